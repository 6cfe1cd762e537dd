import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, longestRepeated, readFingerprints } from '../../src/fingerprint/index.js'

const source = `標題
艾克米在三座城市同時鋪開車隊，並爲冬季佈置保養站。
Both makers opened repair stations in every city that they serve.`

const known = new Map(readFingerprints(fingerprintOf('paper', source)).spans)
const found = (text: string) => longestRepeated(text, known)

describe('fingerprints of a source', () => {
  test('a repeated span is found with its place', () => {
    expect(found('據報艾克米在三座城市同時鋪開車隊。')).toEqual({
      origin: { source: 'paper', at: 'P2' },
      text: '艾克米在三座城市同時鋪開車隊',
    })
    expect(found('It says both makers opened repair stations in every city, twice.')?.text).toBe(
      'both makers opened repair stations in every city',
    )
  })

  test('Simplified characters, variants, punctuation, case and width do not hide it', () => {
    expect(found('三座城市，同时铺开车队 并为冬季布置')?.text).toBe('三座城市，同时铺开车队 并为冬季布置')
    expect(found('BOTH MAKERS—OPENED repair/stations in every, city')?.text).toBe(
      'BOTH MAKERS—OPENED repair/stations in every, city',
    )
  })

  test('digits beside Chinese characters are words of their own', () => {
    const own = new Map(readFingerprints(fingerprintOf('paper', '據2024年四季度及年度財報顯示')).spans)
    expect(longestRepeated('見2024年四季度及年度財報。', own)?.text).toBe('2024年四季度及年度財報')
  })

  test('a short span, or a figure instead of the words, is no repetition', () => {
    expect(found('艾克米在三座城市同')).toBeUndefined()
    expect(found('Both makers opened repair stations in every town')).toBeUndefined()
    expect(found('艾克米在{cities|words}座城市同時鋪開')).toBeUndefined()
  })

  test('the file holds no word of the source, and reads back', () => {
    const file = fingerprintOf('paper', source)
    expect(file).not.toMatch(/艾克米|makers/)
    const { spans, wrong } = readFingerprints(file)
    expect(wrong).toEqual([])
    expect(new Set(spans.map(([, { at }]) => at))).toEqual(new Set(['P2', 'P3']))
  })

  test('lines that are none are told by number', () => {
    expect(readFingerprints('# head\n\npaper P1 12345678\npaper P1 1234\nP1 12345678\n').wrong).toEqual([
      4, 5,
    ])
  })

  test('every Chinese text repeats itself, whole', () => {
    const hanzi = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 12, maxLength: 60 })
    fc.assert(
      fc.property(hanzi, (codes) => {
        const text = String.fromCodePoint(...codes)
        const own = new Map(readFingerprints(fingerprintOf('s', text)).spans)
        expect(longestRepeated(text, own)?.text).toBe(text)
      }),
    )
  })
})
