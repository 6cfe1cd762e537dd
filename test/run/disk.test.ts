import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDisk } from '../../src/run/disk.js'
import { folderWith } from './folder.js'

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

describe('the world on disk', () => {
  test('files below a folder, sorted, with forward slashes', () => {
    const disk = openDisk(
      folderWith({ 'data/b.yaml': 'b', 'data/a/z.yaml': 'z', 'data/B.yaml': 'B', 'other/x.yaml': 'x' }),
    )
    expect(disk.list('data')).toEqual(['data/B.yaml', 'data/a/z.yaml', 'data/b.yaml'])
    expect(disk.list('nowhere')).toEqual([])
    expect(disk.list('data/b.yaml')).toEqual([])
    expect(text(disk.read('data/a/z.yaml'))).toBe('z')
    expect(disk.read('data/none.yaml')).toBeUndefined()
    expect(disk.problems).toEqual([])
  })

  test('nothing outside of the project is read, by whatever way', () => {
    const outside = folderWith({ 'secret.yaml': 's', 'folder/x.yaml': 'x' })
    const project = folderWith({ 'data/a.yaml': 'a' })
    symlinkSync(join(outside, 'secret.yaml'), join(project, 'data/link.yaml'))
    symlinkSync(join(outside, 'folder'), join(project, 'data/folder'))
    const disk = openDisk(project)
    expect(disk.list('data')).toEqual(['data/a.yaml'])
    expect(disk.read('data/link.yaml')).toBeUndefined()
    expect(disk.read(`../${outside.split('/').at(-1)}/secret.yaml`)).toBeUndefined()
    expect(disk.read(join(outside, 'secret.yaml'))).toBeUndefined()
    expect(disk.problems.map(({ message }) => message.split('`')[2])).toEqual(
      Array(4).fill(' leads out of the project folder'),
    )
  })

  test('a link inside of the project is a way like any other', () => {
    const project = folderWith({ 'data/a.yaml': 'a', 'shared/b.yaml': 'b' })
    symlinkSync('../shared/b.yaml', join(project, 'data/b.yaml'))
    const disk = openDisk(project)
    expect(disk.list('data')).toEqual(['data/a.yaml', 'data/b.yaml'])
    expect(text(disk.read('data/b.yaml'))).toBe('b')
  })

  test('links to folders and to nothing are told', () => {
    const project = folderWith({ 'data/a.yaml': 'a' })
    symlinkSync('.', join(project, 'data/loop'))
    symlinkSync('gone.yaml', join(project, 'data/broken.yaml'))
    const disk = openDisk(project)
    expect(disk.list('data')).toEqual(['data/a.yaml'])
    expect(disk.problems.map(({ code }) => code).sort()).toEqual(['run/broken-link', 'run/folder-link'])
  })

  test('a folder that the user named may lie elsewhere', () => {
    const elsewhere = folderWith({ 'a.yaml': 'a' })
    const project = folderWith({ x: '' })
    mkdirSync(join(project, 'sub'))
    const disk = openDisk(project, [elsewhere])
    expect(disk.list(elsewhere)).toEqual([join(elsewhere, 'a.yaml')])
    expect(text(disk.read(join(elsewhere, 'a.yaml')))).toBe('a')
  })

  test('a mount has a name, so that its paths are the same on every machine', () => {
    const shipped = folderWith({ 'charts/a.yaml': 'a' })
    const disk = openDisk(folderWith(), [], { '@midgame': shipped })
    expect(disk.list('@midgame')).toEqual(['@midgame/charts/a.yaml'])
    expect(text(disk.read('@midgame/charts/a.yaml'))).toBe('a')
  })
})
