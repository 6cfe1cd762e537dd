/** Where a command writes; tests give it strings. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Whether somebody sits before `err`. */
  readonly interactive: boolean
  /** Whether `err` shows colours. */
  readonly colour: boolean
  /** How wide `out` is, and whether it shows colours; undefined where it is a file or a pipe. */
  readonly page?: { readonly columns: number; readonly colour: boolean }
}

export type Loudness = 'quiet' | 'normal' | 'verbose'

/** Tells what a build is doing: on a terminal in one line that is written over, elsewhere a line for each step. */
export class Progress {
  private shown = false

  constructor(
    private readonly terminal: Terminal,
    private readonly loudness: Loudness,
  ) {}

  step(text: string): void {
    if (this.loudness === 'quiet') return
    if (!this.terminal.interactive || this.loudness === 'verbose') {
      this.terminal.err(`${text}\n`)
      return
    }
    this.terminal.err(`\r\u001b[K${text}`)
    this.shown = true
  }

  /** Takes the line away. */
  done(): void {
    if (this.shown) this.terminal.err('\r\u001b[K')
    this.shown = false
  }
}
