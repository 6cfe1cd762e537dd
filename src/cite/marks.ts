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

  /**
   * Text with a mark after each figure that is the first of its fact, in its long wording and in its short one. Which of
   * the two is shown is not known yet: further down a fact counts as marked only if both mark it.
   */
  text(rich: Rich): Rich {
    const [long, short] = [new Set<string>(), new Set<string>()]
    const runs = rich.runs.flatMap((run): Run[] => {
      if (run.ref?.to !== 'fact') return [run]
      const fact = run.ref.id
      const letters = this.seen.has(fact) ? '' : this.letters(fact)
      const inLong = run.text !== '' && !long.has(fact)
      const inShort = (run.short ?? run.text) !== '' && !short.has(fact)
      if (inLong) long.add(fact)
      if (inShort) short.add(fact)
      return letters === '' || !(inLong || inShort) ? [run] : [run, markOf(letters, inLong, inShort)]
    })
    for (const fact of long) if (short.has(fact)) this.seen.add(fact)
    return { ...rich, runs }
  }

  /** A block with its marks. What the picture of a chart shows is marked in the picture. */
  block(block: Block, charted: readonly string[]): Block {
    if (block.kind !== 'chart') return mapRich(block, (rich) => this.text(rich))
    for (const fact of charted) this.seen.add(fact)
    return block
  }
}

/** A note letter as it stands in text, in its long wording, its short one, or both. */
export function markOf(letters: string, inLong = true, inShort = true): Run {
  const text = `[${letters}]`
  return { text: inLong ? text : '', mark: true, ...(inLong !== inShort && { short: inShort ? text : '' }) }
}
