import * as z from 'zod'
import type { Provenance } from '../../model/provenance.js'
import { xmlOf } from '../parts.js'
import { textsOfXml } from '../xml-text.js'

const source = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  publisher: z.string(),
  published: z.string().nullable(),
  url: z.string().nullable(),
})

const figure = z.object({
  text: z.string(),
  short: z.string().optional(),
  fact: z.string(),
  part: z.enum(['value', 'date']),
  value: z.number().nullable(),
  min: z.number().optional(),
  max: z.number().optional(),
  bound: z.string(),
  unit: z.string(),
  date: z.string(),
  basis: z.string(),
  sources: z.array(z.object({ id: z.string(), at: z.string().optional(), number: z.number() })),
  formula: z.string().optional(),
  inputs: z.array(z.string()).optional(),
  marks: z.array(z.string()).optional(),
  place: z.string().optional(),
  where: z.string(),
})

/** As it is written; a file from anywhere may hold anything. */
const provenance = z.object({
  version: z.literal(1),
  audience: z.string(),
  locale: z.enum(['en', 'zh-Hant', 'zh-Hans']),
  asOf: z.string(),
  sources: z.array(source).default([]),
  figures: z.array(figure),
  pages: z.array(z.object({ id: z.number(), slide: z.string() })).optional(),
})

/** The provenance in a JSON text; undefined where it holds none. */
export function readProvenance(json: string): Provenance | undefined {
  try {
    const read = provenance.safeParse(JSON.parse(json))
    return read.success ? (read.data as Provenance) : undefined
  } catch {
    return undefined
  }
}

/** The provenance that a deck carries; PowerPoint may have given its part another name. */
export function provenanceIn(parts: ReadonlyMap<string, Uint8Array>): Provenance | undefined {
  for (const [part, bytes] of parts) {
    if (!/^customXml\/item\d*\.xml$/.test(part)) continue
    const texts = textsOfXml(xmlOf(bytes)) ?? []
    const found = texts.find(({ inside, attribute }) => inside === 'provenance' && attribute === undefined)
    const read = found && readProvenance(found.text)
    if (read) return read
  }
  return undefined
}
