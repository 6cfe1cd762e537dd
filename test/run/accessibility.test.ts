import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseArguments } from '../../src/run/arguments.js'
import { runCheck } from '../../src/run/check.js'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

const slides = 'templates/audiences/overview/slides'
const cover = `${slides}/cover.en.md.hbs`
const camps = `${slides}/camps.en.md.hbs`

type Edit = readonly [slide: string, from: string, to: string]

/** The second landscape with some of the shipped English slides, edited. */
function project(edits: readonly Edit[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'midgame-accessibility-'))
  folders.push(folder)
  cpSync('test/cases/second-landscape', folder, { recursive: true })
  mkdirSync(join(folder, slides), { recursive: true })
  for (const [slide, from, to] of edits) {
    const text = readFileSync(slide, 'utf8')
    if (!text.includes(from)) throw new Error(`${slide} does not hold: ${from}`)
    writeFileSync(join(folder, slide), text.replace(from, to))
  }
  return folder
}

async function check(folder: string, line: string): Promise<{ code: number; out: string; err: string }> {
  const parsed = parseArguments(`check overview --data data --locale en -q ${line}`.split(' '))
  if (parsed.kind !== 'run') throw new Error(`not a command: ${line}`)
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    interactive: false,
    colour: false,
  }
  const where = { project: folder, builtInTemplates: resolve('templates'), terminal }
  const code = await runCheck(parsed.arguments, where)
  return { code, out: out.join(''), err: err.join('') }
}

const bare = [cover, '{{edition}}', '[https://a.example/b](https://a.example/b)'] as const

test('where nothing is found, it tells what was looked at', async () => {
  const { code, out, err } = await check(project(), '--a11y')
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(`overview, accessibility: 8 slides, theme light
                                        en
titles, each first and once                 8
objects in reading order                  108
charts, tables and signs described         19
shapes marked as decoration                65
stretches of text on their grounds        229
stretches of text of 9 points and more    220
tables with a head on every column          4
links by name                               1
findings                                    0

Every build checks in the finished files, too: the language of each text, header rows, marks of decoration, and the
title and language of the document.
`)
})

test('a finding has its slide, its object, its line, and what to do', async () => {
  const { code, out, err } = await check(project([bare]), '--a11y')
  expect(code).toBe(1)
  expect(err).toContain(
    `${cover}:5:1: error accessibility/links: overview, slide 1 \`cover\` (en), “kicker”: a link shows its bare address: HTTPS://A.EXAMPLE/B`,
  )
  expect(err).toContain('hint: name the page that it leads to\n')
  expect(out).toContain(
    'findings                                    1\nen, slide 1 cover: links of “kicker”\n',
  )
})

test('programs get it by slide', async () => {
  const { out } = await check(project([bare]), '--a11y --format json --theme high-contrast')
  const { diagnostics, accessibility } = JSON.parse(out) as {
    diagnostics: readonly { code: string }[]
    accessibility: readonly { looked: readonly unknown[]; findings: readonly unknown[] }[]
  }
  expect(diagnostics.map(({ code }) => code)).toEqual(['accessibility/links'])
  expect(accessibility).toHaveLength(1)
  expect(accessibility[0]).toMatchObject({
    audience: 'overview',
    locale: 'en',
    theme: 'high-contrast',
    slides: 8,
  })
  expect(accessibility[0]!.looked).toContainEqual(['links by name', 2])
  expect(accessibility[0]!.findings).toEqual([
    {
      rule: 'links',
      slide: 1,
      id: 'cover',
      layout: 'cover',
      object: 'kicker',
      message: 'a link shows its bare address: HTTPS://A.EXAMPLE/B',
      todo: 'name the page that it leads to',
      place: expect.objectContaining({ file: cover, start: { line: 5, column: 1 } }) as unknown,
    },
  ])
})

test('two slides with one title are an error of every build; other findings are told on request', async () => {
  const twin = 'What each side did, month by month, shows where the pressure comes from'
  const first = /^## (.*)\n::slide\{#camps /m.exec(readFileSync(camps, 'utf8'))![1]!
  const { code, err } = await check(project([bare, [camps, first, twin]]), '--strict')
  expect(code).toBe(1)
  expect(err).toContain(
    'error accessibility/titles: overview, slide 3 `moves` (en), “title”: slide 2 has the same title\n',
  )
  expect(err).toMatch(/\n1 error\n$/)
})
