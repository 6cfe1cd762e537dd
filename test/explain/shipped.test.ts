import { beforeAll, describe, expect, test } from 'vitest'
import { compose, type Composed } from '../../src/compose.js'
import { Catalogue, explain, type Explanation } from '../../src/explain/index.js'
import type { Job } from '../../src/model/job.js'
import { mentionsIn } from '../../src/narrate/index.js'
import { readProject } from '../../src/project.js'
import { openDisk } from '../../src/run/disk.js'

const job: Job = {
  audiences: ['investor'],
  data: 'data/midgame',
  templates: ['templates'],
  out: 'out',
  strict: false,
}
const quiet = (): void => undefined

let catalogue: Catalogue
let composed: Composed
let found: Map<string, Explanation>

beforeAll(() => {
  const { scope, sources, checked } = readProject(job, openDisk('.'), quiet).value!
  catalogue = new Catalogue(scope, 'en')
  composed = compose({
    job,
    sources,
    checked: checked!,
    audience: checked!.audiences[0]!,
    progress: quiet,
  }).value!
  const material = { catalogue, mentions: mentionsIn(sources), composed: [composed] }
  found = new Map(catalogue.items.map((item) => [`${item.kind} ${item.id}`, explain(material, item)]))
}, 60_000)

describe('every record of the shipped dataset', () => {
  test('is explained with all that refers to it', () => {
    const told = new Set(
      [...found].flatMap(([key, { references }]) =>
        references.flatMap(({ from, field }) => (from ? [`${key} ${from.kind} ${from.id} ${field}`] : [])),
      ),
    )
    const missing = catalogue.references.filter((reference) => {
      const target = catalogue.resolve(reference.target, reference.kinds)!
      return !told.has(
        `${target.kind} ${target.id} ${reference.from.kind} ${reference.from.id} ${reference.field}`,
      )
    })
    expect(catalogue.references.length).toBeGreaterThan(1000)
    expect(missing).toEqual([])
  })

  test('stands on the pages that the list of figures gives, and on a page that there is', () => {
    const lost = composed.editions.flatMap(({ locale, cited }) =>
      cited.shown.filter(({ fact, text, where }) => {
        const { kind } = catalogue.resolve(fact)!
        const { uses } = found.get(`${kind} ${fact}`)!
        const output = where.startsWith('slide:') ? 'deck' : 'briefing'
        return !uses.some(
          (use) =>
            use.how === 'figure' && use.locale === locale && use.output === output && use.text === text,
        )
      }),
    )
    expect(lost).toEqual([])
    const pages = composed.editions[0]!.frames.length
    const numbers = [...found.values()].flatMap(({ uses }) =>
      uses.filter(({ output }) => output === 'deck').map(({ number }) => number),
    )
    expect(Math.max(...numbers)).toBeLessThanOrEqual(pages)
    expect(Math.min(...numbers)).toBe(1)
    const briefing = [...found.values()].flatMap(({ uses }) =>
      uses.filter(({ output }) => output === 'briefing'),
    )
    expect(briefing.filter(({ number, title }) => number === 0 || title === '')).toEqual([])
  })

  test('that is computed comes out as it is stated', () => {
    const derivations = [...found.values()].flatMap(({ id, derivation }) =>
      derivation ? [{ id, ...derivation }] : [],
    )
    expect(derivations.length).toBeGreaterThan(10)
    expect(derivations.filter(({ agrees }) => agrees === false)).toEqual([])
    expect(derivations.filter(({ formula, inputs }) => formula !== undefined && inputs.length === 0)).toEqual(
      [],
    )
  })

  test('that an audience does not know says why', () => {
    const withheld = [...found.values()].flatMap(({ audiences }) => audiences.filter(({ known }) => !known))
    expect(withheld.length).toBeGreaterThan(0)
    expect(withheld.filter(({ reason, because }) => reason === undefined || because === '')).toEqual([])
  })
})
