import { describe, expect, test } from 'vitest'
import { cut, padded, width, wrapped } from '../../src/columns.js'
import { table } from '../../src/run/table.js'

test('a table of a whole large landscape', () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => [
    `row-${index}`,
    'a text that is too long for the room',
  ])
  const lines = table(rows, { room: 30, flexible: [1], long: 'cut' })
  expect(lines).toHaveLength(rows.length)
  expect(lines[0]).toBe('row-0       a text that is to…')
})

describe('columns on a terminal', () => {
  test('Chinese characters and full-width marks take two', () => {
    expect(width('豆包 4T+')).toBe(8)
    expect(width('，')).toBe(2)
    expect(padded('豆包', 6)).toBe('豆包  ')
  })

  test.each([
    ['Doubao tokens a day', 12, 'Doubao toke…'],
    ['豆包日均用量', 7, '豆包日…'],
    ['豆包日均用量', 6, '豆包…'],
    ['short', 5, 'short'],
  ])('%s cut to %i', (text, columns, expected) => {
    expect(cut(text, columns)).toBe(expected)
    expect(width(cut(text, columns))).toBeLessThanOrEqual(columns)
  })

  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['豆包日均用量', 8, ['豆包日均', '用量']],
    ['豆包日均，用量', 8, ['豆包日', '均，用量']],
    ['用戶 4.3 億', 7, ['用戶', '4.3 億']],
    ['averyverylongword b', 6, ['averyverylongword', 'b']],
    ['first\nsecond', 20, ['first', 'second']],
    ['', 5, ['']],
  ])('%s wrapped at %i', (text, columns, expected) => {
    expect(wrapped(text, columns)).toEqual(expected)
  })
})

describe('a table', () => {
  const rows = [
    ['id', 'text', '', 'place'],
    ['a', 'the quick brown fox jumps', '', 'f:1'],
    ['b', '敏捷的棕色狐狸', '', 'f:2'],
  ]

  test('is as wide as it needs to be, without its empty column', () => {
    expect(table(rows, { flexible: [1], long: 'cut' })).toEqual([
      'id  text                       place',
      'a   the quick brown fox jumps  f:1',
      'b   敏捷的棕色狐狸             f:2',
    ])
  })

  test('gives way where it may, and cuts', () => {
    expect(table(rows, { room: 26, flexible: [1], long: 'cut' })).toEqual([
      'id  text             place',
      'a   the quick brow…  f:1',
      'b   敏捷的棕色狐狸   f:2',
    ])
  })

  test('or wraps', () => {
    expect(table(rows, { room: 23, flexible: [1], long: 'wrap' })).toEqual([
      'id  text          place',
      'a   the quick     f:1',
      '    brown fox',
      '    jumps',
      'b   敏捷的棕色狐  f:2',
      '    狸',
    ])
  })

  test('is never squeezed to nothing, and may have no rows', () => {
    expect(table(rows, { room: 5, flexible: [1], long: 'cut' })[1]).toBe('a   the quick b…  f:1')
    expect(table([], { room: 5, flexible: [0], long: 'wrap' })).toEqual([])
  })
})
