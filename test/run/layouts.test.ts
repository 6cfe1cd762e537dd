import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { layoutNames } from '../../src/explain/index.js'
import { parseArguments } from '../../src/run/arguments.js'
import { runLayouts } from '../../src/run/layouts.js'
import { contentOf, folderWith } from './folder.js'

async function layouts(folder: string, line: string) {
  const parsed = parseArguments(['layouts', ...line.split(' ').filter((word) => word !== '')])
  if (parsed.kind !== 'run') throw new Error(`not run: ${line}`)
  const said = { out: '', err: '' }
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    interactive: false,
    colour: false,
  }
  const builtInTemplates = join(process.cwd(), 'templates')
  const code = await runLayouts(parsed.arguments, { project: folder, builtInTemplates, terminal })
  return { code, ...said }
}

describe('midgame layouts', () => {
  test('lists every layout with its slots, in lines that a terminal can show, and writes nothing', async () => {
    const folder = folderWith()
    const { code, out, err } = await layouts(folder, '--list')
    expect([code, err]).toEqual([0, ''])
    for (const name of layoutNames) expect(out).toContain(`${name}: `)
    expect(out).toMatch(/^ {2}kpis +three numbers, each with its label +3 items +number +1–3 +2–6$/m)
    expect(out).toMatch(/^ {2}\[takeaway\] .* label +1–3 +2–6\n.* text +10–28 +18–64$/m)
    expect(Math.max(...out.split('\n').map((text) => text.length))).toBeLessThanOrEqual(120)
    expect(contentOf(folder)).toEqual({})
  })

  test('of one layout all slots and the Markdown of its slide, in the language asked for', async () => {
    const { code, out } = await layouts(folderWith(), 'risks --locale zh-Hant')
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}risks +a row for each risk: .* 1 to 5 rows a page +risk +/m)
    expect(out).toContain('\n  [subtitle] ')
    expect(out).toContain('::slide{#risks layout=risks}')
    expect(out).toContain('| 風險 | 為何重要 |')
    expect(out).not.toContain('exec-summary: ')
  })

  test('the same as data', async () => {
    const { code, out } = await layouts(folderWith(), 'scores --format json')
    const { version, layouts: found } = JSON.parse(out) as { version: number; layouts: unknown[] }
    expect([code, version, found.length]).toEqual([0, 1, 1])
    expect(found[0]).toMatchObject({
      name: 'scores',
      slots: [
        { kinds: ['title'], required: true, common: true },
        { kinds: ['scores'], required: true, common: false, count: { range: [1, 6], split: true } },
        { kinds: ['exhibit'], required: true },
        { kinds: ['subtitle'], required: false, texts: { line: { en: [6, 18], zh: [10, 30] } } },
        { kinds: ['takeaway'] },
      ],
      example: expect.stringContaining('::slide{#scores layout=scores}'),
    })
  })

  test('a name that is none, with the one that was meant', async () => {
    const { code, out, err } = await layouts(folderWith(), 'score')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('error run/unknown-layout: there is no layout `score`')
    expect(err).toContain('did you mean `scores`?')
  })
})
