import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editorSchemas } from '../../src/check/editor-schema.js'
import { parseArguments } from '../../src/run/arguments.js'
import { runSchema } from '../../src/run/schema.js'
import { contentOf, folderWith } from './folder.js'

async function run(project: string, line: string) {
  const parsed = parseArguments(line.split(' '))
  if (parsed.kind !== 'run') throw new Error(`not a command: ${line}`)
  const shown = { stdout: '', stderr: '' }
  const code = await runSchema(parsed.arguments, {
    project,
    builtInTemplates: project,
    terminal: {
      out: (text) => (shown.stdout += text),
      err: (text) => (shown.stderr += text),
      interactive: false,
      colour: false,
    },
  })
  return { code, ...shown }
}

const names = ['dataset', 'audience', 'chart', 'theme', 'locale', 'config'].map((name) => `${name}.json`)

describe('midgame schema', () => {
  test('writes all schemas, and says of a second run that nothing changed', async () => {
    const project = folderWith()
    const wrote = names.map((name) => `wrote data/schema/${name}\n`).join('')
    expect(await run(project, 'schema')).toEqual({ code: 0, stdout: wrote, stderr: '' })
    const written = contentOf(project)
    expect(written).toEqual(
      Object.fromEntries(editorSchemas().map(({ path, text }) => [`data/schema/${path}`, text])),
    )
    const unchanged = names.map((name) => `data/schema/${name} is unchanged\n`).join('')
    expect(await run(project, 'schema')).toEqual({ code: 0, stdout: unchanged, stderr: '' })
    expect(contentOf(project)).toEqual(written)
  })

  test('replaces only what is no longer right, and leaves other files alone', async () => {
    const project = folderWith({ 'mine/chart.json': '{}', 'mine/notes.md': 'x' })
    await run(project, 'schema --out mine')
    writeFileSync(join(project, 'mine/chart.json'), '{}')
    const { stdout } = await run(project, 'schema --out mine')
    expect(stdout.split('\n').filter((line) => line.startsWith('wrote'))).toEqual(['wrote mine/chart.json'])
    expect(contentOf(project)['mine/notes.md']).toBe('x')
    expect(await run(project, 'schema --out mine -q')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('a folder that cannot be written', async () => {
    const project = folderWith({ 'data/schema': 'a file' })
    const { code, stdout, stderr } = await run(project, 'schema')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('error run/write')
    mkdirSync(join(project, 'free/chart.json'), { recursive: true })
    expect((await run(project, 'schema --out free')).stderr).toContain('there is a folder of this name')
  })
})
