import { error, type Diagnostic } from '../diagnostic.js'
import type { Place } from '../model/place.js'

/** Whatever has a position in the Markdown: a node of the tree. */
export interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly line: number; readonly offset?: number | undefined }
        readonly end: { readonly line: number; readonly offset?: number | undefined }
      }
    | undefined
}

/** What every recogniser needs: the Markdown, where its lines were written, and where to report. */
export class Reader {
  constructor(
    readonly text: string,
    private readonly origins: readonly Place[],
    readonly diagnostics: Diagnostic[] = [],
  ) {}

  /** The template line that a node's first line came from. */
  place(node: Positioned): Place {
    const line = node.position?.start.line ?? 1
    return this.origins[Math.min(line, this.origins.length) - 1] ?? { file: '', start: { line, column: 1 } }
  }

  /** A node as it was written. */
  source(node: Positioned): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  }

  /** A reader for a stretch of the text that is read by itself; everything in it stands at one place. */
  within(text: string, node: Positioned): Reader {
    return new Reader(text, [this.place(node)], this.diagnostics)
  }

  error(what: string, message: string, node: Positioned, ...hints: string[]): void {
    this.report(error(`parse/${what}`, message, this.place(node), ...hints))
  }

  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic)
  }
}
