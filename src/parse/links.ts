import type { Ref } from '../model/deck.js'
import { didYouMean } from '../nearest.js'

/** What a link points at (nothing, where it is there for its short wording), or why it may not stand. */
export type Target = { readonly ref?: Ref } | { readonly problem: string; readonly hints: readonly string[] }

const id = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/
const roles = ['forward', 'hold', 'back'] as const
const severities = ['low', 'medium', 'high'] as const
const bases = ['company', 'reported', 'derived', 'judgement', 'author', 'article', 'rumour'] as const

const schemes: Readonly<Record<string, (rest: string, url: string) => Target>> = {
  fact: toFact,
  company: (rest) => named('company', rest),
  camp: (rest) => named('camp', rest),
  group: (rest) => named('group', rest),
  score: (rest) => named('score', rest),
  source: (rest) => named('source', rest),
  role: (rest) => among('role', rest, roles),
  severity: (rest) => among('severity', rest, severities),
  basis: (rest) => among('basis', rest, bases),
  month: toMonth,
  short: (rest) =>
    rest === ''
      ? {}
      : problem(`\`short:${rest}\` is no address`, 'write `[long wording](short: "short one")`'),
  http: (_, url) => toPage(url),
  https: (_, url) => toPage(url),
  mailto: (rest, url) =>
    rest === '' ? problem('`mailto:` has no address') : { ref: { to: 'url', href: url } },
}

/** What the address of a link means. */
export function targetOf(url: string): Target {
  const colon = url.indexOf(':')
  const scheme = url.slice(0, Math.max(colon, 0)).toLowerCase()
  const read = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined
  if (read) return read(url.slice(colon + 1), url)
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

function among<K extends 'role' | 'severity' | 'basis'>(
  to: K,
  rest: string,
  allowed: readonly string[],
): Target {
  if (allowed.includes(rest)) return { ref: { to, id: rest } as Ref }
  return problem(`\`${rest}\` is no ${to}`, ...didYouMean(rest, allowed), `a ${to} is ${allowed.join(', ')}`)
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
