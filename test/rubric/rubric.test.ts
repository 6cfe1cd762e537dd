import { describe, expect, test } from 'vitest'
import { compose } from '../../src/compose.js'
import type { Checked } from '../../src/model/checked.js'
import type { Job } from '../../src/model/job.js'
import { readProject } from '../../src/project.js'
import { openDisk } from '../../src/run/disk.js'
import { review } from './review.js'

const quiet = () => undefined
const job: Job = {
  audiences: ['investor', 'overview'],
  data: 'data/midgame',
  templates: ['templates'],
  out: 'out',
  strict: false,
}
const { sources, checked } = readProject(job, openDisk('.'), quiet).value!
const themes = Object.keys(checked!.themes)

/** The audience as if its decks were set in another theme. */
function inTheme(name: string, theme: string): Checked['audiences'][number] {
  return { ...checked!.audiences.find(({ id }) => id === name)!, theme }
}

describe.each(job.audiences)('every page of %s stands up to a designer', (name) => {
  test.each(themes)('in the theme %s', (theme) => {
    const audience = inTheme(name, theme)
    const composed = compose({ job, sources, checked: checked!, audience, progress: quiet }).value!
    for (const { frames } of composed.editions) {
      const found = frames.flatMap((frame) => review(frame, checked!.themes[theme]!, frames.length))
      expect(found).toEqual([])
      expect(new Set(frames.map(({ title }) => title)).size).toBe(frames.length)
    }
  })
})
