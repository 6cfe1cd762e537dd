import { luminance } from '../../../colour/index.js'
import type { Theme } from '../../../model/settings.js'

/** The twelve colours of a PowerPoint theme, RRGGBB. */
export type Scheme = Readonly<Record<(typeof slots)[number], string>>

const slots = [
  ...([
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
  ] as const),
  ...(['hlink', 'folHlink'] as const),
] as const

/** Which colours of the theme are ground and text of a page. */
type Mapping = Readonly<Record<'bg1' | 'tx1' | 'bg2' | 'tx2', 'dk1' | 'lt1' | 'dk2' | 'lt2'>>

const darkOnLight: Mapping = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }
const lightOnDark: Mapping = { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }

/**
 * The theme's colours in PowerPoint's slots. Dark is always dark, as PowerPoint expects of `dk1`; a page says by its map
 * which of them is its ground. Accents come in the order in which a chart made by hand takes them.
 */
export function schemeOf({ colours }: Theme): Scheme {
  const [page, words] = [
    [colours.paper, colours.surface],
    [colours.ink, colours.text],
  ] as const
  const [dark, light] = isDark(colours.paper, colours.ink) ? [page, words] : [words, page]
  return {
    dk1: dark[0],
    lt1: light[0],
    dk2: dark[1],
    lt2: light[1],
    accent1: colours.brand,
    accent2: colours.attack,
    accent3: colours.hold,
    accent4: colours.retreat,
    accent5: colours.context,
    accent6: colours.text,
    hlink: colours.retreat,
    folHlink: colours.muted,
  }
}

/** The map of pages on this ground: what is added by hand takes its text from the other end. */
export function mappingOn(ground: string, theme: Theme): Readonly<Record<string, string>> {
  const { dk1, lt1 } = schemeOf(theme)
  const nearDark = Math.abs(luminance(ground) - luminance(dk1)) < Math.abs(luminance(ground) - luminance(lt1))
  const accents = slots.slice(4).map((slot) => [slot, slot] as const)
  return { ...(nearDark ? lightOnDark : darkOnLight), ...Object.fromEntries(accents) }
}

function isDark(ground: string, text: string): boolean {
  return luminance(ground) < luminance(text)
}
