import { isDeepStrictEqual } from 'node:util'
import { fileKinds, keyOrder, type FileKind } from './check/key-order.js'
import { error, type Diagnostic, type Outcome } from './diagnostic.js'
import { loadYaml, positionAt } from './load/index.js'
import type { World } from './model/job.js'
import type { Place } from './model/place.js'
import { commentsOf, tidy } from './tidy/index.js'

/** A file as it is and as it is set. */
export interface TidyFile {
  readonly path: string
  readonly text: string
  /** The first line that is set otherwise; undefined where the file is set already. */
  readonly change?: Place
}

/** Which schema a file follows by its place, where its first line does not say. */
const places: readonly (readonly [RegExp, FileKind])[] = [
  [/(?:^|\/)midgame\.config\.yaml$/, 'config'],
  [/(?:^|\/)audience\.yaml$/, 'audience'],
  [/(?:^|\/)charts\/[^/]+$/, 'chart'],
  [/(?:^|\/)themes\/[^/]+$/, 'theme'],
  [/(?:^|\/)locales\/[^/]+$/, 'locale'],
]

/**
 * Sets a YAML file anew, its keys in the order of its schema. Nothing that it says changes: the value and the
 * comments are compared, and a file that would come out otherwise is an error.
 */
export function tidyFile(path: string, world: World): Outcome<TidyFile> {
  const { value: file, diagnostics } = loadYaml(path, world)
  if (!file) return { diagnostics: diagnostics.length > 0 ? diagnostics : [missing(path)] }
  const kind = kindOf(path, file.text)
  const set = tidy(file.text, (inside) => (kind ? keyOrder(kind, inside) : undefined))
  if ('message' in set) return { diagnostics: [notSet(path, positionAt(file.text, set.offset), set.message)] }
  const problem = difference(path, file, set.text)
  if (problem) return { diagnostics: [problem] }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.read(path))
  const change = before === set.text ? undefined : firstChange(path, file.text, set.text)
  return { value: { path, text: set.text, ...(change && { change }) }, diagnostics: [] }
}

function kindOf(path: string, text: string): FileKind | undefined {
  const named = /^# yaml-language-server: \$schema=\S*?(\w+)\.json\s*$/m.exec(text)?.[1]
  const known = fileKinds.find((kind) => kind === named)
  return known ?? places.find(([pattern]) => pattern.test(path))?.[1] ?? 'dataset'
}

function difference(
  path: string,
  file: { text: string; value: unknown },
  text: string,
): Diagnostic | undefined {
  const again = loadYaml(path, { read: () => new TextEncoder().encode(text), list: () => [] })
  const [problem] = again.diagnostics
  const isSame =
    isDeepStrictEqual(again.value?.value, file.value) &&
    isDeepStrictEqual(commentsOf(text), commentsOf(file.text))
  if (isSame) return undefined
  const place = { file: path, start: { line: 1, column: 1 } }
  const message = 'in canonical order the file would not say the same, so it stays as it is'
  const alias = 'an alias would stand before its anchor; set the anchor on the first of the two'
  const hints = problem?.code === 'load/unknown-alias' ? [alias] : problem ? [problem.message] : []
  return error('tidy/other-value', message, place, ...hints)
}

/** The first line in which two texts differ; line ends and a byte-order mark are told at the first line. */
function firstChange(file: string, before: string, after: string): Place {
  const [was, is] = [before.split('\n'), after.split('\n')]
  const index = was.findIndex((line, at) => line !== is[at])
  return { file, start: { line: Math.max(index, 0) + 1, column: 1 } }
}

function notSet(file: string, start: Place['start'], message: string): Diagnostic {
  return error('tidy/form', message, { file, start }, 'write it as `key: value`, or leave the file out')
}

function missing(path: string): Diagnostic {
  return error('tidy/no-file', `\`${path}\` cannot be read`)
}
