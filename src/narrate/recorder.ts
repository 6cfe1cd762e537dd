import type Handlebars from 'handlebars'
import type { Place } from '../model/place.js'
import type { Looked, LoopStep, Step, Trace } from '../model/trace.js'
import type { Cues } from './cues.js'
import { isInline } from './inline.js'

export type Round = LoopStep['rounds'][number]

/** Writes down what templates do while they run: what happens within a block or partial stands in its own steps. */
export class Recorder {
  #steps: Step[] = []
  #called: { readonly name: string; readonly place: Place } | undefined
  readonly #values = new Map<string, readonly Looked[]>()

  constructor(private readonly cues: Cues) {}

  /** What was recorded since it was last asked for. */
  take(): Trace {
    const trace = this.#steps
    this.#steps = []
    return trace
  }

  add(step: Step): void {
    this.#steps.push(step)
  }

  /** A template came to a cue. */
  cue(number: number): void {
    const cue = this.cues.at(number)
    if (cue && 'name' in cue) this.#called = cue
    else for (const line of cue ?? []) this.add({ ...line })
  }

  /** A helper is called with these values. */
  argued(place: Place, values: readonly unknown[]): void {
    this.#values.set(keyOf(place), values.map(looked))
  }

  /** Runs a block, with options that tell which of its parts is shown. */
  block(
    name: string,
    place: Place,
    values: readonly unknown[],
    options: Handlebars.HelperOptions,
    run: (options: Handlebars.HelperOptions) => string,
  ): string {
    this.argued(place, values)
    const opening = this.cues.block(place, this.#values)
    let shown = false
    const fn: Handlebars.TemplateDelegate = (context: unknown, runtime?: Handlebars.RuntimeOptions) => {
      shown = true
      return options.fn(context, runtime)
    }
    const { value, steps } = this.apart(() => run({ ...options, fn }))
    this.add({ kind: 'block', name, ...opening, place, shown, steps })
    return value
  }

  /** Runs a loop, which fills its rounds. */
  loop(place: Place, list: unknown, rounds: readonly Round[], run: () => string): string {
    this.argued(place, [list])
    const opening = this.cues.block(place, this.#values)
    const { value, steps } = this.apart(run)
    this.add({ kind: 'loop', name: 'each', ...opening, place, shown: rounds.length > 0, rounds, steps })
    return value
  }

  /** Runs a partial for the call that was announced last, unless it is switched off as a section. */
  call(file: string, off: string | undefined, run: () => string): string {
    const called = this.#called
    const { value, steps } = off === undefined ? this.apart(run) : { value: '', steps: [] }
    if (called) this.add({ kind: 'call', ...called, file, ...(off !== undefined && { off }), steps })
    return value
  }

  /** Runs something whose steps are kept apart. */
  apart<T>(run: () => T): { readonly value: T; readonly steps: readonly Step[] } {
    const outer = this.#steps
    const steps: Step[] = []
    this.#steps = steps
    try {
      return { value: run(), steps }
    } finally {
      this.#steps = outer
    }
  }
}

/** A value without what is in it; a record is known by its id, a text with figures shows their ids. */
export function looked(value: unknown): Looked {
  if (isInline(value))
    return value.pieces.map((piece) => (typeof piece === 'string' ? piece : `{${piece.fact}}`)).join('')
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return { items: value.length }
  return { record: idOf(value as Readonly<Record<string, unknown>>) }
}

/** Records of the context are called by their own id, a move by its event, a row of models by its model. */
function idOf(record: Readonly<Record<string, unknown>>): string {
  const found = [record['id'], record['event'], record['model']]
  return found.find((id) => typeof id === 'string') ?? ''
}

/** A key for what stands at a place. */
export function keyOf({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`
}
