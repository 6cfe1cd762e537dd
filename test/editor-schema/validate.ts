import Ajv from 'ajv'
import { keyPlaceAt, placeAt } from '../../src/check/origins.js'
import { editorSchemas } from '../../src/check/editor-schema.js'
import { loadYaml } from '../../src/load/index.js'
import type { DataFile } from '../../src/model/source.js'
import { worldOf } from '../problems/fixtures.js'

/** The schemas as an editor reads them, by name. */
export const schemas: ReadonlyMap<string, object> = new Map(
  editorSchemas().map(({ path, text }) => [path.replace('.json', ''), JSON.parse(text) as object]),
)

/** A validator that shares no code with ours, and refuses keywords that it does not know. */
const validators = new Map(
  [...schemas].map(([name, schema]) => {
    const validator = new Ajv({ allErrors: true, jsonPointers: true, strictKeywords: true })
    return [name, validator.compile(schema)]
  }),
)

/** What an editor would underline in a file: the lines, counted from 1, each once. */
export function underlined(schema: string, path: string, text: string): number[] {
  const { value: file, diagnostics } = loadYaml(path, worldOf(new Map([[path, text]])))
  if (!file) throw new Error(JSON.stringify(diagnostics))
  const validate = validators.get(schema)!
  validate(file.value)
  const lines = (validate.errors ?? []).map(({ dataPath, params }) => {
    const steps = dataPath.split('/').slice(1).map(unescape)
    const { additionalProperty: extra } = params as { additionalProperty?: string }
    return extra === undefined ? lineAt(file, steps) : keyPlaceAt({ file, path: steps }, extra).start.line
  })
  return [...new Set(lines)].sort((a, b) => a - b)
}

function lineAt(file: DataFile, steps: readonly string[]): number {
  return placeAt({ file, path: steps }).start.line
}

function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
