import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { draw } from '../../src/chart/index.js'
import { bars, bound, columns, dark, dots, dumbbell, fact, ferries, light } from './market.js'
import { decoded, edge, longest, png, wide } from './picture.js'

const kinds = { dumbbell, columns, dots, bars }
const cases = Object.keys(kinds).flatMap((kind) =>
  (['en', 'zh-Hant', 'zh-Hans'] as const).map((locale) => [kind as keyof typeof kinds, locale] as const),
)

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe.each(cases)('%s in %s', (kind, locale) => {
  test('is an opaque picture at 288 dpi on the paper of the theme, with nothing cut at its edges', async () => {
    const picture = await decoded(png(bound(kinds[kind], locale), locale))
    expect([picture.width, picture.height]).toEqual([770 * 3, 398 * 3])
    for (const side of ['top', 'bottom', 'right'] as const)
      expect(edge(picture, side)).toEqual(new Set(['FFFFFF']))
    // The fine rules between rows begin at the left edge, in line with the slide's margin.
    const left = edge(picture, 'left')
    left.delete('E1E6EB')
    expect(left).toEqual(new Set(['FFFFFF']))
  })
})

test('a dark theme has its own paper', async () => {
  const picture = await decoded(png(bound(bars), 'en', dark))
  expect([picture.at(0, 0), picture.at(picture.width - 1, picture.height - 1)]).toEqual(['0A1727', '0A1727'])
})

test('the size is the one asked for', async () => {
  const picture = await decoded(png(bound(bars), 'en', light, { width: 5, height: 3 }))
  expect([picture.width, picture.height]).toEqual([1440, 864])
})

const withHalf = { ...ferries, facts: { ...ferries.facts, half: fact('half', 6e10, { subject: 'red' }) } }

describe('lengths are true to the values', () => {
  test('a bar of half the value has half the length', async () => {
    const of = bound({ select: { ids: ['blue-2024', 'half'] } }, 'en', withHalf)
    const picture = await decoded(png(of))
    const [first, second] = [0.25, 0.75].map((share) =>
      longest(picture, Math.round(share * picture.height), '12385F'),
    )
    expect(first).toBeGreaterThan(1000)
    expect(second! / first!).toBeCloseTo(0.5, 2)
  })

  test('a derived bar is hollow', async () => {
    const of = bound({ unit: 'times', select: { ids: ['ratio'] } })
    const picture = await decoded(png(of))
    expect(longest(picture, Math.round(picture.height / 2), '12385F')).toBeLessThan(30)
    expect(longest(picture, Math.round(picture.height / 2), 'FFFFFF')).toBeGreaterThan(1000)
  })

  test('a missing value has no mark', async () => {
    const of = bound({ select: { ids: ['blue-2024', 'silent'] } })
    const picture = await decoded(png(of))
    expect(longest(picture, Math.round(0.75 * picture.height), '12385F')).toBeLessThan(30)
  })
})

describe('the same bytes', () => {
  test('twice in one process, with other charts between', () => {
    const first = hash(png(bound(dumbbell, 'zh-Hant'), 'zh-Hant'))
    png(bound(columns, 'zh-Hans'), 'zh-Hans')
    png(bound(bars), 'en', light, { width: 5, height: 3 })
    expect(hash(png(bound(dumbbell, 'zh-Hant'), 'zh-Hant'))).toBe(first)
  })

  test('in two processes, in other time zones and languages, one of which has drawn something else before', () => {
    const script = `
      const { draw } = await import('./dist/chart/index.js')
      const { models, theme } = JSON.parse(process.env.CHARTS)
      const drawn = models.map(([model, locale]) => draw(model, ${JSON.stringify(wide)}, theme, locale).value.png)
      process.stdout.write(drawn.at(-1))`
    const model = [bound(dots, 'zh-Hant'), 'zh-Hant']
    const other = [bound(dumbbell, 'zh-Hans'), 'zh-Hans']
    const made = [
      { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', CHARTS: JSON.stringify({ models: [model], theme: light }) },
      { TZ: 'America/New_York', LANG: 'C', CHARTS: JSON.stringify({ models: [other, model], theme: light }) },
    ].map((where) => {
      const env = { ...process.env, ...where }
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env,
        maxBuffer: 2 ** 24,
      })
      expect(run.stderr.toString()).toBe('')
      expect(run.stdout.length).toBeGreaterThan(10_000)
      return hash(run.stdout)
    })
    expect(made[0]).toBe(made[1])
  })
})

describe('Chinese text', () => {
  const named = (name: string) => {
    const model = bound(bars)
    return { ...model, rows: model.rows.map((row) => ({ ...row, label: name })) }
  }

  test('has the forms of its region', () => {
    const [hant, hans] = [png(named('骨'), 'zh-Hant'), png(named('骨'), 'zh-Hans')]
    expect(hash(hant)).not.toBe(hash(hans))
    // A character that both faces draw alike does not differ: it is the face, not the locale, that changed.
    expect(hash(png(named('A'), 'zh-Hant'))).toBe(hash(png(named('A'), 'zh-Hans')))
  })

  test('takes Simplified characters in Traditional text from the other face', () => {
    expect(draw(named('节简'), wide, light, 'zh-Hant').diagnostics).toEqual([])
  })

  test('a character that no bundled face has is an error that names it', () => {
    const { value, diagnostics } = draw(named('𠀀'), wide, light, 'zh-Hant')
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
      'chart/no-glyph',
      'no bundled font has the character 𠀀 (U+20000)',
    ])
  })
})

describe('labels', () => {
  test('a note letter stands after the value', () => {
    const model = bound(bars)
    const [first, ...others] = model.rows
    const marked = { ...model, rows: [{ ...first!, value: { ...first!.value, mark: 'a' } }, ...others] }
    expect(hash(png(marked))).not.toBe(hash(png(model)))
  })

  test('a name too long for its row is an error, a label without room a warning', () => {
    const model = bound({ kind: 'dots', select: { kind: 'observations', where: {} } })
    const long = 'a very long name that goes on and on and does not come to an end for quite a while'
    const rows = Array.from({ length: 10 }, () => ({ ...model.rows[0]!, label: long }))
    const tooLong = draw({ ...model, rows }, wide, light, 'en')
    expect([tooLong.value, tooLong.diagnostics[0]?.code]).toEqual([undefined, 'chart/label-too-long'])

    const noted = { ...bound(dumbbell), annotation: long }
    const crowded = draw(noted, { width: 6, height: 3 }, light, 'en')
    expect(crowded.value?.png.length).toBeGreaterThan(1000)
    expect(crowded.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual([
      'chart/crowded',
      'warning',
    ])
  })
})
