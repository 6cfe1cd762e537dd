import type { Terminal } from './terminal.js'

const width = 24

/** How far a batch is, in one line that is written over; nothing where nobody sits before it. */
export class ProgressBar {
  private shown = 0
  private readonly silent: boolean

  /** @param total 0: nothing is shown */
  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {
    this.silent = total === 0 || !terminal.interactive
  }

  /** Before each step. */
  show(label: string, failures: number): void {
    if (this.silent) return
    const done = Math.round((this.shown / this.total) * width)
    const bar = `${'█'.repeat(done)}${'░'.repeat(width - done)}`
    const failed = failures > 0 ? `, ${failures} with problems` : ''
    // A label from a table may hold anything.
    const name = label.replace(/[^\p{L}\p{M}\p{N}\p{P} ]/gu, '').slice(0, 30)
    this.terminal.err(`\r\u001b[K${bar} ${this.shown}/${this.total}${failed}  ${name}`)
    this.shown++
  }

  /** Takes the line away. */
  done(): void {
    if (!this.silent) this.terminal.err('\r\u001b[K')
  }
}
