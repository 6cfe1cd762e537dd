import { describe, expect, test } from 'vitest'
import { layOut, tellAll, type AudienceJob } from '../../src/compose.js'
import { readProject } from '../../src/project.js'
import { openDisk } from '../../src/run/disk.js'
import { review } from './review.js'

const quiet = () => undefined
const shipped = { data: 'data/midgame', templates: ['templates'] }
const specimen = { data: 'templates/specimen/data', templates: ['templates/specimen', 'templates'] }

const decks = [
  { name: 'investor', ...shipped },
  { name: 'overview', ...shipped },
  { name: 'specimen', ...specimen },
]

describe.each(decks)('every page of $name stands up to a designer', ({ name, data, templates }) => {
  const job = { audiences: [name], data, templates, out: 'out', strict: false }
  const { sources, checked } = readProject(job, openDisk('.'), quiet).value!
  const { themes, audiences } = checked!
  const of: AudienceJob = { job, sources, checked: checked!, audience: audiences[0]!, progress: quiet }
  // What is told does not depend on the theme.
  const told = tellAll(of).value!

  test.each(Object.keys(themes))('in the theme %s', (theme) => {
    const themed = { ...of, audience: { ...of.audience, theme } }
    for (const { frames } of layOut(themed, told).value!.editions) {
      expect(frames.flatMap((frame) => review(frame, themes[theme]!, frames.length))).toEqual([])
      expect(new Set(frames.map(({ title }) => title)).size).toBe(frames.length)
    }
  })
})
