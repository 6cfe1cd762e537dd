import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { width } from '../../src/columns.js'
import { folderWith } from './folder.js'
import { ask, bikes } from './query.js'

/**
 * The audience `client` extends `house` in a template folder of its own: it replaces a slide and a partial, switches a
 * section off, and has a theme and an order of companies of its own.
 */
const layers = '--templates layers/client --templates layers/house'

/** The expected output of each is in the folder of the landscape; it was read line by line. */
const pages = {
  'explain-replaced-slide': 'explain client --slide 1',
  'explain-slide-of-a-loop': 'explain client --slide company-acme',
  'explain-replaced-partial': 'explain client --slide method',
  'explain-section-off': 'explain client --why-not rents',
  'explain-left-out-for-length': 'explain short --why-not rents',
  'explain-false-condition': 'explain client --why-not players',
  'explain-withheld-figure': 'explain client --why-not plans',
  'explain-figure-not-known-yet': 'explain house --as-of 2025-03-31 --why-not growth',
  'explain-else': 'explain client --why-not uncounted',
  'explain-no-round': 'explain client --why-not company-cargo',
  'explain-not-called': 'explain client --why-not prices',
  'explain-there': 'explain client --why-not growth',
  'explain-part-shown': 'explain client --why-not appendix',
}

describe('midgame explain', () => {
  test.each(Object.entries(pages))('%s', async (name, line) => {
    const { code, stdout, stderr } = await ask(`${line} ${layers}`)
    expect([code, stderr]).toEqual([0, ''])
    await expect(stdout).toMatchFileSnapshot(resolve(bikes, `expected/${name}.txt`))
    expect(Math.max(...stdout.split('\n').map(width))).toBeLessThanOrEqual(100)
  })

  test('the settings with the files that say them, and the files that win over others', async () => {
    const { stdout } = await ask(`explain client ${layers}`)
    // Settings that the fixture leaves to their defaults may grow in number.
    const isSaid = (line: string): boolean => !/^ {2}.*(?:# (?:default|not set)|:)$/.test(line)
    const said = stdout.split('\n').filter(isSaid)
    const text = said.map((line) => line.replace(/ +# /, '  # ')).join('\n')
    await expect(text).toMatchFileSnapshot(resolve(bikes, 'expected/explain-settings.txt'))
  })

  test('every setting names the line that says it', async () => {
    const { stdout } = await ask(`explain client --json ${layers}`)
    const { settings } = JSON.parse(stdout) as {
      settings: { path: string[]; value: unknown; from: string }[]
    }
    const written = settings.filter(({ from }) => from.startsWith('layers/'))
    expect(written.length).toBeGreaterThan(8)
    for (const { path, from } of written) {
      const [file = '', line = ''] = from.split(':')
      const text = readFileSync(resolve(bikes, file), 'utf8').split('\n')[Number(line) - 1]
      expect(text).toContain(`${path.at(-1)}:`)
    }
    expect(settings).toContainEqual({ path: ['charts'], value: 'image', from: 'default' })
  })

  test('the command line and the config file say so where they decide', async () => {
    const { stdout } = await ask(`explain client --theme light --as-of 2025-05-30 ${layers}`)
    expect(stdout).toMatch(/theme: light +# --theme/)
    expect(stdout).toMatch(/asOf: 2025-05-30 +# --as-of/)
  })

  test('--json tells the same of a slide to programs', async () => {
    const { stdout } = await ask(`explain client --slide 1 --json ${layers}`)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      id: 'fleets',
      calls: [
        {
          name: 'slides/fleets',
          file: 'layers/client/audiences/client/slides/fleets.en.md.hbs',
          replaces: ['layers/house/audiences/house/slides/fleets.en.md.hbs'],
        },
      ],
    })
    const why = JSON.parse((await ask(`explain client --why-not plans --json ${layers}`)).stdout) as object
    expect(why).toMatchObject({ attempts: [{ reason: 'not-known' }] })
  })

  test('an id that no slide has', async () => {
    const { code, stdout, stderr } = await ask(`explain client --slide flets ${layers}`)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('the deck has no slide `flets`\n  hint: did you mean `fleets`?')
    expect(stderr).toContain('its slides are 1 to 5: fleets, company-bolt, company-acme, growth, method')
    const missing = await ask(`explain client --slide plans ${layers}`)
    expect(missing.stderr).toContain('hint: `--why-not plans` says why')
    const unknown = await ask(`explain client --why-not grwoth ${layers}`)
    expect(unknown.code).toBe(1)
    expect(unknown.stderr).toContain('would make a slide or section `grwoth`\n  hint: did you mean `growth`?')
    expect((await ask(`explain clint ${layers}`)).stderr).toContain('did you mean `client`?')
  })
})

describe('a layout that no slide names, and texts that give way', () => {
  test('are told with what decided', async () => {
    const long = 'The fleet stands in the yard behind the mill, where the river bends to the east. '.repeat(5)
    const project = folderWith({
      'templates/audiences/long/audience.yaml':
        'name: { en: Long, zh-Hant: 長 }\nlocales: [en]\nformats: [pptx]\n',
      'templates/audiences/long/deck.en.md.hbs': `---
title: Long
---
## Acme has much to say
::slide{#much}

${`- ${long}\n`.repeat(4)}`,
    })
    const { stdout } = await ask(`explain long --slide 1 --data ${resolve(bikes, 'data/bikes')}`, project)
    expect(stdout).toContain('points, the only one that takes its blocks')
    expect(stdout).toMatch(/Fit\n {2}.* smaller/)
  })
})
