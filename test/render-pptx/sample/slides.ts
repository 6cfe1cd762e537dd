import type { Cell, Frame, FrameItem, TableItem, TextItem } from '../../../src/model/frame.js'
import type { Locale } from '../../../src/model/locale.js'
import type { Theme } from '../../../src/model/settings.js'
import { box, grouped, image, paragraph, run, shape, text } from './items.js'
import { barPicture } from './png.js'
import { words, type Words } from './words.js'

interface Context {
  readonly locale: Locale
  readonly theme: Theme
  readonly words: Words
}

/** Three slides that hold every kind of item: a cover with its pitch, a chart with callouts, a table with badges. */
export function sampleFrames(locale: Locale, theme: Theme): Frame[] {
  const context = { locale, theme, words: words[locale] }
  return [coverSlide(context), chartSlide(context), tableSlide(context)]
}

function frame(context: Context, of: Pick<Frame, 'slide' | 'layout' | 'title' | 'items'>): Frame {
  const { locale, theme } = context
  const cover = of.layout === 'cover'
  return {
    ...of,
    locale,
    master: cover ? 'cover' : 'content',
    background: cover ? theme.colours.cover : theme.colours.paper,
    ...(!cover && { pageNumber: of.slide === 'prices' ? 2 : 3 }),
    place: { file: 'deck.md', start: { line: 1, column: 1 } },
    notes: context.words.notes.map(([head, text]) => ({ head, text })),
    fits: [],
  }
}

function title(context: Context, content: string, cover = false): TextItem {
  const { colours, type } = context.theme
  const scale = type[context.locale === 'en' ? 'latin' : 'chinese']
  const [size, leading] = cover ? scale.cover : scale.title
  const colour = cover ? colours.coverInk : colours.ink
  const at = cover ? box(0.6, 2.1, 5.75, 3) : box(0.6, 0.56, 12.133, 0.9)
  const line = paragraph(run(content, { size, colour, bold: true }), { leading })
  return text('title', at, [line], { placeholder: 'title' })
}

function coverSlide(context: Context): Frame {
  const { colours } = context.theme
  const w = context.words
  const attack = { size: 12, colour: colours.coverAttack, bold: true }
  const items: FrameItem[] = [
    title(context, w.cover, true),
    shape('kicker rule', 'rect', box(0.6, 1.36, 0.5, 0.06), { fill: colours.coverAttack }),
    text('kicker', box(0.6, 1.55, 5.6, 0.28), [paragraph(run(w.kicker, attack))]),
    text('subtitle', box(0.6, 5.1, 5.4, 0.66), [
      paragraph(run(w.subtitle, { size: 16, colour: colours.coverSubtitle }), { leading: 23 }),
    ]),
    text('meta', box(0.6, 6.72, 6, 0.24), [paragraph(run(w.meta, { size: 11, colour: colours.coverMuted }))]),
    ...pitch(context),
  ]
  return frame(context, { slide: 'cover', layout: 'cover', title: w.cover.replace(/\n/g, ' '), items })
}

function pitch({ theme: { colours }, words: w }: Context): FrameItem[] {
  const line = { colour: colours.coverLine, width: 1.5 }
  const dash = { ...line, width: 0.75, dash: true }
  const third = (i: number) => box(6.75 + i * 1.9933, 1.0, 1.9933, 0.25)
  const stance = [colours.coverRetreat, colours.coverHold, colours.coverAttack]
  return [
    shape('attack third', 'rect', box(10.737, 1.35, 1.993, 4.7), { fill: 'C2410C', transparency: 72 }),
    shape('pitch', 'rect', box(6.75, 1.35, 5.98, 4.7), { line, alt: w.stances.join(', ') }),
    shape('third line', 'line', box(8.743, 1.35, 0, 4.7), { line: dash }),
    shape('centre circle', 'ellipse', box(9.12, 3.08, 1.24, 1.24), { line }),
    ...w.stances.map((word, i) =>
      text('stance', third(i), [
        paragraph(run(word, { size: 12, colour: stance[i]!, bold: true }), { align: 'center' }),
      ]),
    ),
    ...stance.map((fill, i) =>
      shape('player', 'ellipse', box(7.65 + i * 1.99, 2.4, 0.2, 0.2), { fill, alt: `company ${i + 1}` }),
    ),
    shape('direction', 'arrow', box(7.95, 6.37, 3.58, 0), {
      line: { colour: colours.coverAttack, width: 1.5 },
    }),
    text('direction label', box(7.95, 6.44, 3.58, 0.24), [
      paragraph(run(w.direction, { size: 10, colour: colours.coverMuted }), { align: 'center' }),
    ]),
  ]
}

function furniture(context: Context): FrameItem[] {
  const { colours } = context.theme
  const w = context.words
  return [
    text('tracker', box(0.6, 0.3, 6, 0.22), [
      paragraph(run(w.section, { size: 10, colour: colours.attack, bold: true })),
    ]),
    shape('tracker bar', 'rect', box(12.313, 0.37, 0.42, 0.055), { fill: colours.attack }),
    text('exhibit', box(0.6, 1.56, 12.133, 0.24), [paragraph(run(w.exhibit, { colour: colours.muted }))]),
  ]
}

function source({ theme, words: w }: Context): TextItem {
  const small = { size: 9, colour: theme.colours.muted }
  const link = { ...small, italic: true, href: 'https://example.com/a?b=1&c=中' }
  return text('source', box(0.6, 6.92, 11.2, 0.34), [
    paragraph([run(w.source, small), run('[a]', { ...small, raised: true }), run(' example.com', link)]),
  ])
}

function chartSlide(context: Context): Frame {
  const { colours } = context.theme
  const w = context.words
  const callouts = w.callouts.flatMap(([number, label], i) => {
    const y = 1.92 + i * 1.37
    return [
      text('callout', box(9.002, y, 3.731, 1.2), [
        paragraph(run(number, { size: 28, colour: colours.brand, bold: true }), { leading: 34 }),
        paragraph(run(label, { colour: colours.text }), { leading: 17, before: 4 }),
      ]),
      shape('callout rule', 'rect', box(9.002, y + 1.25, 3.731, 0.0104), { fill: colours.hair }),
    ]
  })
  const items: FrameItem[] = [
    title(context, w.prices),
    ...furniture(context),
    image('chart', box(0.6, 1.88, 8.022, 4.2), barPicture(), w.pictureAlt),
    shape('divider', 'line', box(8.822, 1.92, 0, 4.1), { line: { colour: colours.rule, width: 0.75 } }),
    ...callouts,
    shape('takeaway', 'rect', box(0.6, 6.16, 12.133, 0.52), { fill: colours.brandSoft }),
    shape('takeaway bar', 'rect', box(0.6, 6.16, 0.07, 0.52), { fill: colours.brand }),
    text(
      'takeaway label',
      box(0.85, 6.16, 0.95, 0.52),
      [paragraph(run(w.soWhat[0], { colour: colours.brand, bold: true }))],
      { valign: 'middle' },
    ),
    text(
      'takeaway text',
      box(1.85, 6.16, 10.683, 0.52),
      [paragraph(run(w.soWhat[1], { colour: colours.text }))],
      { valign: 'middle' },
    ),
    source(context),
  ]
  return frame(context, { slide: 'prices', layout: 'chart-callouts', title: w.prices, items })
}

function tableSlide(context: Context): Frame {
  const { colours } = context.theme
  const w = context.words
  const grounds = [colours.attackSoft, colours.holdSoft, colours.retreatSoft]
  const stances = [colours.attack, colours.hold, colours.retreat]
  // Behind the table, whose cells hold their text: a screen reader finds it where it belongs.
  const badges = w.changed.flatMap((_, i): FrameItem[] => {
    const y = 2.24 + i * 0.62
    const icon = { fill: stances[i]! }
    return [
      shape('badge', 'roundRect', box(2.35, y + 0.18, 1, 0.26), { fill: grounds[i]!, radius: 0.05 }),
      [
        shape('forward', 'triangle-right', box(2.44, y + 0.25, 0.1, 0.12), icon),
        shape('hold', 'diamond', box(2.44, y + 0.26, 0.11, 0.11), icon),
        shape('back', 'triangle-left', box(2.44, y + 0.25, 0.1, 0.12), icon),
      ][i]!,
      ...grouped({ name: 'ball', alt: `${i + 1} / 4` }, [
        shape('ball circle', 'ellipse', box(3.96, y + 0.17, 0.28, 0.28), {
          line: { colour: colours.brand, width: 1.25 },
        }),
        shape('ball fill', 'pie', box(3.96, y + 0.17, 0.28, 0.28), {
          fill: colours.brand,
          quarters: (i + 1) as 1 | 2 | 3,
        }),
      ]),
    ]
  })
  const items = [
    title(context, w.scores),
    ...furniture(context),
    ...badges,
    scoreTable(context),
    source(context),
  ]
  return frame(context, { slide: 'scores', layout: 'scores', title: w.scores, items })
}

function scoreTable({ theme: { colours }, words: w }: Context): TableItem {
  const stances = [colours.attack, colours.hold, colours.retreat]
  const head = { size: 10, colour: colours.muted, bold: true }
  const cell = (
    content: string | undefined,
    style: Parameters<typeof run>[1],
    more: Partial<Cell>,
  ): Cell => ({
    paragraphs: content === undefined ? [] : [paragraph(run(content, style))],
    valign: 'middle',
    padding: [0, 0.1],
    ...more,
  })
  const rule = { bottom: { colour: colours.hair, width: 0.75 } }
  return {
    kind: 'table',
    name: 'scores',
    box: box(0.6, 1.88, 12.133, 0.36 + 3 * 0.62),
    columns: [1.75, 1.25, 1, 8.133],
    rows: [
      {
        height: 0.36,
        cells: w.scoreHead.map((word) =>
          cell(word, head, { valign: 'bottom', bottom: { colour: colours.ink, width: 1.25 } }),
        ),
      },
      ...w.changed.map((change, i) => ({
        height: 0.62,
        cells: [
          cell(`Company ${i + 1}`, { size: 13, colour: colours.ink, bold: true }, rule),
          cell(
            w.stances[2 - i],
            { size: 10, colour: stances[i]!, bold: true },
            { ...rule, padding: [0.27, 0] },
          ),
          cell(undefined, {}, rule),
          cell(change, { size: 11, colour: colours.text }, { ...rule, fill: colours.surface }),
        ],
      })),
    ],
    alt: w.tableAlt,
  }
}
