import type { Locale } from '../model/locale.js'
import { canvasFont, itemise } from '../type/index.js'

/** The part of a 2D canvas that charts use. Pixels are CSS pixels, 96 to the inch. */
export interface Surface {
  font: string
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  textBaseline: 'alphabetic'
  textAlign: 'left'
  save(): void
  restore(): void
  beginPath(): void
  closePath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  roundRect(x: number, y: number, w: number, h: number, radius: number): void
  setLineDash(pattern: number[]): void
  fill(): void
  stroke(): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
}

/** Text in one size and colour. `size` in points, `colour` as #RRGGBB. */
export interface Piece {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly colour: string
}

/** One line of text, its pieces side by side. */
export type Line = readonly Piece[]

export interface Pen {
  /** Width of the line in pixels. */
  width(line: Line): number
  /** Height to reserve for the line in pixels. */
  height(line: Line): number
  /** Writes the line from `x` to the right, its capitals and ideographs centred on `middle`. */
  write(surface: Surface, line: Line, x: number, middle: number): void
}

export const pixels = (points: number) => (points * 96) / 72

/** Half the height of a capital, in em: how far below the middle the baseline is. */
const halfCapital = 0.36
/** Reserved height, in em: room for ideographs and descenders. */
const lineHeight = 1.15

/**
 * A pen that measures on `measuring` and writes each run in the face that the locale gives it. Runs are set one
 * by one because a list of fallback faces would let the machine's own fonts in.
 */
export function makePen(measuring: Surface, locale: Locale): Pen {
  const runs = (piece: Piece) =>
    itemise(piece.text, locale).map(({ text, family }) => ({
      text,
      font: canvasFont(family, pixels(piece.size), piece.bold),
    }))
  const advance = (run: { text: string; font: string }) => {
    measuring.font = run.font
    return measuring.measureText(run.text).width
  }
  return {
    width: (line) => line.flatMap(runs).reduce((sum, run) => sum + advance(run), 0),
    height: (line) => Math.max(...line.map((piece) => pixels(piece.size))) * lineHeight,
    write(surface, line, x, middle) {
      const tallest = Math.max(...line.map((piece) => pixels(piece.size)))
      surface.textBaseline = 'alphabetic'
      surface.textAlign = 'left'
      let left = x
      for (const piece of line) {
        surface.fillStyle = piece.colour
        for (const run of runs(piece)) {
          surface.font = run.font
          surface.fillText(run.text, left, middle + tallest * halfCapital)
          left += advance(run)
        }
      }
    },
  }
}
