import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { editorSchemas, type EditorSchema } from '../check/editor-schema.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { report } from './report.js'
import { writeAll } from './write.js'

/** Beside the datasets, where the first line of the YAML files looks for it. */
const defaultFolder = 'data/schema'

/** `midgame schema`: writes the JSON Schema of every kind of file, by which editors complete and check. */
export function runSchema({ out = defaultFolder, loudness }: Arguments, where: Surroundings): Promise<0 | 1> {
  const { terminal, project } = where
  const folder = resolve(project, out)
  const schemas = editorSchemas()
  let changed: readonly EditorSchema[] = []
  const problems = writeAll(folder, () => {
    changed = schemas.filter(({ path, text }) => contentOf(join(folder, path)) !== text)
    return { files: changed.map(({ path, text }) => ({ path, bytes: Buffer.from(text) })), remove: [] }
  })
  terminal.err(report(problems, { colour: terminal.colour, textOf: () => undefined }))
  if (problems.length > 0) return Promise.resolve(1)
  const line = (schema: EditorSchema) =>
    changed.includes(schema) ? `wrote ${out}/${schema.path}\n` : `${out}/${schema.path} is unchanged\n`
  if (loudness !== 'quiet') terminal.out(schemas.map(line).join(''))
  return Promise.resolve(0)
}

/** Undefined where there is no such file; why it cannot be read, the writing tells. */
function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
