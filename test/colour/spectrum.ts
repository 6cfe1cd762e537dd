import type { Frame, FrameItem, Paragraph } from '../../src/model/frame.js'
import type { ColourToken, Theme } from '../../src/model/settings.js'
import { theme } from '../layout/sample.js'

const light = theme('light')
const tokens = Object.keys(light.colours) as ColourToken[]
const first = 0x201000
const hex = (index: number) => (first + index).toString(16).toUpperCase()

/** A theme in which every token has a colour of its own, so that a colour on a page tells which token drew it. */
export const spectrum: Theme = {
  ...light,
  colours: Object.fromEntries(tokens.map((token, i) => [token, hex(i)])) as Theme['colours'],
}

/** The token that a colour was drawn with; undefined for one of the dataset. */
export function tokenOf(colour: string): ColourToken | undefined {
  return tokens[Number.parseInt(colour, 16) - first]
}

/** A frame that was laid out in the spectrum, with the colours of a theme: places do not depend on colours. */
export function inTheme(frame: Frame, { colours }: Theme): Frame {
  const shown = <C extends string | undefined>(colour: C): C => {
    const token = colour === undefined ? undefined : tokenOf(colour)
    return (token === undefined ? colour : colours[token]) as C
  }
  const paragraphs = (list: readonly Paragraph[]) =>
    list.map((one) => ({ ...one, runs: one.runs.map((run) => ({ ...run, colour: shown(run.colour) })) }))
  const recoloured = (item: FrameItem): FrameItem => {
    if (item.kind === 'text') return { ...item, paragraphs: paragraphs(item.paragraphs) }
    if (item.kind === 'shape') {
      const fill = shown(item.fill)
      return {
        ...item,
        ...(fill !== undefined && { fill }),
        ...(item.line && { line: { ...item.line, colour: shown(item.line.colour) } }),
      }
    }
    if (item.kind !== 'table') return item
    const rows = item.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        paragraphs: paragraphs(cell.paragraphs),
        ...(cell.fill !== undefined && { fill: shown(cell.fill) }),
      })),
    }))
    return { ...item, rows }
  }
  return { ...frame, background: shown(frame.background), items: frame.items.map(recoloured) }
}
