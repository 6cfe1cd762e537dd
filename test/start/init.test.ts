import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dependency } from '../../src/run/package-file.js'
import { contentOf, folderWith } from '../run/folder.js'
import { midgame, textOf } from './project.js'

describe('midgame init', () => {
  test('the project builds at once, without a warning', async () => {
    const folder = folderWith({ '.git/HEAD': 'ref: refs/heads/main\n' })
    const made = await midgame(folder, 'init .')
    expect([made.code, made.err]).toEqual([0, ''])
    expect(made.out).toContain('npx midgame build')
    expect(Object.keys(contentOf(folder))).toEqual(
      expect.arrayContaining(['.gitignore', 'README.md', 'package.json', 'data/schema/dataset.json']),
    )
    const built = await midgame(folder, 'build -q --strict --locale en')
    expect(built).toEqual({ code: 0, out: '', err: '' })
    const manifest = JSON.parse(textOf(folder, 'out/manifest.json')) as {
      outputs: { path: string; slides?: number }[]
    }
    const deck = manifest.outputs.find(({ path }) => path.endsWith('.pptx'))!
    expect(deck.path).toMatch(/^review\/market-review-en-/)
    expect(deck.slides).toBeGreaterThan(8)
  })

  test('its README tells the first edit, and the check answers as it says', async () => {
    const folder = folderWith()
    await midgame(folder, 'init . -q')
    const csv = join(folder, 'data/market/observations/bikes-sold.csv')
    const text = readFileSync(csv, 'utf8')
    writeFileSync(csv, text.replace('lastveg,28000,"28,000"', 'lastveg,29000,"29,000"'))
    const { code, err } = await midgame(folder, 'check -q')
    expect(code).toBe(1)
    expect(err).toContain('`value` is 76500, but the formula gives 77500')
    expect(err).toContain('`value` is 7, but the formula gives 7.25')
    expect(err).toMatch(/^2 errors$/m)
  })

  test('a folder that holds anything stays as it is, and what is in the way is named', async () => {
    const folder = folderWith({ 'mine/notes.txt': 'mine', 'mine/README.md': 'mine', 'a-file': '' })
    const before = contentOf(folder)
    const { code, err } = await midgame(folder, 'init mine')
    expect(code).toBe(1)
    expect(err).toContain('the folder `mine` is not empty')
    expect(err).toContain('it holds `README.md`, `notes.txt`')
    expect((await midgame(folder, 'init a-file')).err).toContain('`a-file` is a file')
    expect(contentOf(folder)).toEqual(before)
  })

  test('package.json asks for this midgame and the canvas that its charts need', async () => {
    const folder = folderWith()
    await midgame(folder, 'init Über-Markt2 -q')
    const made = JSON.parse(textOf(folder, 'Über-Markt2/package.json')) as Record<
      string,
      Record<string, string>
    >
    expect(made.name).toBe('ber-markt2')
    expect(made.overrides).toEqual({ canvas: 'npm:@napi-rs/canvas@^1' })
    const asked = made.dependencies!.midgame!
    expect(resolve(folder, 'Über-Markt2', asked.replace('file:', ''))).toBe(process.cwd())
  })
})

describe('where the new project gets midgame from', () => {
  const installed = (resolved?: string) => {
    const folder = folderWith({ 'node_modules/midgame/package.json': '{ "version": "1.2.3" }' })
    if (resolved !== undefined) {
      const record = { packages: { 'node_modules/midgame': { resolved } } }
      writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(record))
    }
    mkdirSync(join(folder, 'inner'))
    return { project: join(folder, 'inner/new'), root: join(folder, 'node_modules/midgame') }
  }

  test.each([
    ['https://registry.npmjs.org/midgame/-/midgame-1.2.3.tgz', '^1.2.3'],
    [undefined, '^1.2.3'],
    ['file:../packs/midgame-1.2.3.tgz', 'file:../../../packs/midgame-1.2.3.tgz'],
    ['git+ssh://git@example.org/midgame.git#0123abc', 'git+ssh://git@example.org/midgame.git#0123abc'],
  ])('installed from %s: %s', (resolved, expected) => {
    const { project, root } = installed(resolved)
    expect(dependency(project, root)).toBe(expected)
  })
})
