import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../src/build.js'
import type { Artifact } from '../../src/model/artifact.js'
import { openDisk } from '../../src/run/disk.js'
import { textOf } from '../deck-text.js'

const folder = 'test/cases/weekly'

/** A week with two changes and nothing else; one with figures that moved, a dispute and two that were settled. */
const thin = '2025-04-13'
const full = '2025-06-22'

let artifacts: readonly Artifact[]
beforeAll(async () => {
  const job = {
    audiences: ['weekly'],
    data: 'data/midgame',
    templates: ['templates'],
    out: 'out',
    strict: true,
  }
  const { value, diagnostics } = await build(
    { ...job, locales: ['en'], days: [thin, full] },
    openDisk('.'),
    () => undefined,
  )
  expect(diagnostics).toEqual([])
  artifacts = value!.artifacts
}, 60_000)

function output(day: string, format: 'md' | 'pptx'): Uint8Array {
  return artifacts.find((one) => one.format === format && one.path.includes(day))!.bytes
}

/** With UPDATE_CASES set, the expected files are written anew, to be looked at in the difference. */
function expectFile(name: string, text: string): void {
  const path = `${folder}/${name}`
  if (process.env.UPDATE_CASES) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, text)
  }
  expect(text).toBe(readFileSync(path, 'utf8'))
}

test.each([thin, full])('the briefing of the week to %s reads as expected', (day) => {
  expectFile(`briefing.${day}.en.md`, new TextDecoder().decode(output(day, 'md')))
})

test('the deck of the fuller week reads as expected', () => {
  expectFile(`deck.${full}.en.txt`, textOf(output(full, 'pptx')))
})
