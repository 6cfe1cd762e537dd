import { shinglesOf, spanOfCharacters, spanOfWords } from './shingles.js'

/** Where a hashed span stands: a source, and the place in it. */
export interface Origin {
  readonly source: string
  readonly at: string
}

/** The spans of sources by their hashes. */
export type Fingerprints = ReadonlyMap<string, Origin>

const head = `# Which runs of ${spanOfCharacters} Chinese characters or ${spanOfWords} words a source holds, as hashes: whether a text repeats the
# source can be told without the source. A line for each paragraph: source, place, hashes.`

/** One line of a fingerprint file: `article P12 1k9x0abc …`. */
const line = /^([a-z0-9]+(?:[-.][a-z0-9]+)*) (\S+)((?: [0-9a-z]{8})+)$/

/** The fingerprint file of a text whose paragraphs are its lines that are not empty; P1 is the first. */
export function fingerprintOf(source: string, text: string): string {
  const paragraphs = text.split(/\r?\n/).filter((paragraph) => paragraph.trim() !== '')
  const lines = paragraphs.flatMap((paragraph, index) => lineFor({ source, at: `P${index + 1}` }, paragraph))
  return `${[head, ...lines].join('\n')}\n`
}

function lineFor({ source, at }: Origin, paragraph: string): string[] {
  const hashes = [...new Set(shinglesOf(paragraph).map(({ hash }) => hash))]
  return hashes.length === 0 ? [] : [`${source} ${at} ${hashes.join(' ')}`]
}

/** Reads a fingerprint file; `wrong` are the numbers of lines that are none, counted from 1. */
export function readFingerprints(text: string): { spans: [string, Origin][]; wrong: number[] } {
  const spans: [string, Origin][] = []
  const wrong: number[] = []
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue
    const match = line.exec(row.trimEnd())
    if (!match) wrong.push(index + 1)
    else
      for (const hash of match[3]!.trim().split(' ')) spans.push([hash, { source: match[1]!, at: match[2]! }])
  }
  return { spans, wrong }
}
