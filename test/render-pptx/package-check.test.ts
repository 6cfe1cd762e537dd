import { strToU8, zipSync, type Zippable } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/render/pptx/package-check/index.js'
import { asNative } from '../../src/chart/index.js'
import { checkPackage, renderPptx } from '../../src/render/pptx/index.js'
import { expectCleanPackage } from '../package.js'
import { partsOf, replace, zip, type Parts } from './file.js'
import { bars, bound } from '../chart/market.js'
import { words } from '../native-charts/deck.js'
import { sampleSettings } from './sample/settings.js'
import { sampleFrames } from './sample/slides.js'

/** What is done to a good file, and the one rule that must find it. */
type Break = readonly [what: string, rule: string, edit: (parts: Parts) => void]

const slide = (n: number) => `ppt/slides/slide${n}.xml`
const slideRels = (n: number) => `ppt/slides/_rels/slide${n}.xml.rels`
const notes = (n: number) => `ppt/notesSlides/notesSlide${n}.xml`
const presentation = 'ppt/presentation.xml'
const core = 'docProps/core.xml'
const types = '[Content_Types].xml'
const picture = 'ppt/media/image1.png'
const chart = 'ppt/charts/chart1.xml'
const book = 'ppt/embeddings/workbook1.xlsx'

/** Moves something already there to another place in a part. */
function move(parts: Parts, part: string, what: RegExp, before: string): void {
  const text = new TextDecoder().decode(parts.get(part))
  const found = what.exec(text)![0]
  parts.set(part, strToU8(text.replace(found, '').replace(before, found + before)))
}

const breaks: readonly Break[] = [
  ['a tag is left open', 'xml', (p) => replace(p, slide(1), '</p:sld>', '')],
  ['a control character stands in the text', 'xml', (p) => replace(p, slide(2), /<a:t>/, '<a:t>\u0001')],
  [
    'a control character is written as a reference',
    'xml',
    (p) => replace(p, slide(2), /<a:t>/, '<a:t>&#x1;'),
  ],
  ['a document type is declared', 'xml', (p) => replace(p, slide(1), '<p:sld ', '<!DOCTYPE x><p:sld ')],
  ['the bytes are not UTF-8', 'xml', (p) => void p.set(core, Uint8Array.of(0x3c, 0x61, 0x3e, 0xff))],
  ['there is no presentation', 'zip', (p) => void p.delete(presentation)],

  ['a part of no known kind is added', 'content-types', addMacros],
  [
    'a part that is not there is declared',
    'content-types',
    (p) =>
      replace(
        p,
        types,
        '</Types>',
        '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
      ),
  ],
  ['a part is declared twice', 'content-types', (p) => replace(p, types, /(<Override [^>]*\/>)/, '$1$1')],
  [
    'a part is declared as another',
    'content-types',
    (p) => replace(p, types, /(slide1\.xml" ContentType="[^"]*)slide\+xml/, '$1notesSlide+xml'),
  ],

  [
    'a relationship leads nowhere',
    'relationships',
    (p) => replace(p, slideRels(2), /media\/image1/, 'media/image9'),
  ],
  [
    'a relationship id is used twice',
    'relationships',
    (p) => replace(p, slideRels(2), /(<Relationship [^>]*\/>)/, '$1$1'),
  ],
  [
    'an id without relationship is used',
    'relationships',
    (p) => replace(p, slide(2), /r:embed="[^"]*"/, 'r:embed="rId99"'),
  ],
  ['nothing leads to a part', 'relationships', (p) => void p.set('ppt/media/image2.png', p.get(picture)!)],

  [
    'the notes master comes after the slides',
    'order',
    (p) => move(p, presentation, /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/, '<p:sldSz'),
  ],
  [
    'a paragraph has its properties twice',
    'order',
    (p) => replace(p, slide(2), /(<a:pPr [^>]*>.*?<\/a:pPr>)(<a:r>.*?<\/a:r>)/, '$1$2$1'),
  ],
  [
    'text follows the end of a paragraph',
    'order',
    (p) => replace(p, slide(2), /(<a:r>.*?<\/a:r>)(<a:endParaRPr[^>]*\/>)/, '$2$1'),
  ],

  ['two objects have one id', 'ids', (p) => replace(p, slide(2), 'p:cNvPr id="3"', 'p:cNvPr id="2"')],
  ['an id is none', 'ids', (p) => replace(p, slide(2), 'p:cNvPr id="3"', 'p:cNvPr id="-3"')],
  [
    'a slide has the id of a layout',
    'ids',
    (p) => replace(p, presentation, 'p:sldId id="256"', 'p:sldId id="2147483649"'),
  ],

  ['a slide has no title', 'titles', (p) => replace(p, slide(2), '<p:ph type="title"/>', '')],
  [
    'a title is empty',
    'titles,prompts',
    (p) => replace(p, slide(2), /(<p:ph type="title".*?)<a:r>.*?<\/a:r>/, '$1'),
  ],
  ['two slides have one title', 'titles', (p) => retitle(p, 'The same')],
  ['the title is not read first', 'titles', (p) => move(p, slide(2), /<p:sp>.*?<\/p:sp>/, '<p:pic>')],

  [
    'a placeholder is empty',
    'prompts',
    (p) => replace(p, slide(2), '</p:spTree>', `${emptyBody}</p:spTree>`),
  ],
  [
    'a layout says "Click to add"',
    'prompts',
    (p) => replace(p, 'ppt/slideLayouts/slideLayout1.xml', '<a:t>Title<', '<a:t>Click to add title<'),
  ],

  ['a slide has no notes', 'notes', dropNotes],
  ['the notes are empty', 'prompts,notes', (p) => replace(p, notes(2), /<a:r>.*?<\/a:r>/g, '')],

  [
    'a picture is not described',
    'alternatives',
    (p) => replace(p, slide(2), /(<p:pic>.*?)descr="[^"]*"/, '$1descr=""'),
  ],
  [
    'a picture is described by a file name',
    'alternatives',
    (p) => replace(p, slide(2), /(<p:pic>.*?)descr="[^"]*"/, '$1descr="chart.png"'),
  ],
  [
    'a table is not described',
    'alternatives',
    (p) => replace(p, slide(3), /(<p:graphicFrame>.*?) descr="[^"]*"/, '$1'),
  ],
  [
    'a rule is not marked as decoration',
    'alternatives',
    (p) => replace(p, slide(2), /(<adec:decorative[^>]*val=)"1"/, '$1"0"'),
  ],

  [
    'a group is not described',
    'alternatives',
    (p) => replace(p, slide(3), /(<p:grpSp>.*?descr=")[^"]*/, '$1'),
  ],
  ['a group moves what is in it', 'groups', (p) => replace(p, slide(3), /(<a:chOff x=")(?=[1-9])/, '$19')],
  [
    'a group holds one object',
    'groups',
    (p) => replace(p, slide(3), /(<p:grpSp>.*?<p:sp>.*?<\/p:sp>)<p:sp>.*?<\/p:sp>/, '$1'),
  ],

  [
    'a box leaves the slide to the right',
    'bounds',
    (p) => replace(p, slide(2), /(?<box><p:sp>.*?<a:off x=")\d+/, '$<box>9000000'),
  ],
  [
    'a box begins above the slide',
    'bounds',
    (p) => replace(p, slide(2), /(<p:sp>.*?<a:off x="\d+" y=")\d+/, '$1-90000'),
  ],
  ['a box is of negative size', 'bounds', (p) => replace(p, slide(2), /(<p:sp>.*?<a:ext cx=")\d+/, '$1-5')],

  [
    'a text box fits itself',
    'autofit',
    (p) => replace(p, slide(2), /(<a:bodyPr[^>]*)\/>/, '$1><a:normAutofit/></a:bodyPr>'),
  ],

  ['a table has no header row', 'tables', (p) => replace(p, slide(3), ' firstRow="1"', '')],
  ['a row lacks a cell', 'tables', (p) => replace(p, slide(3), /<a:tc>.*?<\/a:tc>/, '')],
  ['a table is larger than its rows', 'tables', (p) => replace(p, slide(3), /<a:tr h="\d+"/, '<a:tr h="9"')],

  ['a picture is cut off', 'images', (p) => void p.set(picture, p.get(picture)!.slice(0, -20))],
  [
    'a pixel of a picture is changed',
    'images',
    (p) => {
      const bytes = p.get(picture)!.slice()
      bytes[60]! ^= 1
      p.set(picture, bytes)
    },
  ],
  ['a picture is no PNG', 'images', (p) => void p.set(picture, strToU8('<svg/>'))],

  ['a chart has no series', 'charts', (p) => replace(p, chart, /<c:ser>.*<\/c:ser>/s, '')],
  ['two series have one number', 'charts', (p) => replace(p, chart, /(<c:ser>.*<\/c:ser>)/s, '$1$1')],
  [
    'a plot names an axis that is not there',
    'charts',
    (p) => replace(p, chart, /(<c:overlap[^>]*>)/, '$1<c:axId val="9"/>'),
  ],
  [
    'an axis crosses itself',
    'charts',
    (p) => replace(p, chart, '<c:crossAx val="1002"/>', '<c:crossAx val="1001"/>'),
  ],
  [
    'a point is no number',
    'charts,workbooks',
    (p) => replace(p, chart, '<c:v>300000000000</c:v>', '<c:v>NaN</c:v>'),
  ],
  [
    'a point lies beyond the last',
    'charts,workbooks',
    (p) => replace(p, chart, /(<c:ptCount val="3"\/>.*?)idx="2"/, '$1idx="3"'),
  ],
  [
    'a chart shows another number than its workbook has',
    'workbooks',
    (p) => replace(p, chart, '<c:v>300000000000</c:v>', '<c:v>300000000001</c:v>'),
  ],
  [
    'a chart shows another name than its workbook has',
    'workbooks',
    (p) => replace(p, chart, '<c:v>Riders a day<', '<c:v>Riders<'),
  ],
  [
    'a chart refers to cells that its workbook has not',
    'workbooks',
    (p) => replace(p, chart, 'Data!$B$2', 'Other!$B$2'),
  ],
  [
    'a chart counts more points than cells',
    'workbooks',
    (p) => replace(p, chart, /(<c:numCache>.*?<c:ptCount val=)"3"/, '$1"4"'),
  ],
  ['a zero is left out of the workbook', 'workbooks', (p) => editBook(p, /<c r="B4"><v>0<\/v><\/c>/, '')],
  ['a workbook holds a formula', 'workbooks', (p) => editBook(p, '<c r="B4"><v>', '<c r="B4"><f>1-1</f><v>')],
  ['a workbook cannot be read', 'workbooks', (p) => void p.set(book, strToU8('PK'))],
  [
    'a chart has no workbook',
    'workbooks',
    (p) => replace(p, chart, /<c:externalData.*<\/c:externalData>/, ''),
  ],
  [
    'a chart is not described',
    'alternatives',
    (p) => replace(p, slide(3), /(name="ranking" descr=)"[^"]*"/, '$1""'),
  ],
  [
    'a workbook has no content type',
    'content-types',
    (p) => replace(p, types, /<Default Extension="xlsx"[^>]*\/>/, ''),
  ],

  ['a run has no language', 'language', (p) => replace(p, slide(2), /<a:rPr lang="en-US"/, '<a:rPr')],
  [
    'a paragraph ends in no language',
    'language',
    (p) => replace(p, slide(2), /<a:endParaRPr lang="en-US"/, '<a:endParaRPr'),
  ],
  [
    'English is said to be Chinese',
    'language',
    (p) => replace(p, slide(2), /lang="en-US"(?=[^>]*>(?:(?!<\/a:r>).)*<a:t>)/, 'lang="zh-CN"'),
  ],
  [
    'the document has no language',
    'properties',
    (p) => replace(p, core, /<dc:language>.*?<\/dc:language>/, ''),
  ],
  ['Chinese is said to be English', 'language', (p) => replace(p, slide(2), 'lang="zh-CN"', 'lang="en-US"')],

  ['a run has no East Asian font', 'fonts', (p) => replace(p, slide(2), /<a:ea [^>]*\/>/, '')],
  ['a note has no Latin font', 'fonts', (p) => replace(p, notes(1), /<a:latin [^>]*\/>/, '')],
  [
    'the theme has no East Asian font',
    'fonts',
    (p) => replace(p, 'ppt/theme/theme1.xml', /<a:ea [^>]*\/>/, '<a:ea typeface=""/>'),
  ],

  ['a link runs a script', 'links', (p) => replace(p, slideRels(2), 'https://', 'javascript:')],
  ['a link opens a file', 'links', (p) => replace(p, slideRels(2), 'https://', 'file:///')],
  [
    'a picture is fetched',
    'relationships,links',
    (p) =>
      replace(
        p,
        slideRels(2),
        'Target="../media/image1.png"',
        'Target="http://x/a.png" TargetMode="External"',
      ),
  ],
  [
    'a click starts a program',
    'links',
    (p) => replace(p, slide(2), '<a:hlinkClick ', '<a:hlinkClick action="ppaction://program" '),
  ],

  ['the document carries a time', 'properties', (p) => replace(p, core, 'T00:00:00Z', 'T10:11:12Z')],
  ['the document has no title', 'properties', (p) => replace(p, core, /<dc:title>.*?</, '<dc:title><')],
  [
    'the document has another creator',
    'properties',
    (p) => replace(p, core, '>midgame</dc', '>PptxGenJS</dc'),
  ],
  [
    'the slides are counted wrongly',
    'properties',
    (p) => replace(p, 'docProps/app.xml', '<Slides>3<', '<Slides>4<'),
  ],
]

const emptyBody =
  '<p:sp><p:nvSpPr><p:cNvPr id="900" name="body" descr="x"/><p:cNvSpPr/><p:nvPr><p:ph type="body"/></p:nvPr></p:nvSpPr>' +
  '<p:spPr/><p:txBody><a:bodyPr/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'

function addMacros(parts: Parts): void {
  parts.set('ppt/vbaProject.bin', strToU8('macro'))
  const relation = '<Relationship Id="rId99" Type="http://x/vbaProject" Target="vbaProject.bin"/>'
  replace(parts, 'ppt/_rels/presentation.xml.rels', '</Relationships>', `${relation}</Relationships>`)
}

function retitle(parts: Parts, title: string): void {
  for (const n of [2, 3]) replace(parts, slide(n), /(<p:ph type="title".*?<a:t>)[^<]*/, `$1${title}`)
}

function dropNotes(parts: Parts): void {
  replace(parts, slideRels(2), /<Relationship [^>]*notesSlide2[^>]*\/>/, '')
  parts.delete(notes(2))
  parts.delete('ppt/notesSlides/_rels/notesSlide2.xml.rels')
  replace(parts, types, /<Override PartName="\/ppt\/notesSlides\/notesSlide2[^>]*\/>/, '')
}

function editBook(parts: Parts, from: string | RegExp, to: string): void {
  const inner = partsOf(parts.get(book)!)
  replace(inner, 'xl/worksheets/sheet1.xml', from, to)
  parts.set(book, zip(inner))
}

/** The sample deck with a native chart on its last slide. */
async function goodDeck(): Promise<Uint8Array> {
  const settings = sampleSettings('en')
  const model = bound({ ...bars, select: { ids: ['red-2024', 'green-2024', 'nothing'] } })
  const made = asNative(model, { width: 6, height: 2 }, settings.theme, 'en', words)
  if ('reason' in made) throw new Error(made.reason)
  const at = { x: 0.6, y: 4.7, w: 6, h: 2 }
  const item = { kind: 'native-chart', name: 'ranking', box: at, chart: made.chart, alt: model.alt } as const
  const frames = sampleFrames('en', settings.theme).map((frame, i) =>
    i === 2 ? { ...frame, items: [...frame.items, item] } : frame,
  )
  return (await renderPptx(frames, settings)).value!
}

let good: Uint8Array
beforeAll(async () => {
  good = await goodDeck()
})

function rulesFor(bytes: Uint8Array): string[] {
  return [...new Set(checkPackage(bytes).map((diagnostic) => diagnostic.code.replace('package/', '')))]
}

describe('the package check', () => {
  it('finds nothing in a good file', () => expectCleanPackage(good))

  it.each(breaks)('finds that %s (%s)', (_what, rule, edit) => {
    const parts = partsOf(good)
    edit(parts)
    expect(rulesFor(zip(parts)).join()).toBe(rule)
  })

  it('names the part and the object', () => {
    const parts = partsOf(good)
    replace(parts, slide(2), /(<p:pic>.*?)descr="[^"]*"/, '$1descr=""')
    expect(checkPackage(zip(parts))).toEqual([
      { code: 'package/alternatives', severity: 'error', message: `${slide(2)}: "chart" is not described` },
    ])
  })

  it('is broken on purpose for each of its rules', () => {
    const broken = new Set([...breaks.flatMap(([, rule]) => rule.split(',')), 'entries'])
    expect(rules.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([])
  })
})

describe('the entries of the ZIP', () => {
  const pack = (names: (all: string[]) => string[], date: Date) => {
    const parts = partsOf(good)
    const entries: Zippable = {}
    for (const name of names([...parts.keys()]))
      entries[name] = [parts.get(name) ?? new Uint8Array(), { mtime: date }]
    return zipSync(entries)
  }
  const epoch = new Date(1980, 0, 1)

  it('may be packed in any way that keeps order and time', () => {
    expect(rulesFor(pack((names) => names, epoch))).toEqual([])
  })
  it('carry no time of the build', () => {
    expect(rulesFor(pack((names) => names, new Date(2025, 5, 30, 12, 1)))).toEqual(['entries'])
  })
  it('begin with the content types', () => {
    expect(rulesFor(pack((names) => [...names].reverse(), epoch))).toEqual(['entries'])
  })
  it('are in order', () => {
    const swap = ([first, second, third, ...rest]: string[]) => [first!, third!, second!, ...rest]
    expect(rulesFor(pack(swap, epoch))).toEqual(['entries'])
  })
  it('hold no folder', () => {
    expect(rulesFor(pack((names) => [...names, 'zzz/'], epoch))).toEqual(['entries'])
  })
})

it.each([
  ['nothing', new Uint8Array()],
  ['no ZIP', strToU8('PK but not really')],
  ['a cut ZIP', undefined],
])('refuses a file that is %s', (_what, bytes) => {
  expect(rulesFor(bytes ?? good.slice(0, 2000))).toEqual(['zip'])
})
