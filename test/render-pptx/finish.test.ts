import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import type { Frame, FrameItem } from '../../src/model/frame.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { renderPptx } from '../../src/render/pptx/index.js'
import { unfitCharacter } from '../../src/render/pptx/guard/characters.js'
import { all, parseXml, textOf } from '../../src/render/pptx/package/xml.js'
import { expectCleanPackage } from '../package.js'
import { partsOf, read, type Parts } from './file.js'
import { box, grouped, image, paragraph, run, shape, text } from './sample/items.js'
import { barPicture, png } from './sample/png.js'
import { sampleDeck, sampleSettings } from './sample/settings.js'
import { sampleFrames } from './sample/slides.js'
import { words } from './sample/words.js'

const built = new Map<string, Promise<Uint8Array>>()

async function sample(locale: Locale, theme: 'light' | 'dark' = 'light'): Promise<Parts> {
  const key = `${locale} ${theme}`
  if (!built.has(key)) built.set(key, sampleDeck(locale, theme))
  return partsOf(await built.get(key)!)
}

/** The second slide of the sample deck with other items under its title. */
async function slideOf(locale: Locale, items: readonly FrameItem[], notes?: Frame['notes']): Promise<Parts> {
  const settings = sampleSettings(locale)
  const [cover, chart] = sampleFrames(locale, settings.theme)
  const title = chart!.items.filter((item) => item.kind === 'text' && item.placeholder)
  const frames = [cover!, { ...chart!, items: [...title, ...items], notes: notes ?? chart!.notes }]
  const { value, diagnostics } = await renderPptx(frames, settings)
  expect(diagnostics).toEqual([])
  expectCleanPackage(value!)
  return partsOf(value!)
}

const second = 'ppt/slides/slide2.xml'
const at = box(1, 2, 6, 1)

/** The stretches of text of a part with an attribute or font of each. */
function runs(parts: Parts, part: string): { text: string; latin: string; ea: string; lang: string }[] {
  return all(parseXml(read(parts, part)), 'a:r').map((run) => {
    const face = (name: string) => all(run, name)[0]!.getAttribute('typeface')!
    const lang = all(run, 'a:rPr')[0]!.getAttribute('lang')!
    return { text: all(run, 'a:t')[0]!.textContent!, latin: face('a:latin'), ea: face('a:ea'), lang }
  })
}

describe('a finished deck', () => {
  it.each(locales)('holds the parts that it needs and no other (%s)', async (locale) => {
    const names = [...(await sample(locale)).keys()].filter((name) => !name.includes('_rels/'))
    expect(names).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'docProps/core.xml',
      'ppt/media/image1.png',
      'ppt/notesMasters/notesMaster1.xml',
      ...[1, 2, 3].map((n) => `ppt/notesSlides/notesSlide${n}.xml`),
      'ppt/presProps.xml',
      'ppt/presentation.xml',
      ...[1, 2].map((n) => `ppt/slideLayouts/slideLayout${n}.xml`),
      'ppt/slideMasters/slideMaster1.xml',
      ...[1, 2, 3].map((n) => `ppt/slides/slide${n}.xml`),
      'ppt/tableStyles.xml',
      'ppt/theme/theme1.xml',
      'ppt/theme/theme2.xml',
      'ppt/viewProps.xml',
    ])
  })

  it('carries the title, the day and no other author or time', async () => {
    const core = read(await sample('en'), 'docProps/core.xml')
    expect(core).toContain('<dc:title>Sample &lt;deck&gt; &amp; more</dc:title>')
    expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual(['2025-06-30T00:00:00Z', '2025-06-30T00:00:00Z'])
    expect(core).not.toContain('PptxGenJS')
    expect(read(await sample('zh-Hant'), 'docProps/core.xml')).toContain('<dc:language>zh-TW</dc:language>')
  })

  it('lists its titles', async () => {
    const app = read(await sample('zh-Hans'), 'docProps/app.xml')
    expect(app).toContain(`<vt:lpstr>${words['zh-Hans'].scores}</vt:lpstr>`)
    expect(app).toContain('<Slides>3</Slides>')
  })

  it.each([
    ['light', '0B1F33', 'FFFFFF'],
    ['dark', '0A1727', 'FFFFFF'],
  ] as const)(
    'has the colours and fonts of its theme (%s), and notes in black on white',
    async (name, dark, light) => {
      const parts = await sample('zh-Hant', name)
      const colour = (theme: string, slot: string) =>
        new RegExp(`<a:${slot}><a:srgbClr val="(\\w+)"`).exec(read(parts, `ppt/theme/${theme}.xml`))![1]
      expect([colour('theme1', 'dk1'), colour('theme1', 'lt1')]).toEqual([dark, light])
      expect([colour('theme2', 'dk1'), colour('theme2', 'lt1')]).toEqual(['000000', 'FFFFFF'])
      const theme = read(parts, 'ppt/theme/theme1.xml')
      expect(theme.match(/<a:ea typeface="[^"]*"/g)).toEqual([
        '<a:ea typeface="Microsoft JhengHei"',
        '<a:ea typeface="Microsoft JhengHei"',
      ])
      expect(theme.match(/<a:font [^>]*>/g)!.slice(0, 2)).toEqual([
        '<a:font script="Hans" typeface="Microsoft YaHei"/>',
        '<a:font script="Hant" typeface="Microsoft JhengHei"/>',
      ])
      expect(theme.match(/<a:(clrScheme|fontScheme) name="[^"]*"/g)).toEqual([
        `<a:clrScheme name="${name}"`,
        `<a:fontScheme name="${name}"`,
      ])
      expect(read(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('theme2.xml')
    },
  )

  it('numbers its content slides with a field, and not its cover', async () => {
    const parts = await sample('en')
    const field = (n: number) =>
      /<a:fld [^>]*type="slidenum".*?<a:t>(.*?)<\/a:t>/.exec(read(parts, `ppt/slides/slide${n}.xml`))?.[1]
    expect([1, 2, 3].map(field)).toEqual([undefined, '2', '3'])
  })

  it('keeps only the layouts that it uses', async () => {
    const settings = sampleSettings('en')
    const [cover] = sampleFrames('en', settings.theme)
    const { value } = await renderPptx([cover!], settings)
    expectCleanPackage(value!)
    const names = [...partsOf(value!).keys()]
    expect(names.filter((name) => /slideLayout\d/.test(name) && !name.includes('_rels'))).toHaveLength(1)
  })
})

describe('text', () => {
  it.each([
    ['en', 'Arial', 'Microsoft YaHei', 'en-US'],
    ['zh-Hant', 'Arial', 'Microsoft JhengHei', 'zh-TW'],
    ['zh-Hans', 'Arial', 'Microsoft YaHei', 'zh-CN'],
  ] as const)('names fonts and language (%s)', async (locale, latin, ea, lang) => {
    const parts = await slideOf(locale, [text('label', at, [paragraph(run('GPU 1'))])])
    expect(runs(parts, second)).toContainEqual({ text: 'GPU 1', latin, ea, lang })
    expect(
      runs(parts, 'ppt/notesSlides/notesSlide2.xml').every((run) => run.ea === ea && run.lang === lang),
    ).toBe(true)
  })

  it('calls a Chinese title in English text Chinese, and only that', async () => {
    const parts = await slideOf('en', [
      text('label', at, [paragraph(run('read in 《中局》（2025），page 3'))]),
    ])
    expect(
      runs(parts, second)
        .slice(-3)
        .map((run) => [run.text, run.lang]),
    ).toEqual([
      ['read in ', 'en-US'],
      ['《中局》（', 'zh-CN'],
      ['2025），page 3', 'en-US'],
    ])
  })

  it('names the face of marks that Chinese and Latin share', async () => {
    const parts = await slideOf('zh-Hans', [
      text('label', at, [paragraph([run('他说“好”，'), run('OpenAI’s')])]),
    ])
    const found = runs(parts, second).slice(-7)
    expect(found.map((run) => run.text)).toEqual(['“', '好', '”', '，', 'OpenAI', '’', 's'])
    const face = (mark: string) => found.find((run) => run.text === mark)!
    expect(face('”')).toMatchObject({ latin: 'Microsoft YaHei', ea: 'Microsoft YaHei' })
    expect(face('’')).toMatchObject({ latin: 'Arial', ea: 'Arial' })
  })

  it('keeps size, weight, slant, raised marks, links, leading and alignment', async () => {
    const style = { size: 13, colour: 'C2410C', bold: true, italic: true }
    const line = paragraph(
      [
        run('33×', style),
        run('[a]', { raised: true }),
        run('site', { href: 'https://example.com/a?b=1&c=d' }),
      ],
      {
        align: 'right',
        leading: 15.5,
        before: 3,
      },
    )
    const parts = await slideOf('en', [text('label', at, [line])])
    const xml = read(parts, second).split('name="label"')[1]!
    expect(xml).toContain(
      '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"/>',
    )
    expect(xml).toMatch(
      /<a:pPr algn="r"[^>]*><a:lnSpc><a:spcPts val="1550"\/><\/a:lnSpc><a:spcBef><a:spcPts val="300"\/>/,
    )
    expect(xml).toMatch(
      /<a:rPr lang="en-US" sz="1300" b="1" i="1"><a:solidFill><a:srgbClr val="C2410C"\/>.*?<a:t>33×</,
    )
    expect(xml).toMatch(/baseline="30000">.*?<a:t>\[a\]</)
    // A link keeps the colour of its text, whose contrast is known, and does not take that of the theme.
    expect(xml).toMatch(/<a:hlinkClick [^>]*><a:extLst>.*?<ahyp:hlinkClr [^>]*val="tx"/)
    expect(read(parts, 'ppt/slides/_rels/slide2.xml.rels')).toContain(
      'Target="https://example.com/a?b=1&amp;c=d"',
    )
  })

  it('breaks a line inside a paragraph', async () => {
    const lines = text('label', at, [paragraph(run('one\ntwo')), paragraph(run('three'))])
    const document = parseXml(read(await slideOf('en', [lines]), second))
    const label = all(document, 'p:sp').find((sp) => all(sp, 'p:cNvPr')[0]!.getAttribute('name') === 'label')!
    expect(all(label, 'a:p').map((p) => all(p, 'a:t', 'a:br').map((e) => e.textContent || '/'))).toEqual([
      ['one', '/', 'two'],
      ['three'],
    ])
    expect(all(label, 'a:br').every((br) => all(br, 'a:rPr')[0]!.getAttribute('sz') === '1200')).toBe(true)
  })

  it('comes out as it went in', async () => {
    const settings = sampleSettings('en')
    const [cover] = sampleFrames('en', settings.theme)
    const fit = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((s) => !unfitCharacter(s) && s.trim() !== '' && !s.includes('\n'))
    await fc.assert(
      fc.asyncProperty(fit, async (content) => {
        const label = text('label', at, [paragraph(run(content))])
        const { value } = await renderPptx([{ ...cover!, items: [...cover!.items, label] }], settings)
        const document = parseXml(read(partsOf(value!), 'ppt/slides/slide1.xml'))
        const written = all(all(document, 'p:sp').at(-1)!, 'a:t').map((piece) => piece.textContent)
        expect(written.join('')).toBe(content)
      }),
      { numRuns: 20, seed: 1 },
    )
  })
})

describe('a title', () => {
  it('is a placeholder, read first, in the box that was measured', async () => {
    const parts = await sample('zh-Hant')
    const tree = all(parseXml(read(parts, second)), 'p:sp')
    expect(all(tree[0]!, 'p:ph')[0]!.getAttribute('type')).toBe('title')
    expect(textOf(tree[0]!)).toBe(words['zh-Hant'].prices)
    const size = all(parseXml(read(parts, 'ppt/slides/slide1.xml')), 'p:sp')[0]!
    expect(all(size, 'a:ext').map((ext) => ext.getAttribute('cy'))).toEqual([String(3 * 914400)])
  })

  it('may hold a word that is not bold, though the layout is', async () => {
    const settings = sampleSettings('en')
    const [cover] = sampleFrames('en', settings.theme)
    const style = { size: 40, colour: 'FFFFFF' }
    const title = text(
      'title',
      box(0.6, 2.1, 5.75, 2.7),
      [paragraph([run('bold ', { ...style, bold: true }), run('light', style)])],
      { placeholder: 'title' },
    )
    const { value } = await renderPptx([{ ...cover!, items: [title] }], settings)
    const xml = read(partsOf(value!), 'ppt/slides/slide1.xml')
    expect([...xml.matchAll(/ b="(\d)"/g)].map((match) => match[1])).toEqual(['1', '0'])
    expect(read(partsOf(value!), 'ppt/slideLayouts/slideLayout1.xml')).toMatch(/<a:defRPr [^>]*b="1"/)
  })
})

describe('notes', () => {
  it('are paragraphs with bold heads', async () => {
    const notes = [{ head: 'Message.', text: 'A & B' }, { text: 'no head' }]
    const parts = await slideOf('en', [], notes)
    const body = all(parseXml(read(parts, 'ppt/notesSlides/notesSlide2.xml')), 'p:sp')[1]!
    const found = all(body, 'a:p').map((p) =>
      all(p, 'a:r').map((r) => [all(r, 'a:rPr')[0]!.getAttribute('b'), all(r, 'a:t')[0]!.textContent]),
    )
    expect(found).toEqual([
      [
        ['1', 'Message. '],
        [null, 'A & B'],
      ],
      [[null, 'no head']],
    ])
  })
})

describe('pictures', () => {
  it('are kept once, numbered by first use, and described', async () => {
    const dot = png(8, 8, () => [1, 2, 3])
    const parts = await slideOf('en', [
      image('b', box(1, 2, 1, 1), dot, 'a dot "here" & there'),
      image('a', box(3, 2, 1, 1), barPicture(), 'bars'),
      image('c', box(5, 2, 1, 1), dot.slice(), 'the same dot'),
    ])
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual([
      'ppt/media/image1.png',
      'ppt/media/image2.png',
    ])
    expect(parts.get('ppt/media/image1.png')).toEqual(dot)
    const alt = all(parseXml(read(parts, second)), 'p:pic').map((pic) =>
      all(pic, 'p:cNvPr')[0]!.getAttribute('descr'),
    )
    expect(alt).toEqual(['a dot "here" & there', 'bars', 'the same dot'])
  })
})

describe('shapes', () => {
  const geometry = async (item: FrameItem) => {
    const xml = read(await slideOf('en', [item]), second).split('name="mark"')[1]!
    return /<a:xfrm.*?<\/p:spPr>/.exec(xml)![0]
  }

  it('stand in their box when turned', async () => {
    const right = await geometry(shape('mark', 'triangle-right', box(1, 2, 0.1, 0.2), { fill: 'C2410C' }))
    // 0.2 wide and 0.1 high before the turn, about the same centre.
    expect(right).toContain(
      '<a:xfrm rot="5400000"><a:off x="868680" y="1874520"/><a:ext cx="182880" cy="91440"/>',
    )
    expect(await geometry(shape('mark', 'triangle-left', box(1, 2, 0.1, 0.2), { fill: 'C2410C' }))).toContain(
      'rot="16200000"',
    )
  })

  it.each([
    [1, 0],
    [2, 5400000],
    [3, 10800000],
  ] as const)('are filled from twelve to the end of quarter %i', async (quarters, end) => {
    const pie = await geometry(shape('mark', 'pie', box(1, 2, 0.28, 0.28), { fill: '12385F', quarters }))
    expect(pie).toContain(`<a:gd name="adj1" fmla="val 16200000"/><a:gd name="adj2" fmla="val ${end}"/>`)
  })

  it('have round corners of the radius given', async () => {
    const badge = await geometry(
      shape('mark', 'roundRect', box(1, 2, 1, 0.25), { fill: '12385F', radius: 0.05 }),
    )
    expect(badge).toContain('<a:gd name="adj" fmla="val 20000"/>')
  })

  it('have a transparent ground, a dashed line, an arrow', async () => {
    expect(
      await geometry(shape('mark', 'rect', box(1, 2, 1, 1), { fill: 'C2410C', transparency: 72 })),
    ).toContain('<a:alpha val="28000"/>')
    const line = { colour: '12385F', width: 1.25 }
    expect(await geometry(shape('mark', 'line', box(1, 2, 0, 1), { line: { ...line, dash: true } }))).toMatch(
      /<a:ln w="15875">.*sysDash/,
    )
    expect(await geometry(shape('mark', 'arrow', box(1, 2, 2, 0), { line }))).toContain(
      '<a:tailEnd type="triangle"/>',
    )
  })

  it('of one sign are a group that is described once, each in its place', async () => {
    const ball = box(1, 2, 0.28, 0.28)
    const parts = [
      shape('circle', 'ellipse', ball, { line: { colour: '12385F', width: 1 } }),
      text('word', box(1.5, 2, 1, 0.4), [paragraph(run('high'))]),
    ]
    const xml = read(await slideOf('en', grouped({ name: 'ball', alt: 'Risk: high' }, parts)), second)
    const group = all(parseXml(xml), 'p:grpSp')[0]!
    const [properties, ...members] = all(group, 'p:cNvPr')
    expect([properties!.getAttribute('name'), properties!.getAttribute('descr')]).toEqual([
      'ball',
      'Risk: high',
    ])
    expect(members.map((member) => member.getAttribute('name'))).toEqual(['circle', 'word'])
    const emu = (...inches: number[]) => inches.map((inch) => String(Math.round(inch * 914400)))
    const transform = all(group, 'a:xfrm')[0]!
    const measures = (name: string) => [...all(transform, name)[0]!.attributes].map(({ value }) => value)
    expect(['a:off', 'a:chOff'].map(measures)).toEqual([emu(1, 2), emu(1, 2)])
    expect(['a:ext', 'a:chExt'].map(measures)).toEqual([emu(1.5, 0.4), emu(1.5, 0.4)])
    const decoration = read(await slideOf('en', grouped({ name: 'badge' }, parts)), second)
    expect(decoration).toMatch(/name="badge" descr="" id="3"><a:extLst>.*?<adec:decorative/)
  })

  it('are decoration unless they are described', async () => {
    const plain = shape('rule', 'rect', box(1, 2, 1, 0.01), { fill: '12385F' })
    const xml = read(await slideOf('en', [plain, { ...plain, name: 'ball', alt: '3 of 4' }]), second)
    expect(xml).toMatch(
      /name="rule" descr=""><a:extLst><a:ext uri="\{C183D7F6-[^>]*><adec:decorative[^>]*val="1"/,
    )
    expect(xml).toMatch(/name="ball" descr="3 of 4"\/?>(?!<a:extLst)/)
  })
})

describe('a table', () => {
  it('is native, with a header row, exact widths, heights, borders and padding', async () => {
    const xml = read(await sample('en'), 'ppt/slides/slide3.xml')
    expect(xml).toContain('<a:tblPr firstRow="1"/>')
    expect([...xml.matchAll(/<a:gridCol w="(\d+)"/g)].map((m) => Number(m[1]) / 914400)).toEqual([
      1.75,
      1.25,
      1,
      expect.closeTo(8.133),
    ])
    expect([...xml.matchAll(/<a:tr h="(\d+)"/g)].map((m) => Number(m[1]) / 914400)).toEqual(
      [0.36, 0.62, 0.62, 0.62].map((h) => expect.closeTo(h)),
    )
    expect(xml).toMatch(/<a:tcPr marL="0" marR="91440" marT="0" marB="0" anchor="b">.*?<a:lnB w="15875"/)
    expect(xml).not.toContain('tableStyleId')
  })
})
