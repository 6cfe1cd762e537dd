import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pagesIn, toldDeck } from '../shipped-decks.js'
import { review } from './review.js'

const shipped = readdirSync('templates/audiences').sort()

describe.each([...shipped, 'specimen'])('every page of %s stands up to a designer', (name) => {
  const { themes } = toldDeck(name).of.checked

  test.each(Object.keys(themes))('in the theme %s', (theme) => {
    for (const { frames } of pagesIn(name, theme).editions) {
      expect(frames.flatMap((frame) => review(frame, themes[theme]!, frames.length))).toEqual([])
      expect(new Set(frames.map(({ title }) => title)).size).toBe(frames.length)
    }
  })
})
