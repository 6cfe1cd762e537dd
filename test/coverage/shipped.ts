import { check } from '../../src/check/index.js'
import { load } from '../../src/load/index.js'
import type { Dataset } from '../../src/model/dataset.js'
import { filesIn, job, worldOf } from '../problems/fixtures.js'

/** The dataset that ships, checked. */
export function shippedRecords(): Dataset {
  const under = (folder: string) =>
    new Map([...filesIn(folder)].map(([path, text]) => [`${folder}/${path}`, text] as const))
  const shipped = { ...job, data: 'data/midgame' }
  const { value: sources } = load(shipped, worldOf(under('data/midgame'), under('templates')))
  const { value, diagnostics } = check(sources!, shipped)
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value.dataset
}
