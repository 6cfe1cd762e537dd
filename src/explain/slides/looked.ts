import type { Looked, Tested } from '../../model/trace.js'

/** `scored has 4 items`, `role is “forward”`, `stance has no value`. */
export function testedText({ source, value }: Tested): string {
  return `\`${source}\` ${lookedText(value)}`
}

function lookedText(value: Looked): string {
  if (value === null) return 'has no value'
  if (typeof value === 'string') return value === '' ? 'is empty' : `is “${shortened(value)}”`
  if (typeof value !== 'object') return `is ${value}`
  if ('record' in value) return value.record === '' ? 'is a record' : `is the record \`${value.record}\``
  return value.items === 0 ? 'has no items' : `has ${value.items} item${value.items === 1 ? '' : 's'}`
}

const longest = 60

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
