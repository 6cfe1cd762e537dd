import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { audiencesPage } from './audiences-page.js'
import { chartsPage } from './charts-page.js'
import { layoutsPage } from './layouts-page.js'
import { writingPage } from './writing-page.js'

/** `npm run docs` writes the pages anew from the code. */
describe('the pages for authors are in step with the code', () => {
  test.each([
    ['layouts.md', layoutsPage],
    ['charts.md', chartsPage],
    ['writing-decks.md', writingPage],
    ['audiences.md', audiencesPage],
  ])('docs/%s', async (name, made) => {
    await expect(made()).toMatchFileSnapshot(`../../docs/${name}`)
  })

  test.each(['layouts.md', 'charts.md'])('every picture of docs/%s is there', (name) => {
    const text = readFileSync(`docs/${name}`, 'utf8')
    const pictures = [...text.matchAll(/^!\[.*\]\((\w+\/.*\.png)\)$/gm)].map(([, path]) => path!)
    expect(pictures.length).toBeGreaterThan(10)
    expect(pictures.filter((path) => !existsSync(`docs/${path}`))).toEqual([])
  })
})
