import { error, type Diagnostic } from '../diagnostic.js'
import { evaluate, references } from '../formula/index.js'
import type { Record_ } from '../model/dataset.js'
import type { Fact, View } from '../model/view.js'
import { countProblems } from './count-words.js'
import { countRecords, type CountSpec } from './counts.js'
import { combine, evidenceOf, type Evidence } from './evidence.js'
import type { Ground } from './ground.js'
import { join } from './marks.js'
import { strictest } from '../access/index.js'

type Derived = Record_<'derived'>
type Reason = View['withheld'][string]

/** A figure, or why there is none: its inputs are withheld, or a problem that has been reported. */
type Result = { readonly fact: Fact } | { readonly withheld: Reason } | 'problem'

export interface DerivedFacts {
  readonly facts: readonly Fact[]
  readonly withheld: Readonly<Record<string, Reason>>
  readonly diagnostics: readonly Diagnostic[]
}

/** Computes all known derived figures, each after those that it is made from. */
export function derivedFacts(ground: Ground, stated: Readonly<Record<string, Fact>>): DerivedFacts {
  const derivation = new Derivation(ground, stated)
  const results = ground.records.derived.map(({ id }) => [id, derivation.result(id)] as const)
  return {
    facts: results.flatMap(([, result]) => (result !== 'problem' && 'fact' in result ? [result.fact] : [])),
    withheld: Object.fromEntries(
      results.flatMap(([id, result]) =>
        result !== 'problem' && 'withheld' in result ? [[id, result.withheld]] : [],
      ),
    ),
    diagnostics: derivation.diagnostics,
  }
}

class Derivation {
  readonly diagnostics: Diagnostic[] = []
  private readonly results = new Map<string, Result>()
  private readonly records: ReadonlyMap<string, Derived>
  /** The derived figures that wait for the one being computed. */
  private readonly waiting: string[] = []

  constructor(
    private readonly ground: Ground,
    private readonly stated: Readonly<Record<string, Fact>>,
  ) {
    this.records = new Map(ground.records.derived.map((record) => [record.id, record]))
  }

  result(id: string): Result {
    const done = this.done(id)
    if (done) return done
    const record = this.records.get(id)
    if (!record) return this.absent(id)
    this.waiting.push(id)
    const result = record.count
      ? this.counted(record, record.count)
      : this.computed(record, record.formula ?? '')
    this.waiting.pop()
    this.results.set(id, result)
    return result
  }

  /** What is known already: a stated figure, or a derived one that was computed before. */
  private done(id: string): Result | undefined {
    const fact = Object.hasOwn(this.stated, id) ? this.stated[id] : undefined
    return fact ? { fact } : this.results.get(id)
  }

  /** A formula means the version that stood on the day, whichever of a chain of replacements it names. */
  private absent(id: string): Result {
    const standing = this.ground.standing(id)
    if (standing !== undefined) return this.result(standing)
    const withheld = this.ground.withheld[id]
    return withheld ? { withheld } : 'problem'
  }

  private computed(record: Derived, formula: string): Result {
    const ids = references(formula)
    const inputs = this.inputs(record, ids)
    if (!Array.isArray(inputs)) return inputs
    const values = new Map(ids.map((id, index) => [id, inputs[index]?.value ?? undefined]))
    const evaluation = evaluate(formula, (id) => values.get(id))
    if ('error' in evaluation) {
      return this.problem(record, 'view/formula', `\`${record.id}\` cannot be computed: ${evaluation.error}`)
    }
    return { fact: this.fact(record, withoutNoise(evaluation.value), inputs, formula) }
  }

  private counted(record: Derived, count: CountSpec): Result {
    const problems = countProblems(record, count, this.ground.dataset)
    this.diagnostics.push(...problems)
    if (problems.length > 0) return 'problem'
    const ids = limitIds(count)
    const limits = this.inputs(record, ids)
    if (!Array.isArray(limits)) return limits
    const limit = (wanted: string | number): number | undefined =>
      typeof wanted === 'number' ? wanted : (limits[ids.indexOf(wanted)]?.value ?? undefined)
    const { count: value, evidence, nothingKnown } = countRecords(this.ground, count, limit)
    if (nothingKnown && this.laterKnown(count)) return { withheld: 'not-yet-known' }
    const counted = evidence.flatMap((id) => this.evidence(id))
    return { fact: this.fact(record, value, [...counted, ...limits], describeCount(count)) }
  }

  /** The figures with these ids, or why one of them is not there. */
  private inputs(record: Derived, ids: readonly string[]): Fact[] | Exclude<Result, { fact: Fact }> {
    const facts: Fact[] = []
    for (const id of ids) {
      if (this.waiting.includes(id)) {
        const circle = [...this.waiting.slice(this.waiting.indexOf(id)), id]
          .map((name) => `\`${name}\``)
          .join(' → ')
        return this.problem(record, 'view/circular', `a figure is made from itself: ${circle}`)
      }
      const result = this.result(id)
      if (result === 'problem') {
        if (this.records.has(id)) return 'problem'
        return this.problem(
          record,
          'view/unknown-input',
          `\`${record.id}\` is made from \`${id}\`, which is no figure`,
        )
      }
      if ('withheld' in result) return result
      facts.push(result.fact)
    }
    return facts
  }

  private evidence(id: string): Evidence[] {
    const done = this.done(id)
    if (done && done !== 'problem' && 'fact' in done) return [done.fact]
    const record = this.ground.byId.get(id)
    return record ? [evidenceOf(record, this.ground.marks)] : []
  }

  /** Whether what would be counted is in the dataset, but was learned only after the day of the view. */
  private laterKnown({ of, where }: CountSpec): boolean {
    const byStance = of === 'companies' && ('role' in where || 'stance' in where)
    const kind = byStance ? 'stances' : of
    return this.ground.dataset[kind].some(({ id }) => this.ground.withheld[id] === 'not-yet-known')
  }

  private fact(record: Derived, value: number, inputs: readonly Evidence[], formula: string): Fact {
    const { valid, visibility, ...rest } = combine(inputs, this.ground.asOf)
    return {
      ...rest,
      ...join([this.ground.marks(record.id), rest]),
      id: record.id,
      kind: 'derived',
      value,
      bound: record.bound,
      digits: declaredDigits(record.value),
      unit: record.unit,
      valid: record.valid ?? valid,
      basis: 'derived',
      visibility: strictest([record.visibility, visibility]),
      inputs: [...new Set(inputs.map(({ id }) => id))],
      formula,
      place: record.place,
    }
  }

  private problem(record: Derived, code: string, message: string): 'problem' {
    this.diagnostics.push(error(code, message, record.place))
    return 'problem'
  }
}

/** 3 / 0.15 is 20, not 19.999999999999996. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}

/** Significant digits of the value that the record declares; at least 2, so that 20 does not stand for 24. */
function declaredDigits(value: number): number {
  const digits = value.toExponential().replace(/e.*$/, '').replace(/[^\d]/g, '').length
  return Math.min(3, Math.max(2, digits))
}

function limitIds({ where }: CountSpec): string[] {
  return [where.min, where.max].filter((limit) => typeof limit === 'string')
}

/** A count as a reader of the provenance understands it: count of companies where camp = six-dragons, role = back. */
function describeCount({ of, where, from, to }: CountSpec): string {
  const conditions = Object.entries(where).map(
    ([key, wanted]) => `${key} = ${Array.isArray(wanted) ? wanted.join(' | ') : wanted}`,
  )
  const months = [...(from ? [`from ${from}`] : []), ...(to ? [`to ${to}`] : [])]
  const all = [...conditions, ...months].join(', ')
  return all === '' ? `count of ${of}` : `count of ${of} where ${all}`
}
