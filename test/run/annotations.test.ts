import { describe, expect, test } from 'vitest'
import { error, warning } from '../../src/diagnostic.js'
import { annotations } from '../../src/run/annotations.js'

const file = 'data/midgame/prices.yaml'
const at = (line: number, column: number, endLine = line, endColumn = column) => ({
  file,
  start: { line, column },
  end: { line: endLine, column: endColumn },
})

describe('annotations for GitHub', () => {
  test('a problem at its place, with what to do about it', () => {
    const problem = {
      ...error('check/unknown-field', 'there is no field `valu`', at(3, 5, 3, 9), 'did you mean `value`?'),
      related: [{ place: at(2, 5), message: 'in this record' }],
    }
    expect(annotations([problem])).toBe(
      `::error file=${file},line=3,col=5,endLine=3,endColumn=9,title=check/unknown-field::` +
        `there is no field \`valu\`%0Ahint: did you mean \`value\`?%0A${file}:2:5: in this record\n`,
    )
  })

  test('a warning without a place; sorted like the report', () => {
    expect(annotations([warning('run/no-data', 'nothing'), error('x/y', 'wrong', at(1, 1, 1, 2))])).toBe(
      `::error file=${file},line=1,col=1,endLine=1,endColumn=2,title=x/y::wrong\n::warning title=run/no-data::nothing\n`,
    )
  })

  test('a place of several lines has no columns, which the runner would refuse', () => {
    expect(annotations([error('x/y', 'z', at(2, 5, 4, 1))])).toBe(
      `::error file=${file},line=2,endLine=4,title=x/y::z\n`,
    )
  })

  test('a place without an end is one point', () => {
    expect(annotations([error('x/y', 'z', { file, start: { line: 2, column: 5 } })])).toContain(
      'line=2,col=5,endLine=2,endColumn=5,',
    )
  })

  test('nothing in a file’s name or in the input ends a property, the command or the line', () => {
    const place = { file: 'a,b:c%d\r\n::error::x.yaml', start: { line: 1, column: 1 } }
    expect(annotations([error('x/y', '100%\r\n::warning::gone: a, b', place)])).toBe(
      '::error file=a%2Cb%3Ac%25d%0D%0A%3A%3Aerror%3A%3Ax.yaml,line=1,col=1,endLine=1,endColumn=1,title=x/y::' +
        '100%25%0D%0A::warning::gone: a, b\n',
    )
  })

  test('nothing to say', () => {
    expect(annotations([])).toBe('')
  })
})
