import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPackage } from '../../src/render/pptx/index.js'
import { zip } from '../../src/render/pptx/package/zip.js'
import { buildSpring, deckOf, home, landscape, springFiles, type Spring } from './spring.js'

const path = `${home}/deck.en.md.hbs`
const deckWith = (from: string, to: string) => ({ [path]: springFiles[path]!.replace(from, to) })

describe('a deck whose notes are stripped', () => {
  let spring: Spring
  let parts: Map<string, string>

  beforeAll(async () => {
    const said = deckWith('**Say.** {{disclaimer}}', '**Say.** {{fact "tern-fleet-register"}} of Tern.')
    const shows = {
      [path]: said[path]!.replace('asked by Kvikk for a ride', '{{fact "kvikk-rides-each"}} for each'),
    }
    const facts = `${landscape}/data/facts.yaml`
    const sum = "workings: { en: '{kvikk-rides|plain} over {kvikk-fleet|plain}', zh-Hant: 同上 }"
    const withSum = readFileSync(facts, 'utf8').replace(/(id: kvikk-rides-each\n)/, `$1    ${sum}\n`)
    spring = await buildSpring('notes: strip', { files: { ...shows, [facts]: withSum }, strict: true })
    const files = Object.entries(unzipSync(deckOf(spring)))
    parts = new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
  })

  test('has no part, no relationship and no setting of notes', () => {
    expect([...parts.keys()].filter((name) => /notes/i.test(name))).toEqual([])
    const told = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name) && !/app\.xml|viewProps/.test(name))
    const traces = told.filter(([, xml]) => /notes(?!Sz)/i.test(xml))
    expect(traces.map(([name]) => name)).toEqual([])
    expect(parts.get('docProps/app.xml')).toContain('<Notes>0</Notes>')
    expect([...parts.values()].join('')).not.toContain('Money moves the fleet')
  })

  test('passes the package check as such a deck, and only as such', () => {
    expect(checkPackage(deckOf(spring), { stripped: true })).toEqual([])
    expect(checkPackage(deckOf(spring)).map(({ code }) => code)).toContain('package/notes')
  })

  test('tells what went with them, without failing a strict build', () => {
    expect(spring.found).toEqual([
      'info cite/notes-stripped: the deck has no speaker notes: what those of 3 slides say is left out, with the sums behind `kvikk-rides-each`',
    ])
  })

  test('tells no figure of the notes in its provenance', () => {
    const json = spring.artifacts.find(({ format }) => format === 'json')!
    expect(new TextDecoder().decode(json.bytes)).not.toContain('/notes')
    expect(new TextDecoder().decode(json.bytes)).not.toContain('tern-fleet-register')
  })
})

test('notes in a file that was to have none are found', async () => {
  const parts = unzipSync(deckOf(await buildSpring('')))
  const found = checkPackage(zip(new Map(Object.entries(parts))), { stripped: true })
  expect(found.map(({ message }) => message.split(':')[0])).toContain('ppt/notesSlides/notesSlide2.xml')
})

test('a text without room is told to be lost, and not to be in the notes', async () => {
  const long =
    'and has raised {{fact "kvikk-series-b"}} to put more scooters on the streets of every northern city'
  const title = deckWith('and has raised {{fact "kvikk-series-b"}}\n', `${long}\n`)[path]!
  const files = { [path]: title.replace(':::exhibit', ':::subtitle\nBy press reports\n:::\n\n:::exhibit') }
  const room = 'warning layout/dropped: slide `fleets` (en): there is no room for the subtitle; '
  expect((await buildSpring('', { files })).found).toEqual([`${room}it is in the notes only`])
  const { found } = await buildSpring('notes: strip', { files })
  expect(found).toContain(`${room}the deck has no notes that would keep it: it is left out`)
})
