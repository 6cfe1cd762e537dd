import type { Block, Rich, Run } from '../model/deck.js'
import { mapRich } from './rich.js'

/** The note letters of a fact's figure, without brackets; empty when it has none. */
export type Letters = (fact: string) => string

/** A stretch of reading in which each fact is marked once: a slide, or a section of the briefing. */
export class Marker {
  private readonly seen = new Set<string>()

  constructor(private readonly letters: Letters) {}

  /** The letters for the first figure of a fact; empty when it has none or has been marked. */
  first(fact: string): string {
    const letters = this.seen.has(fact) ? '' : this.letters(fact)
    this.seen.add(fact)
    return letters
  }

  /** Text with a mark after each figure that is the first of its fact. */
  text(rich: Rich): Rich {
    const runs = rich.runs.flatMap((run): Run[] => {
      const letters = run.ref?.to === 'fact' ? this.first(run.ref.id) : ''
      return letters === '' ? [run] : [run, markOf(letters)]
    })
    return { ...rich, runs }
  }

  /** A block with its marks. What the picture of a chart shows is marked in the picture. */
  block(block: Block, charted: readonly string[]): Block {
    if (block.kind !== 'chart') return mapRich(block, (rich) => this.text(rich))
    for (const fact of charted) this.seen.add(fact)
    return block
  }
}

/** A note letter as it stands in text. */
export function markOf(letters: string): Run {
  return { text: `[${letters}]`, mark: true }
}
