import { layOut, tellAll } from '../../src/compose.js'
import type { Outcome } from '../../src/diagnostic.js'
import type { Frame, FrameItem } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import { readProject } from '../../src/project.js'
import { renderPptx } from '../../src/render/pptx/index.js'
import { filesIn, job, worldOf } from '../problems/fixtures.js'
import { sampleSettings } from '../render-pptx/sample/settings.js'
import type { ThemeName } from '../render-pptx/theme.js'

/** The pages of a deck in one language and one theme. */
export interface RenderedDeck {
  readonly name: string
  readonly locale: Locale
  readonly theme: ThemeName
  readonly frames: readonly Frame[]
}

const folders = {
  investor: ['data/midgame', 'templates'],
  specimen: ['templates/specimen/data', 'templates/specimen'],
}
const files = new Map(
  ['data', 'templates'].flatMap((root) =>
    [...filesIn(root)].map(([path, text]) => [`${root}/${path}`, text] as const),
  ),
)

/** The decks of an audience that ships, in all languages and these themes, as they are laid out. */
export function decksOf(name: keyof typeof folders, themes: readonly ThemeName[]): RenderedDeck[] {
  const [data, templates] = folders[name] as [string, string]
  const its = { ...job, audiences: [name], data, templates: [...new Set([templates, 'templates'])] }
  const { sources, checked } = valueOf(readProject(its, worldOf(files), () => {}))
  const [audience] = checked!.audiences
  const of = { job: its, sources, checked: checked!, audience: audience!, progress: () => {} }
  const told = valueOf(tellAll(of))
  return themes.flatMap((theme) => {
    const { editions } = valueOf(layOut({ ...of, audience: { ...of.audience, theme } }, told))
    return editions.map(({ locale, frames }) => ({ name, locale, theme, frames }))
  })
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
