import * as z from 'zod'
import { extendsField } from './extends.js'
import { colourPattern } from './values.js'

const colour = z.string().regex(colourPattern, 'a colour is six upper-case hex digits')

/** Size and exact leading, in points. */
const face = z.tuple([
  z.number().min(9).describe('size in points; example: 12'),
  z.number().min(9).describe('exact leading in points; example: 15.5'),
])

/** The type of one role: what is written in it, at which size. */
const typeOf = (what: string, example: string) =>
  face.describe(`${what}: [size, exact leading] in points; example: ${example}`)

const scale = z.strictObject({
  cover: typeOf('the title on the cover', '[40, 46]'),
  title: typeOf('the title of a slide', '[24, 29]'),
  subtitle: typeOf('the line below a short title', '[14, 18]'),
  h1: typeOf('the name of a company on its own page', '[20, 25]'),
  h2: typeOf('heads of parts', '[16, 20]'),
  h3: typeOf('heads inside blocks', '[13, 16]'),
  body: typeOf('running text', '[12, 15.5]'),
  lede: typeOf('the line above an exhibit', '[12, 15]'),
  small: typeOf('cells of tables', '[11, 14]'),
  label: typeOf('labels and badges', '[10, 12.5]'),
  foot: typeOf('source line and page number', '[9, 11]'),
  numeral: typeOf('the number of a section on its divider', '[72, 86]'),
  quote: typeOf('the words of another', '[24, 32]'),
  kpi: typeOf('a figure that stands alone', '[40, 44]'),
  kpiSmall: typeOf('a figure among others', '[28, 32]'),
  tracker: typeOf('the name of the section, over the title', '[10, 12]'),
})

/** What each colour is for. */
const colours = {
  paper: 'the page',
  surface: 'quiet areas',
  surface2: 'quiet areas on quiet areas, and marks that are off',
  ink: 'titles and heads',
  text: 'running text',
  muted: 'text of less weight',
  faint: 'labels of the least weight',
  rule: 'lines between parts',
  hair: 'fine lines inside tables and charts',
  brand: 'figures and marks of the house',
  brandSoft: 'the pale ground of the takeaway',
  attack: 'whoever moves forward',
  attackSoft: 'the pale ground of the same',
  hold: 'whoever holds',
  holdSoft: 'the pale ground of the same',
  retreat: 'whoever moves back',
  retreatSoft: 'the pale ground of the same',
  context: 'rows of a chart that are not the point',
  onStance: 'words on a stance colour',
  panel: 'the dark panel',
  card: 'cards',
  panelText: 'text on the dark panel',
  panelMuted: 'text of less weight on it',
  panelRule: 'lines on it',
  cover: 'the cover',
  coverInk: 'the title on the cover',
  coverMuted: 'text of less weight on it',
  coverSubtitle: 'the subtitle on it',
  coverLine: 'lines on it',
  coverAttack: 'the forward mark on it',
  coverAttackSoft: 'the ground of the same',
  coverHold: 'the hold mark on it',
  coverRetreat: 'the back mark on it',
} as const

export const theme = z.strictObject({
  extends: extendsField('theme'),
  name: z.string().describe('name of the theme; example: light'),
  colours: z
    .strictObject(
      Object.fromEntries(
        Object.entries(colours).map(([token, use]) => [
          token,
          colour.describe(`${use}, RRGGBB; example: 12385F`),
        ]),
      ) as Record<keyof typeof colours, typeof colour>,
    )
    .describe('colours by what they are for; the check refuses those without enough contrast'),
  contrast: z
    .strictObject({
      text: z.number().min(4.5).default(4.5).describe('of text on its ground; example: 7'),
      marks: z.number().min(3).default(3).describe('of marks that tell something; example: 4.5'),
    })
    .prefault({})
    .describe('contrast ratios that the check asks for; example: { text: 7, marks: 4.5 }'),
  type: z
    .strictObject({
      latin: scale.describe('pages in English'),
      chinese: scale.describe('pages in Chinese, which need more leading'),
    })
    .describe('size and exact leading of each kind of text, in points'),
  fonts: z
    .strictObject({
      latin: z.string().describe('typeface of Latin text; example: Arial'),
      eastAsian: z
        .strictObject({
          en: z.string().describe('on English pages; example: Microsoft YaHei'),
          'zh-Hant': z.string().describe('on Traditional Chinese pages; example: Microsoft JhengHei'),
          'zh-Hans': z.string().describe('on Simplified Chinese pages; example: Microsoft YaHei'),
        })
        .describe('typeface of Chinese text, per locale of the page'),
    })
    .describe('typefaces that PowerPoint is told to use'),
})
