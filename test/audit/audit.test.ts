import { describe, expect, test } from 'vitest'
import { archive, auditOf, deck, markdown, paragraph, told } from './secret-bikes.js'

const inDeck = (parts: Parameters<typeof deck>[0]) => told(auditOf('deck.pptx', deck(parts)))

describe('a restricted figure', () => {
  test.each([
    ['RMB 1.25B', 'RMB 1.25B'],
    ['12.5 億元', '12.5億元'],
    ['12.5亿', '12.5亿'],
    ['about 1.25B in cash', '1.25B'],
    ['1,250,000,000', '1,250,000,000'],
  ])('is found as “%s”', (text, found) => {
    expect(markdown(`They raised ${text} in all.\n`)).toEqual([`1 text: ${found} bolt-round value`])
  })

  test('is found with its unit or with many digits, and not as a bare digit', () => {
    expect(markdown('They have 7 people, 7% and 7M; 23,456 of 123,456; 23,456.7; −23,456; 1.25BN.')).toEqual([
      '1 text: 23,456 bolt-next-year value',
    ])
    expect(markdown('Only 7 bikes are left.')).toEqual(['1 text: 7 bikes bolt-tiny value'])
  })

  test('that others have too, and may be told of, is found beside the name of its subject alone', () => {
    expect(markdown('Acme has 40K bikes.\n\nBolt has 40K bikes.\n\n閃電有 4 萬輛。')).toEqual([
      '3 text: 40K bikes bolt-same-as-acme value',
      '5 text: 4萬輛 bolt-same-as-acme value',
    ])
  })

  test('is found in the currency that the audience is told in', () => {
    expect(markdown('They raised USD 172M.', { currency: 'USD' })).toEqual([
      '1 text: USD 172M bolt-round value',
    ])
    expect(markdown('They raised USD 172M.')).toEqual([])
  })

  test('is found as the audience has numbers written', () => {
    const numbers = { en: { scale: 'words', currency: 'sign' } } as const
    expect(markdown('They raised ¥1.25 billion.', { numbers })).toEqual([
      '1 text: ¥1.25 billion bolt-round value',
    ])
  })

  test('is no leak to those who may see it', () => {
    expect(markdown('RMB 1.25B by Swan Capital', { visibility: 'internal' })).toEqual([])
    expect(markdown('7 bikes, RMB 1.25B', { visibility: 'partner' })).toEqual([
      '1 text: RMB 1.25B bolt-round value',
    ])
  })
})

describe('restricted words', () => {
  test('names and other names, in each language, but not as parts of other words', () => {
    const text = 'Swan Capitals, Swans Capital, 天鹅资本\n\nPier Fund, 碼頭基金, swan\n'
    expect(markdown(text)).toEqual(['1 text: 天鹅资本 swan-capital name.zh-Hans'])
    expect(markdown('SWAN  CAPITAL')).toEqual(['1 text: Swan Capital swan-capital name.en'])
    expect(markdown('by project\nhonk')).toEqual(['1 text: Project Honk swan-capital aliases.0'])
    expect(markdown('by **Swan** _Capital_')).toEqual(['1 text: Swan Capital swan-capital name.en'])
  })

  test('a stretch of a restricted text, in Simplified too, where the text was cut', () => {
    expect(markdown('We hear that it sells every depot that it has to a fund, soon.')).toEqual([
      '1 text: it sells every depot that it has to a fund bolt-sale summary.en',
    ])
    expect(markdown('它把手上的车库悉数卖给一家')).toEqual([
      '1 text: 它把手上的车库悉数卖给一家 bolt-sale summary.zh-Hans',
    ])
    expect(markdown('It sells a depot to a fund that it has.')).toEqual([])
  })

  test('a restricted field of an open record, and nothing else of that record', () => {
    expect(markdown('Hires a driver: “Acme hires”, says a manager at the depot.')).toEqual([
      '1 text: a manager at the depot acme-hire attribution.text.en',
    ])
  })

  test('the day of a restricted record, where no open record has the same', () => {
    expect(markdown('It closes on 11 Feb 2025.\n\n二〇二五年？2025 年 2 月 11 日')).toEqual([
      '1 text: 11 Feb 2025 bolt-round valid',
      '3 text: 2025年2月11日 bolt-round valid',
    ])
    expect(markdown('On 1 Mar 2025, as the trade paper has it, in February 2025.')).toEqual([])
  })

  test('ids, and not those that begin like them', () => {
    expect(markdown('see bolt-round.yaml, bolt-rounds, a-bolt-round')).toEqual([
      '1 text: bolt-round bolt-round id',
    ])
  })
})

describe('every part of a deck', () => {
  test('a text that is split over runs, on the slide where it is shown', () => {
    const slide = `<p:sld><p:txBody>${paragraph('Swan', ' Cap', 'ital')}</p:txBody></p:sld>`
    expect(inDeck({ 'ppt/slides/slide1.xml': slide })).toEqual(['2 slide: Swan Capital swan-capital name.en'])
    const broken = '<a:p><a:r><a:t>Swan</a:t></a:r><a:br/><a:r><a:t>Capital</a:t></a:r></a:p>'
    expect(inDeck({ 'ppt/slides/slide2.xml': broken })).toEqual([
      '1 slide: Swan Capital swan-capital name.en',
    ])
  })

  test('two paragraphs are two texts', () => {
    const slide = `<p:sld>${paragraph('by Swan')}${paragraph('Capital of Acme')}</p:sld>`
    expect(inDeck({ 'ppt/slides/slide1.xml': slide })).toEqual([])
  })

  const name = 'Swan&#x20;Capital'
  test.each([
    ['notes', 'ppt/notesSlides/notesSlide9.xml', `<p:notes>${paragraph(name)}</p:notes>`, '2 notes'],
    [
      'alternative text',
      'ppt/slides/slide1.xml',
      `<p:cNvPr id="2" name="x" descr='${name}'/>`,
      '2 alternative text',
    ],
    ['names of shapes', 'ppt/slides/slide1.xml', `<p:cNvPr id="2" name="${name}"/>`, '2 slide'],
    [
      'charts',
      'ppt/charts/chart3.xml',
      `<c:strCache><c:pt><c:v>${name}</c:v></c:pt></c:strCache>`,
      '2 chart',
    ],
    ['number formats', 'ppt/charts/chart3.xml', `<c:numFmt formatCode="&quot;${name}&quot;"/>`, '2 chart'],
    ['comments', 'ppt/comments/modernComment_1.xml', `<p188:cm><a:t>${name}</a:t></p188:cm>`, 'comment'],
    [
      'properties',
      'docProps/custom.xml',
      `<property name="Client"><vt:lpwstr>${name}</vt:lpwstr></property>`,
      'document properties',
    ],
    ['custom XML', 'customXml/item1.xml', `<x><![CDATA[${'Swan Capital'}]]></x>`, 'custom XML'],
    [
      'links',
      'ppt/slides/_rels/slide2.xml.rels',
      `<Relationships><Relationship Id="r" Target="mailto:a?subject=${name}"/></Relationships>`,
      '1 link',
    ],
    [
      'masters',
      'ppt/slideMasters/slideMaster1.xml',
      `<p:sldMaster>${paragraph(name)}</p:sldMaster>`,
      'other',
    ],
    ['names of parts', 'ppt/media/Swan Capital.jpeg', '', 'part name'],
  ])('%s', (_, part, xml, where) => {
    expect(inDeck({ [part]: xml })).toEqual([`${where}: Swan Capital swan-capital name.en`])
  })

  test('cells and texts of a workbook, by value, however it is shown', () => {
    const sheet =
      '<sheetData><c r="A1" t="s"><v>23456</v></c><c r="B1"><v>1250000000</v></c><c r="C1"><v>7</v></c></sheetData>'
    const book = archive({
      'xl/worksheets/sheet1.xml': sheet,
      'xl/sharedStrings.xml': '<sst><si><r><t>Swan </t></r><r><t>Capital</t></r></si></sst>',
    })
    expect(inDeck({ 'ppt/embeddings/book.xlsx': book })).toEqual([
      '2 workbook: 1250000000 bolt-round value',
      '2 workbook: Swan Capital swan-capital name.en',
    ])
  })

  test('the values that a chart keeps', () => {
    const cache =
      '<c:numCache><c:formatCode>General</c:formatCode><c:pt idx="0"><c:v>2.3456E4</c:v></c:pt></c:numCache>'
    expect(inDeck({ 'ppt/charts/chart3.xml': cache })).toEqual(['2 chart: 2.3456E4 bolt-next-year value'])
  })

  test('the name of the file', () => {
    expect(told(auditOf('out/Swan_Capital-v2.pptx', deck({})))).toEqual([
      'file name: Swan Capital swan-capital name.en',
    ])
  })

  test('where a finding leads: the part, the text around it, and the line of YAML', () => {
    const slide = paragraph('A long introduction to the matter, and then the word that Swan Capital buys in')
    const [finding] = auditOf('deck.pptx', deck({ 'ppt/slides/slide1.xml': slide })).findings
    expect(finding).toMatchObject({
      part: 'ppt/slides/slide1.xml',
      context: '…n to the matter, and then the word that Swan Capital buys in',
      record: {
        kind: 'organisations',
        because: 'internal',
        place: { file: 'data/secrets.yaml', start: { line: 5 } },
      },
    })
  })

  test('a clean one, with what could not be read', () => {
    const { findings, unread, parts } = auditOf('deck.pptx', deck({ 'ppt/media/image1.jpeg': 'x' }))
    expect([findings, unread, parts]).toEqual([[], ['ppt/media/image1.jpeg'], 8])
  })
})

describe('speaker notes where they are to be stripped', () => {
  const notes = (text: string) =>
    deck({
      'ppt/notesSlides/notesSlide9.xml': `<p:notes><p:cNvPr name="Notes"/>${paragraph(text)}</p:notes>`,
    })

  test('are a finding, whatever they say', () => {
    const found = (text: string, settings = {}) => told(auditOf('deck.pptx', notes(text), settings))
    expect(found('Say hello.', { notes: 'strip' })).toEqual(['2 notes: Say hello.'])
    expect(found('2', { notes: 'strip' })).toEqual([])
    expect(found('Say hello.')).toEqual([])
  })
})

describe('a file that is not what it should be', () => {
  const refused = (bytes: Uint8Array) => {
    try {
      return told(auditOf('deck.pptx', bytes))
    } catch (problem) {
      return (problem as Error).message
    }
  }
  const encrypted = () => {
    const bytes = deck({})
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    return bytes
  }
  const twice = () => {
    const text = Buffer.from(deck({ 'ppt/slides/SLIDE1.xml': '<x/>' }))
    return new Uint8Array(text)
  }
  const nested = (depth: number): Uint8Array => archive({ 'a.zip': depth === 0 ? 'x' : nested(depth - 1) })

  test.each<[string, () => Uint8Array, RegExp]>([
    ['a workbook', () => archive({ 'xl/workbook.xml': '<x/>' }), /no presentation/],
    [
      'one with a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
      /encrypted with a password/,
    ],
    ['one with encrypted parts', encrypted, /it is encrypted/],
    ['one that is cut off', () => deck({}).slice(0, 400), /it has no directory/],
    ['one that says two things', twice, /same name/],
    ['a bomb', () => deck({ 'ppt/media/a.bin': new Uint8Array(30_000_000) }), /30 MB from next to nothing/],
    ['packages in packages', () => deck({ 'a.zip': nested(4) }), /too deeply/],
    [
      'a document type',
      () => deck({ 'ppt/slides/slide1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      /document type/,
    ],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]), /neither a deck nor text/],
  ])('%s is refused with the reason', (_, bytes, reason) => {
    expect(refused(bytes())).toMatch(reason)
  })

  test('XML that is deep or broken is read as far as it goes', () => {
    const deep = `${'<a>'.repeat(50_000)}Swan Capital`
    expect(inDeck({ 'ppt/slides/slide1.xml': deep })).toEqual(['2 slide: Swan Capital swan-capital name.en'])
  })
})
