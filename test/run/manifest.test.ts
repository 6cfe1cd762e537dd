import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Artifact, Built, Manifest } from '../../src/model/artifact.js'
import { planOutputs, readManifest } from '../../src/run/manifest.js'
import { writeAll } from '../../src/run/write.js'
import { contentOf, folderWith } from './folder.js'

function artifact(path: string, text: string, changes: Partial<Artifact> = {}): Artifact {
  const format = path.endsWith('.png') ? 'png' : 'md'
  return {
    audience: 'a',
    locale: 'en',
    asOf: '2025-06-30',
    format,
    path,
    bytes: Buffer.from(text),
    ...changes,
  }
}

function write(
  folder: string,
  artifacts: Artifact[],
  inputs: Built['inputs'] = { 'data/a.yaml': 'hash' },
): Manifest {
  expect(writeAll(folder, () => planOutputs(folder, { artifacts, inputs }))).toEqual([])
  return readManifest(folder)
}

const paths = (manifest: Manifest) => manifest.outputs.map(({ path }) => path)

describe('the manifest', () => {
  test('one entry for each output, sorted, and a hash of each input', () => {
    const folder = folderWith()
    write(folder, [artifact('a/b.md', 'b', { slides: 3 }), artifact('a/a.png', 'a')], {
      z: '2',
      'data/a.yaml': '1',
    })
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual({
      version: 1,
      inputs: { 'data/a.yaml': '1', z: '2' },
      outputs: [
        {
          audience: 'a',
          locale: 'en',
          format: 'png',
          path: 'a/a.png',
          asOf: '2025-06-30',
          sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
          bytes: 1,
        },
        {
          audience: 'a',
          locale: 'en',
          format: 'md',
          path: 'a/b.md',
          asOf: '2025-06-30',
          sha256: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
          bytes: 1,
          slides: 3,
        },
      ],
    })
  })

  test('the same build twice gives the same bytes', () => {
    const folder = folderWith()
    const build = () => write(folder, [artifact('a/b.md', 'b'), artifact('a/a.png', 'a')])
    build()
    const before = contentOf(folder)
    build()
    expect(contentOf(folder)).toEqual(before)
  })

  test('other audiences, locales, days and themes stay', () => {
    const folder = folderWith()
    write(
      folder,
      [
        artifact('a/x.md', 'x'),
        artifact('b/x.md', 'x', { audience: 'b' }),
        artifact('a/x-dark.md', 'x', { theme: 'dark' }),
        artifact('a/zh.md', 'x', { locale: 'zh-Hant' }),
      ],
      { old: '1' },
    )
    const after = write(folder, [artifact('a/x.md', 'new')], { new: '2' })
    expect(paths(after)).toEqual(['a/x-dark.md', 'a/x.md', 'a/zh.md', 'b/x.md'])
    expect(after.outputs.map(({ theme }) => theme)).toEqual(['dark', undefined, undefined, undefined])
    expect(after.inputs).toEqual({ new: '2', old: '1' })
    expect(contentOf(folder)).toMatchObject({ 'a/x.md': 'new', 'b/x.md': 'x' })
  })

  test('what an edition does not make any more goes, unless somebody has changed it', () => {
    const folder = folderWith()
    write(folder, [artifact('a/1.png', 'one'), artifact('a/2.png', 'two'), artifact('a/3.png', 'three')])
    writeAll(folder, () => ({ files: [{ path: 'a/3.png', bytes: Buffer.from('edited') }], remove: [] }))
    expect(paths(write(folder, [artifact('a/1.png', 'one')]))).toEqual(['a/1.png'])
    const { 'manifest.json': _, ...files } = contentOf(folder)
    expect(files).toEqual({ 'a/1.png': 'one', 'a/3.png': 'edited' })
  })

  test.each([
    '',
    '{',
    '[]',
    '{"version":2}',
    '{"version":1,"inputs":{},"outputs":[null,{"path":"../../x"}]}',
  ])('a manifest that makes no sense (%s) is replaced', (text) => {
    const folder = folderWith({ 'manifest.json': text })
    expect(paths(write(folder, [artifact('a/b.md', 'b')]))).toEqual(['a/b.md'])
  })

  test('an entry that leads out of the folder deletes nothing', () => {
    const folder = folderWith({ 'precious.md': 'precious' })
    const out = join(folder, 'out')
    write(out, [artifact('a/b.md', 'b')])
    const manifest = readManifest(out)
    const evil = { ...manifest.outputs[0]!, path: '../precious.md', sha256: 'e8e1c0b1d1c2e7e4' }
    writeAll(out, () => ({
      files: [
        { path: 'manifest.json', bytes: Buffer.from(JSON.stringify({ ...manifest, outputs: [evil] })) },
      ],
      remove: ['../precious.md'],
    }))
    write(out, [artifact('a/b.md', 'b')])
    expect(contentOf(folder)).toMatchObject({ 'precious.md': 'precious' })
  })
})
