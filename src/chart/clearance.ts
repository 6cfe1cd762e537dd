import { grown, inside, overlaps, type Rect } from './rect.js'

/** Keeps track of what is taken on a chart, so that no label lies on another label, on a mark or over an edge. */
export class Clearance {
  readonly #taken: Rect[] = []
  readonly crowded: string[] = []

  constructor(
    readonly bounds: Rect,
    /** Pixels kept free around each label. */
    readonly gap = 2,
  ) {}

  block(...rects: readonly Rect[]): void {
    this.#taken.push(...rects)
  }

  isFree(rect: Rect): boolean {
    const wanted = grown(rect, this.gap)
    return inside(rect, this.bounds) && !this.#taken.some((taken) => overlaps(wanted, taken))
  }

  /**
   * The first candidate that is free, now taken. Where none is, the last one pushed back inside the bounds: a
   * crowded label is better than a lost one, and `crowded` tells of it.
   */
  place(text: string, candidates: readonly [Rect, ...Rect[]]): Rect {
    const free = candidates.find((rect) => this.isFree(rect))
    if (!free) this.crowded.push(text)
    const rect = free ?? this.#pushedInside(candidates.at(-1)!)
    this.block(rect)
    return rect
  }

  #pushedInside(rect: Rect): Rect {
    const { bounds } = this
    const dx = Math.max(bounds.left - rect.left, 0) - Math.max(rect.right - bounds.right, 0)
    const dy = Math.max(bounds.top - rect.top, 0) - Math.max(rect.bottom - bounds.bottom, 0)
    return { left: rect.left + dx, right: rect.right + dx, top: rect.top + dy, bottom: rect.bottom + dy }
  }
}
