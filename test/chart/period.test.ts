import { describe, expect, test } from 'vitest'
import type { ChartModel } from '../../src/model/chart.js'
import type { Change } from '../../src/model/change.js'
import type { View } from '../../src/model/view.js'
import { native } from '../native-charts/deck.js'
import { harbours, several } from './harbours.js'
import { bound, dumbbell, ferries, light } from './market.js'
import { decoded, png } from './picture.js'

/** The view after a period in which one of its figures got another value. */
function changed(view: View, kind: Change['kind'], id: string, value: number): View {
  const now = view.facts[id]!
  const former = { ...now, id: `${id}.former`, former: id, value }
  const difference = now.value! - value
  const change = { kind, isImport: false, before: { fact: now }, after: { fact: now } }
  const list = [{ ...change, delta: { comparable: true, difference, exact: true } }]
  const facts = { ...view.facts, [former.id]: former }
  return { ...view, facts, changes: { since: '2025-06-23', list } } as unknown as View
}

const pixelsOf = async (model: ChartModel, colour: 'context' | 'attack') =>
  (await decoded(png(model))).count(light.colours[colour])

const single = { ...several['line-single'], period: true }
const [first, second] = single.select.ids
const before = bound(single, 'en', harbours)
const lower = before.rows[1]!.value.value! * 0.6

describe('a line over a period', () => {
  const view = changed(harbours, 'corrected', second!, lower)
  const model = bound(single, 'en', view)

  test('has what a restated point was, and no other', () => {
    expect(model.rows.map(({ from }) => from?.fact)).toEqual(
      before.rows.map((_, row) => (row === 1 ? `${second}.former` : undefined)),
    )
    expect(model.rows.map(({ highlight }) => highlight)).toEqual(before.rows.map((_, row) => row === 1))
    expect(model.alt).toContain(
      `; restated ${model.rows[1]!.label} ${model.rows[1]!.value.text}, from ${model.rows[1]!.from!.text}`,
    )
    expect(before.alt).not.toContain('restated')
  })

  test('draws it hollow, and the point that is news in the strong colour', async () => {
    const plain = { ...model, rows: model.rows.map(({ from: _, ...row }) => ({ ...row, highlight: false })) }
    for (const colour of ['context', 'attack'] as const)
      expect(await pixelsOf(model, colour)).toBeGreaterThan((await pixelsOf(plain, colour)) + 50)
    const close = bound(
      single,
      'en',
      changed(harbours, 'revised', first!, before.rows[0]!.value.value! * 0.99),
    )
    expect(await pixelsOf(close, 'context')).toBeGreaterThan(await pixelsOf(plain, 'context'))
  })

  test('has no former value for a point that is new in its series, nor in a chart of several lines', () => {
    const isNew = bound(single, 'en', changed(harbours, 'new', second!, lower))
    expect(isNew.rows.map(({ from, highlight }) => [from, highlight])[1]).toEqual([undefined, true])
    const lines = bound({ ...several.line, period: true }, 'en', view)
    expect(lines.rows.every(({ from }) => from === undefined)).toBe(true)
  })

  test('is a picture, as PowerPoint is not asked to mark single points', () => {
    expect(native(before, 'en').plot).toBe('lines')
    expect(() => native(model, 'en')).toThrow('single points of it are marked')
  })
})

test('a dumbbell draws the former value of the period hollow, and one of its file filled', async () => {
  const { rows: _rows, threshold: _threshold, annotation: _annotation, ...bare } = dumbbell
  const model = bound({ ...bare, period: true }, 'en', changed(ferries, 'new', 'fare-in', 4))
  expect(model.rows.map(({ from }) => from)).toEqual([
    { fact: 'fare-in.former', value: 4, text: '4', derived: false, isFormer: true },
    undefined,
  ])
  expect(model.alt).toContain('0.8, from 4')
  const filled = {
    ...model,
    rows: model.rows.map((row) => ({ ...row, ...(row.from && { from: { ...row.from, isFormer: false } }) })),
  }
  const [hollow, full] = [await pixelsOf(model, 'context'), await pixelsOf(filled, 'context')]
  expect(hollow).toBeGreaterThan(50)
  expect(full).toBeGreaterThan(hollow * 1.5)
})
