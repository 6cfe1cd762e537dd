import type { Formula } from '../formula/index.js'

/** How one side of a comparison stands to the next. */
export type Sign = '<' | '<=' | '=' | '<>' | '>=' | '>'

/** A word of a claim, or an id in braces, and the offset in the text at which it stands. */
export interface Named {
  readonly id: string
  readonly at: number
}

/** A day or a span of days: written out, or that of a figure or an event. */
export type When = { readonly at: number } & ({ readonly date: string } | { readonly fact: string })

/** From the first day of the one to the last day of the other. */
export interface Span {
  readonly from: When
  readonly to: When
}

/** What a sentence of a template says about the data. */
export type Claim =
  | { readonly kind: 'comparison'; readonly sides: readonly Formula[]; readonly signs: readonly Sign[] }
  | {
      readonly kind: 'extreme'
      readonly fact: Named
      readonly which: 'lowest' | 'highest'
      /** Figures by id, or the companies that they are of; without it, all that can be compared. */
      readonly of?: { readonly facts: readonly Named[] } | { readonly groups: readonly Named[] }
      readonly within?: Span
    }
  | {
      readonly kind: 'order'
      readonly fact: Named
      readonly which: 'before' | 'after'
      readonly than: When
    }
  | { readonly kind: 'within'; readonly fact: Named; readonly span: Span }
  | {
      readonly kind: 'members'
      /** `these` are companies by id. */
      readonly which: 'every' | 'no' | 'these'
      readonly who: readonly Named[]
      readonly are: readonly Named[]
    }

/** What is wrong with the text of a claim, and at which offset. */
export interface ClaimProblem {
  readonly error: string
  readonly at: number
}

/** The forms that a claim may have, for messages and the documentation. */
export const claimForms: readonly { readonly form: string; readonly means: string }[] = [
  {
    form: '{a} > 2 * {b}',
    means:
      'compares figures, numbers and formulas with `<`, `<=`, `=`, `<>`, `>=`, `>`; several in a row, `{a} > {b} > {c}`',
  },
  {
    form: '{a} is lowest',
    means:
      'or `highest`: below all that can be compared with it (same kind, metric or direction, unit); an equal figure of the same company does no harm',
  },
  { form: '{a} is lowest of {b}, {c}', means: 'of these figures' },
  {
    form: '{a} is highest of startup in 2025-01',
    means: 'of the companies of a type, camp or stance; of a month, year or span',
  },
  {
    form: '{a} before {b}',
    means: 'or `after`: the dates of figures and events, or a written date, `{a} before 2025-02`',
  },
  {
    form: '{a} in 2024-12 to 2025-03',
    means: 'the date lies in a day, month, quarter, half-year, year or span',
  },
  {
    form: 'every hold or back is startup',
    means:
      'all companies of a type, camp, stance kind or role belong to another; `company` is all that are followed',
  },
  { form: 'no platform is hold or back', means: 'none of them does' },
  { form: 'zhipu and stepfun are forward', means: 'these companies do' },
]
