import type { Ref } from '../model/deck.js'
import { didYouMean } from '../nearest.js'

/** What a link points at (nothing, where it is there for its short wording), or why it may not stand. */
export type Target = { readonly ref?: Ref } | { readonly problem: string; readonly hints: readonly string[] }

const id = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/
const roles = ['forward', 'hold', 'back'] as const
const severities = ['low', 'medium', 'high'] as const
const bases = ['company', 'reported', 'derived', 'judgement', 'author', 'article', 'rumour'] as const
const changed = ['stance', 'camp'] as const
const accesses = ['open', 'api', 'unknown'] as const

interface Scheme {
  /** As it is written, and what it says of the text between the brackets: for the documentation. */
  readonly form: string
  readonly means: string
  readonly read: (rest: string, url: string) => Target
}

/** Every kind of address that a link of a deck or briefing may have. */
export const schemes: Readonly<Record<string, Scheme>> = {
  fact: {
    form: '[4T+](fact:ID), [May 2024](fact:ID@date)',
    means: 'a figure of the dataset, or its date; `{{fact}}` and `{{date}}` write it',
    read: toFact,
  },
  company: {
    form: '[Acme](company:ID)',
    means: 'a company; `{{company}}` writes it',
    read: (rest) => named('company', rest),
  },
  camp: {
    form: '[◆](camp:ID)',
    means: 'a camp: behind a company that it is a member, in the exhibit line the legend',
    read: (rest) => named('camp', rest),
  },
  change: {
    form: `[●](change:stance); ${changed.join(', ')}`,
    means: 'that it changed in the period: behind a company of the camp map, in the exhibit line the legend',
    read: (rest) => among('change', rest, changed),
  },
  group: {
    form: '[Incumbents](group:ID)',
    means: 'a type of company, as a row of the camp map',
    read: (rest) => named('group', rest),
  },
  score: {
    form: '[3](score:ID)',
    means: 'a score of the dataset, drawn as a circle of four quarters',
    read: (rest) => named('score', rest),
  },
  source: {
    form: '[a title](source:ID)',
    means: 'a source, under a quotation',
    read: (rest) => named('source', rest),
  },
  role: {
    form: `[Attack](role:forward); ${roles.join(', ')}`,
    means: 'the direction of a stance, or the lane of a move',
    read: (rest) => among('role', rest, roles),
  },
  severity: {
    form: `[High](severity:high); ${severities.join(', ')}`,
    means: 'how bad a risk is',
    read: (rest) => among('severity', rest, severities),
  },
  basis: {
    form: `[Derived](basis:derived); ${bases.join(', ')}`,
    means: 'what a key figure rests on',
    read: (rest) => among('basis', rest, bases),
  },
  access: {
    form: '[Open](access:open), [API](access:api), [n.d.](access:unknown)',
    means: 'how a model can be had, in a sheet of models',
    read: (rest) => among('access', rest, accesses),
  },
  month: {
    form: '[May 2024](month:2024-05)',
    means: 'the month of a move or a span',
    read: toMonth,
  },
  short: {
    form: '[long wording](short: "short one")',
    means: 'words with a shorter wording for where they do not fit',
    read: (rest) =>
      rest === ''
        ? {}
        : problem(`\`short:${rest}\` is no address`, 'write `[long wording](short: "short one")`'),
  },
  http: { form: '[text](http://…)', means: 'a page', read: (_, url) => toPage(url) },
  https: { form: '[text](https://…)', means: 'a page', read: (_, url) => toPage(url) },
  mailto: {
    form: '[text](mailto:…)',
    means: 'an address to write to',
    read: (rest, url) =>
      rest === '' ? problem('`mailto:` has no address') : { ref: { to: 'url', href: url } },
  },
}

/** What the address of a link means. */
export function targetOf(url: string): Target {
  const colon = url.indexOf(':')
  const scheme = url.slice(0, Math.max(colon, 0)).toLowerCase()
  const known = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined
  if (known) return known.read(url.slice(colon + 1), url)
  const allowed = `a link begins with ${Object.keys(schemes).join(':, ')}:`
  return problem(
    `\`${url}\` is no kind of link that may stand here`,
    ...didYouMean(scheme, Object.keys(schemes)),
    allowed,
  )
}

function toFact(rest: string): Target {
  const at = rest.indexOf('@')
  const fact = at < 0 ? rest : rest.slice(0, at)
  const part = at < 0 ? 'value' : rest.slice(at + 1)
  if (!id.test(fact)) return problem(`\`${fact}\` is no id of a fact`)
  if (part !== 'value' && part !== 'date') {
    return problem(`a fact has no part \`${part}\``, `write \`fact:${fact}\` or \`fact:${fact}@date\``)
  }
  return { ref: { to: 'fact', id: fact, part } }
}

function named(to: 'company' | 'camp' | 'group' | 'score' | 'source', rest: string): Target {
  return id.test(rest) ? { ref: { to, id: rest } } : problem(`\`${rest}\` is no id of a ${to}`)
}

function among<K extends 'role' | 'change' | 'severity' | 'basis' | 'access'>(
  to: K,
  rest: string,
  allowed: readonly string[],
): Target {
  if (allowed.includes(rest)) return { ref: { to, id: rest } as Ref }
  return problem(
    `\`${rest}\` is no ${to}`,
    ...didYouMean(rest, allowed),
    `${article(to)} ${to} is ${allowed.join(', ')}`,
  )
}

function article(noun: string): string {
  return noun.startsWith('a') ? 'an' : 'a'
}

function toMonth(rest: string): Target {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(rest)) return { ref: { to: 'month', id: rest } }
  return problem(`\`${rest}\` is no month`, 'a month is written 2024-05')
}

function toPage(url: string): Target {
  return /^https?:\/\/[^\s/]+/i.test(url)
    ? { ref: { to: 'url', href: url } }
    : problem(`\`${url}\` is no address of a page`)
}

function problem(message: string, ...hints: string[]): Target {
  return { problem: message, hints }
}
