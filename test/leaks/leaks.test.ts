import { beforeAll, describe, expect, test } from 'vitest'
import { audit, secretsFor, type Finding } from '../../src/audit/index.js'
import { entries, judge, read, type Scope } from '../../src/check/index.js'
import { kindNames } from '../../src/check/schema/dataset.js'
import { renderAudience } from '../../src/build.js'
import { compose } from '../../src/compose.js'
import { load } from '../../src/load/index.js'
import type { Artifact } from '../../src/model/artifact.js'
import type { ChartForm } from '../../src/model/chart.js'
import type { Checked } from '../../src/model/checked.js'
import type { Visibility } from '../../src/model/dataset.js'
import type { Sources } from '../../src/model/source.js'
import { filesIn, job, worldOf } from '../problems/fixtures.js'
import { leaksIn, shownIn } from './outputs.js'
import { plant, type Planted } from './plants.js'

const landscape = 'test/cases/second-landscape'
const reader = 'any-reader'

/** Fields that a page, a note, a chart or a list of the audience shows. */
const onPages = [
  'attributes.value',
  'camps.definition',
  'camps.name',
  'companies.name',
  'companies.short',
  'conflicts.summary',
  'corrections.corrected',
  'decisions.text',
  'derived.workings',
  'events.summary',
  'events.title',
  'models.name',
  'observations.value',
  'prices.value',
  'profiles.say',
  'profiles.tiles',
  'risks.signal',
  'sources.title',
  'sources.url',
  'stanceRoles.label',
  'stances.reason',
  'verdicts.outlook',
]

/** The second landscape with an audience whose templates show whatever there is. */
function project(): { sources: Sources; scope: Scope; checked: Checked } {
  const own = filesIn('test/leaks/audience')
  const template = (name: string) => own.get(`${name}.md.hbs`)!
  const folder = `templates/audiences/${reader}`
  const files = new Map([
    ...[...filesIn(`${landscape}/data`)].map(([path, text]) => [`data/${path}`, text] as const),
    ...['partials', 'locales', 'themes'].flatMap((name) =>
      [...filesIn(`templates/${name}`)].map(([path, text]) => [`templates/${name}/${path}`, text] as const),
    ),
    ...['audience.yaml', 'charts/fleets.yaml'].map((name) => [`${folder}/${name}`, own.get(name)!] as const),
    ...['en', 'zh-Hant'].flatMap((locale) =>
      ['deck', 'briefing'].map((name) => [`${folder}/${name}.${locale}.md.hbs`, template(name)] as const),
    ),
  ])
  const asked = { ...job, audiences: [reader] }
  const loaded = load(asked, worldOf(files))
  const reading = read(loaded.value!, asked)
  const checked = judge(reading)
  const problems = [...loaded.diagnostics, ...checked.diagnostics].filter(
    ({ severity }) => severity === 'error',
  )
  expect(problems).toEqual([])
  return { sources: loaded.value!, scope: reading.scope, checked: checked.value! }
}

describe('secrets in every field of every kind of record', () => {
  let shipped: ReturnType<typeof project>
  let planted: Planted

  const built = new Map<string, readonly Artifact[]>()

  /** Each edition is built once for all tests. Native charts are made in English alone. */
  const build = async (of: keyof Planted, visibility: Visibility, charts: ChartForm) => {
    const key = `${of} ${visibility} ${charts}`
    const before = built.get(key)
    if (before) return before
    const artifacts = await buildAnew(planted[of] as Planted['dataset'], visibility, charts)
    built.set(key, artifacts)
    return artifacts
  }

  const buildAnew = async (
    dataset: Checked['dataset'],
    visibility: Visibility,
    charts: ChartForm,
  ): Promise<readonly Artifact[]> => {
    const { sources, checked } = shipped
    const audience = {
      ...checked.audiences.find(({ id }) => id === reader)!,
      visibility,
      ...(charts === 'native' && { locales: ['en' as const] }),
    }
    const its = { ...checked, dataset, audiences: [audience] }
    const of = { job: { ...job, charts }, sources, checked: its, audience, progress: () => {} }
    const { value: composed, diagnostics } = compose(of)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ message, place }) => `${place?.file}:${place?.start.line} ${message}`)).toEqual([])
    const rendered = await renderAudience(of, composed!)
    expect(rendered.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    return rendered.value!
  }

  beforeAll(() => {
    shipped = project()
    planted = plant(shipped.checked.dataset)
  })

  test('there is one in every kind', () => {
    expect(planted.bare).toEqual([])
    const kinds = new Set(planted.secrets.map(({ of }) => of.split('.')[0]))
    expect([...kinds].sort()).toEqual([...kindNames].sort())
  })

  test.each(['image', 'native'] as const)(
    'none is in any byte of what the public gets, %s charts',
    async (charts) => {
      const artifacts = await build('dataset', 'public', charts)
      expect(leaksIn(artifacts, planted.secrets)).toEqual([])
      // What the public gets is, byte for byte, what it would get if the secrets had never been written down.
      const without = await build('clean', 'public', charts)
      const differing = artifacts.filter(({ path, bytes }) => {
        const other = without.find((artifact) => artifact.path === path)
        return !other || Buffer.compare(bytes, other.bytes) !== 0
      })
      expect(artifacts.length).toBeGreaterThan(2)
      expect([artifacts.length, differing.map(({ path }) => path)]).toEqual([without.length, []])
    },
  )

  test('and those that the templates show are found where the reader may see them', async () => {
    const shown = shownIn(await build('shown', 'internal', 'native'), planted.secrets)
    expect([...shown].sort()).toEqual(expect.arrayContaining(onPages))
  })

  test('an audit of what the public gets finds nothing, and one of what others get finds what it shows', async () => {
    const { scope } = shipped
    for (const { record } of entries(planted.dataset))
      scope.origins.set(record, { file: shipped.sources.dataset[0]!, path: [] })
    const its = { ...scope, records: planted.dataset, byId: byIdOf(planted.dataset) }
    const audience = shipped.checked.audiences.find(({ id }) => id === reader)!
    const secrets = secretsFor(its, audience, [])
    const found = async (of: 'dataset' | 'shown', visibility: Visibility) => {
      const outputs = await build(of, visibility, 'native')
      return outputs
        .filter(({ format }) => format !== 'png')
        .flatMap(({ path, bytes }): readonly (string | Finding)[] => {
          const audited = audit(path, bytes, secrets, { scope: its, audience })
          return 'refused' in audited ? [audited.refused] : audited.findings
        })
    }
    expect(await found('dataset', 'public')).toEqual([])
    const fields = (await found('shown', 'internal')).flatMap((one) =>
      typeof one === 'string' ? [one] : fieldOf(one.record),
    )
    expect([...new Set(fields)]).toEqual(expect.arrayContaining(onPages))
  })
})

function byIdOf(dataset: Planted['dataset']): Scope['byId'] {
  return new Map(entries(dataset).map((entry) => [entry.record.id, entry]))
}

/** `profiles.say`, as a secret is called. */
function fieldOf(record: { readonly kind: string; readonly field: string } | undefined): string[] {
  return record ? [`${record.kind}.${record.field.split('.')[0]}`] : []
}
