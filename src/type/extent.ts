import { safety, type Composed } from './wrap.js'

/** Between what widths a paragraph can be set, in inches; both count the safety that lines are measured with. */
export interface Extent {
  /** Of its longest stretch that no line may part. */
  readonly min: number
  /** Of its longest line where nothing makes it wrap. */
  readonly max: number
  /** How many lines it has at that width. */
  readonly lines: number
}

/** The min-content and max-content widths of CSS Sizing, with the line breaks of `linesOf`. */
export function extentOf({ glyphs, kept }: Composed): Extent {
  const [piece, line] = [new Stretch(), new Stretch()]
  let lines = 1
  for (const { character, at, width, gap } of glyphs) {
    if (character === '\n') lines += 1
    if (character === '\n') line.end()
    if (character === '\n' || kept.has(at)) piece.end()
    if (character === '\n') continue
    for (const stretch of [piece, line]) stretch.add(width, gap, character === ' ')
  }
  return { min: piece.longest() * safety, max: line.longest() * safety, lines }
}

/** A stretch of characters: spaces count once something follows them, and no gap stands before the first. */
class Stretch {
  private most = 0
  private ink = 0
  private all = 0

  add(width: number, gap: number, space: boolean): void {
    this.all += width + (this.all > 0 ? gap : 0)
    if (!space) this.ink = this.all
  }

  end(): void {
    this.most = this.longest()
    this.ink = 0
    this.all = 0
  }

  longest(): number {
    return Math.max(this.most, this.ink)
  }
}
