import { fileSchemas } from './schema/files.js'
import { shapeAt } from './schema-walk.js'

/** A kind of file that people write, by the name of its schema. */
export type FileKind = keyof typeof fileSchemas

export const fileKinds = Object.keys(fileSchemas) as FileKind[]

/**
 * The fields of the map at a path of a file, in the order in which they are written: that of the schema.
 * @returns undefined where the file's own order stays: the kinds of a dataset file, and maps by id
 */
export function keyOrder(kind: FileKind, path: readonly (string | number)[]): string[] | undefined {
  if (kind === 'dataset' && path.length === 0) return undefined
  const shape = shapeAt(fileSchemas[kind], path)
  return shape && Object.keys(shape.shape)
}
