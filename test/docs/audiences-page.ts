import * as z from 'zod'
import { audience } from '../../src/check/schema/audience.js'
import { code, page, table } from './markdown.js'

/** `docs/audiences.md`: every setting of an audience, from the schema. */
export function audiencesPage(): string {
  return page(
    '# What an audience can say',
    `The settings of an audience stand in its \`audience.yaml\`. All of them may be left out but \`name\`. A setting with a dot
in its name stands in a map: \`maxAge.months\` is \`maxAge: { months: 18 }\`; \`[]\` is each item of a list.`,
    table(
      ['setting', 'default', 'what it says', 'example'],
      settingsOf(audience, '').map(({ path, usual, means, example }) => [code(path), usual, means, example]),
    ),
  )
}

interface Setting {
  readonly path: string
  readonly usual: string
  readonly means: string
  readonly example: string
}

/** Texts by language are one setting. */
function settingsOf(group: z.ZodObject, prefix: string): Setting[] {
  return Object.entries(group.shape).flatMap(([name, field]) => {
    const { type, usual } = unwrapped(field as z.ZodType)
    const path = `${prefix}${name}`
    const [means = '', ...examples] = ((field as z.ZodType).description ?? type.description ?? '').split(/;\s+example: /)
    const choices = type instanceof z.ZodEnum ? `${type.options.map((option) => code(String(option))).join(', ')}: ` : ''
    const own = { path, usual, means: choices + means, example: codeOnce(examples.join('; ')) }
    const inner = prefix.includes('.') ? undefined : innerOf(type)
    return [own, ...(inner ? settingsOf(inner, `${path}${type instanceof z.ZodArray ? '[].' : '.'}`) : [])]
  })
}

function unwrapped(field: z.ZodType): { type: z.ZodType; usual: string } {
  if (field instanceof z.ZodDefault) {
    const usual = JSON.stringify(field.def.defaultValue).replaceAll('"', '').replaceAll(',', ', ')
    return { type: unwrapped(field.unwrap() as z.ZodType).type, usual: code(usual) }
  }
  if (field instanceof z.ZodOptional) return { type: unwrapped(field.unwrap() as z.ZodType).type, usual: '' }
  return { type: field, usual: '' }
}

function innerOf(type: z.ZodType): z.ZodObject | undefined {
  if (type instanceof z.ZodArray) return innerOf(type.element as z.ZodType)
  return type instanceof z.ZodObject && !('zh-Hant' in type.shape) ? type : undefined
}

function codeOnce(text: string): string {
  return text === '' || text.includes('`') ? text : code(text)
}
