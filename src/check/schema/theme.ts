import * as z from 'zod'

const colour = z.string().regex(/^[0-9A-F]{6}$/, 'a colour is six upper-case hex digits')

/** Size and exact leading, in points. */
const face = z.tuple([z.number().min(9), z.number().min(9)])

const scale = z.strictObject({
  cover: face,
  title: face,
  subtitle: face,
  h2: face,
  h3: face,
  body: face,
  lede: face,
  small: face,
  label: face,
  foot: face,
  kpi: face,
  kpiSmall: face,
  tracker: face,
})

export const colourTokens = [
  'paper',
  'surface',
  'surface2',
  'ink',
  'text',
  'muted',
  'faint',
  'rule',
  'hair',
  'brand',
  'brandSoft',
  'attack',
  'attackSoft',
  'hold',
  'holdSoft',
  'retreat',
  'retreatSoft',
  'context',
  'onStance',
  'panel',
  'card',
  'panelText',
  'panelMuted',
  'panelRule',
  'cover',
  'coverInk',
  'coverMuted',
  'coverSubtitle',
  'coverLine',
  'coverAttack',
  'coverAttackSoft',
  'coverHold',
  'coverRetreat',
] as const

export const theme = z.strictObject({
  name: z.string(),
  colours: z.strictObject(
    Object.fromEntries(colourTokens.map((token) => [token, colour])) as Record<
      (typeof colourTokens)[number],
      typeof colour
    >,
  ),
  type: z.strictObject({ latin: scale, chinese: scale }),
  fonts: z.strictObject({
    latin: z.string(),
    eastAsian: z.strictObject({ en: z.string(), 'zh-Hant': z.string(), 'zh-Hans': z.string() }),
  }),
})
