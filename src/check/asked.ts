import * as z from 'zod'
import { error, type Outcome } from '../diagnostic.js'
import type { Asked } from '../model/job.js'
import type { Place } from '../model/place.js'
import { didYouMean } from '../nearest.js'
import { audience } from './schema/audience.js'

/** What stands on one line is a text; nobody needs a longer one, and none should fill a slide. */
const longest = 500

/**
 * What the command line or a cell says of an audience: `client` is a variable, `companies` a setting that is a list,
 * `maxAge.months` one inside a map. The text becomes what the schema asks for; whether it is right, the check tells.
 */
export function askedFor(key: string, text: string, place: Place): Outcome<Asked> {
  const fail = (code: string, message: string, ...hints: string[]): Outcome<Asked> => {
    return { diagnostics: [error(code, message, place, ...hints)] }
  }
  const problem = keyProblem(key) ?? textProblem(text)
  if (problem !== undefined) return fail('check/asked', `\`${key}\`: ${problem}`)
  const path = key.split('.')
  const [first = ''] = path
  const done = (path: readonly string[], value: unknown): Outcome<Asked> => {
    return { value: { key, text, path, value, place }, diagnostics: [] }
  }
  if (!Object.hasOwn(audience.shape, first)) return done(['variables', ...path], text)
  if (first === 'extends' || first === 'variables')
    return fail('check/asked', `\`${first}\` can only be said in audience.yaml`)
  const found = typeAt(audience, path)
  if ('unknown' in found) {
    const message = `there is no setting \`${key}\``
    return fail('check/unknown-field', message, ...didYouMean(found.unknown, found.known))
  }
  const value = valueOf(found.type, text)
  if (value !== undefined) return done(path, value)
  return fail(
    'check/asked',
    `\`${key}\` is not one value or list`,
    `name a part of it, or write it in audience.yaml`,
  )
}

function keyProblem(key: string): string | undefined {
  if (!/^[A-Za-z][\w-]*(?:\.[\w-]+)*$/.test(key)) return 'is no name of a variable or setting'
  const reserved = key.split('.').find((step) => step in Object.prototype || step === 'prototype')
  return reserved === undefined ? undefined : `\`${reserved}\` cannot be used as a name`
}

/** Control characters, line breaks and overrides of the direction of writing have no place in a text of one line. */
function textProblem(text: string): string | undefined {
  if (text.length > longest) return `is longer than ${longest} characters`
  const [bad] =
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufdd0\ufdd1]/u.exec(text) ?? []
  if (bad === undefined) return undefined
  const code = bad.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return `the control character U+${code} is not allowed here`
}

type Found = { readonly type: z.ZodType } | { readonly unknown: string; readonly known: readonly string[] }

function typeAt(whole: z.ZodType, [step, ...rest]: readonly string[]): Found {
  const type = unwrapped(whole)
  if (step === undefined) return { type }
  if (type instanceof z.ZodRecord) return typeAt(type.valueType as z.ZodType, rest)
  const shape = type instanceof z.ZodObject ? (type.shape as Record<string, z.ZodType>) : {}
  if (!Object.hasOwn(shape, step)) return { unknown: step, known: Object.keys(shape) }
  return typeAt(shape[step]!, rest)
}

function unwrapped(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodDefault || type instanceof z.ZodOptional)
    return unwrapped(type.unwrap() as z.ZodType)
  if (type instanceof z.ZodPipe) return unwrapped(type.in as z.ZodType)
  return type
}

/** Undefined where the type holds more than one line can say. */
function valueOf(type: z.ZodType, text: string): unknown {
  if (type instanceof z.ZodArray) {
    const inner = unwrapped(type.element as z.ZodType)
    return inner instanceof z.ZodObject ? undefined : listOf(text)
  }
  if (type instanceof z.ZodObject) return 'zh-Hant' in type.shape ? { en: text, 'zh-Hant': text } : undefined
  if (type instanceof z.ZodRecord) return undefined
  if (type instanceof z.ZodNumber) return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
  if (type instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text
  return text
}

/** Separated by commas or semicolons, as a comma in a cell needs quotes. */
function listOf(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
