import { expect, test } from 'vitest'
import { tellAll } from '../../src/compose.js'
import { toldDeck } from '../shipped-decks.js'

/** Slides of the weekly deck of a day and the title of its briefing; the same slides in every locale. */
function weekly(asOf: string) {
  const { of } = toldDeck('weekly')
  const { value, diagnostics } = tellAll({ ...of, job: { ...of.job, asOf } })
  expect(diagnostics).toEqual([])
  const slides = value!.editions.map(({ cited }) => cited.deck!.slides.map(({ id }) => id))
  expect(new Set(slides.map(String)).size).toBe(1)
  const title = value!.editions[0]!.cited.deck!.slides[0]!.title.runs.map(({ text }) => text).join('')
  return { slides: slides[0], title }
}

test.each([
  ['2024-02-11', ['quiet'], 'Baseline in week 6 of 2024: nothing of weight is known yet'],
  ['2024-03-10', ['unrated', 'source-list'], 'Baseline in week 10 of 2024: nothing was known before'],
  ['2024-05-05', ['quiet'], 'Nothing of weight became known in week 18 of 2024'],
  ['2024-10-13', ['quiet'], 'Nothing of weight became known in week 41 of 2024'],
])('the weekly edition of %s shows what was known then, and no chart without rows', (day, slides, title) => {
  expect(weekly(day)).toEqual({ slides, title })
})

test('a week after the first price and before the first stance has the chart and no camp map', () => {
  expect(weekly('2024-05-26').slides).toEqual(['unrated', 'prices', 'corrections', 'source-list'])
})
