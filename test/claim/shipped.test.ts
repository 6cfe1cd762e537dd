import { describe, expect, test } from 'vitest'
import { judge, parseClaim } from '../../src/claim/index.js'
import { asOfFor } from '../../src/compose.js'
import type { Dataset } from '../../src/model/dataset.js'
import type { View } from '../../src/model/view.js'
import { readProject } from '../../src/project.js'
import { openDisk } from '../../src/run/disk.js'
import { view } from '../../src/view/index.js'

const job = {
  audiences: ['investor', 'weekly', 'developer'],
  data: 'data/midgame',
  templates: ['templates'],
  out: 'out',
  strict: false,
}
const { value: project } = readProject(job, openDisk('.'), () => undefined)
const { sources, checked } = project!
const { dataset, audiences } = checked!

const viewOf = (name: string, of: Dataset = dataset): View => {
  const audience = audiences.find(({ id }) => id === name)!
  return view(of, audience, asOfFor(undefined, audience, of)).value!
}

/** Every claim that the English templates of an audience make, with the file. */
function claimsOf(name: string): string[] {
  const { templates } = sources.audiences.find(({ id }) => id === name)!
  const files = templates.flatMap((layer) => Object.entries(layer.files))
  return files
    .filter(([file]) => file.endsWith('.en'))
    .flatMap(([, { text }]) => [...text.matchAll(/\{\{assert "([^"]+)"\}\}/g)].map((match) => match[1]!))
}

function judged(text: string, of: View) {
  const claim = parseClaim(text)
  if ('error' in claim) throw new Error(`${text}: ${claim.error}`)
  return judge(claim, of)
}

/** The titles of the weekly edition are made from the data, and claim nothing beyond them. */
const claiming = job.audiences.filter((name) => name !== 'weekly')

describe.each(claiming)('the claims of %s', (name) => {
  test('hold beyond doubt', () => {
    const claims = claimsOf(name)
    expect(claims.length).toBeGreaterThan(5)
    const of = viewOf(name)
    const found = claims.map((text) => ({ text, ...judged(text, of) }))
    expect(found.filter(({ verdict, doubts }) => !verdict.holds || doubts.length > 0)).toEqual([])
  })

  test('stand below every title that has them, on the slide and in the briefing', () => {
    const { templates } = sources.audiences.find(({ id }) => id === name)!
    const files = Object.assign(
      {},
      ...templates.map((layer) => layer.files),
    ) as (typeof templates)[0]['files']
    const titleOf = (text: string) => /^## (.*)$/m.exec(text)?.[1]
    const asserted = (text: string) => [...text.matchAll(/\{\{assert .*?\}\}/g)].map(([tag]) => tag).sort()
    const pairs = Object.entries(files).flatMap(([file, { text }]) => {
      const slide = files[file.replace('sections/', 'slides/')]
      return file.startsWith('sections/') && slide && titleOf(slide.text) === titleOf(text)
        ? [[text, slide.text]]
        : []
    })
    expect(pairs.length).toBeGreaterThan(3)
    for (const [section, slide] of pairs) expect(asserted(section!)).toEqual(asserted(slide!))
  })
})

type Kind = 'stances' | 'observations' | 'prices' | 'events' | 'attributes' | 'priceChanges'

/** The dataset with some fields of a record changed; what the check would say of it is not asked. */
function changed(kind: Kind, id: string, fields: object): Dataset {
  const list = dataset[kind] as readonly { readonly id: string }[]
  if (!list.some((record) => record.id === id)) throw new Error(`there is no ${id}`)
  return { ...dataset, [kind]: list.map((record) => (record.id === id ? { ...record, ...fields } : record)) }
}

test.each([
  ['investor', 'every platform is forward', 'stances', 'stance-tencent', { value: 'refocusing' }],
  ['investor', 'every hold or back is startup', 'stances', 'stance-alibaba', { value: 'retreating' }],
  ['investor', 'zhipu and stepfun are forward', 'stances', 'stance-zhipu', { value: 'refocusing' }],
  [
    'investor',
    '{doubao-mau-2025-01} is highest in 2025-01',
    'observations',
    'ernie-bot-mau-2025-01',
    { value: 1.3e8 },
  ],
  [
    'investor',
    '{doubao-mau-2025-01} > 2 * {deepseek-mau-2025-01}',
    'observations',
    'deepseek-mau-2025-01',
    { value: 4e7 },
  ],
  [
    'investor',
    '{event-deepseek-r1} in {doubao-mau-2025-01}',
    'events',
    'event-deepseek-r1',
    { valid: '2025-02-01' },
  ],
  [
    'investor',
    '{doubao-tokens-2024-12} > {doubao-tokens-2024-05}',
    'observations',
    'doubao-tokens-2024-12',
    { bound: 'lt' },
  ],
  ['investor', '{cut-doubao-pro} is lowest', 'priceChanges', 'cut-doubao-vision', { percent: -99.5 }],
  [
    'investor',
    '{price-doubao-pro-2024-05} <= {price-x1-turbo}',
    'prices',
    'price-doubao-pro-2024-05',
    { value: 1.2 },
  ],
] as const)('%s: `%s` no longer holds once %s `%s` says otherwise', (name, claim, kind, id, fields) => {
  expect(claimsOf(name)).toContain(claim)
  const { verdict } = judged(claim, viewOf(name, changed(kind, id, fields)))
  expect(verdict.holds).toBe(false)
  const { place } = (
    dataset[kind] as readonly { readonly id: string; readonly place: View['about']['place'] }[]
  ).find((record) => record.id === id)!
  expect(verdict.evidence.map((one) => one.place)).toContainEqual(place)
})
