import type { Outcome } from '../../src/diagnostic.js'
import type { Frame, FrameItem } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import { renderPptx } from '../../src/render/pptx/index.js'
import { sampleSettings } from '../render-pptx/sample/settings.js'
import type { ThemeName } from '../render-pptx/theme.js'
import { pagesIn } from '../shipped-decks.js'

/** The pages of a deck in one language and one theme. */
export interface RenderedDeck {
  readonly name: string
  readonly locale: Locale
  readonly theme: ThemeName
  readonly frames: readonly Frame[]
}

/** The decks of an audience that ships, in all languages and these themes, as they are laid out. */
export function decksOf(name: string, themes: readonly ThemeName[]): RenderedDeck[] {
  return themes.flatMap((theme) =>
    pagesIn(name, theme).editions.map(({ locale, frames }) => ({ name, locale, theme, frames })),
  )
}

function valueOf<T>({ value, diagnostics }: Outcome<T>): T {
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

/** An item by itself: the sign that it is part of loses its shapes. */
function ungrouped(item: FrameItem): FrameItem {
  if (!('group' in item)) return item
  const { group: _, ...alone } = item
  return alone
}

/** The PowerPoint file with the texts alone: shapes and pictures do not move them, and take time. */
export async function fileOf({ name, locale, theme, frames }: RenderedDeck): Promise<Uint8Array> {
  const isText = ({ kind }: FrameItem) => kind === 'text' || kind === 'table'
  const pages = frames.map((frame) => ({
    ...frame,
    items: frame.items.filter(isText).map(ungrouped),
    notes: [{ text: name }],
  }))
  return valueOf(await renderPptx(pages, sampleSettings(locale, theme)))
}
