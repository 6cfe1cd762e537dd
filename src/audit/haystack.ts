import { wholesIn } from './normal.js'
import type { Needle } from './needle.js'

/** Needles are looked up by so many of their first characters; shorter ones by all of them. */
const head = 3

/** Many texts to be found in many others: every place of a text is looked at once, whatever the number of needles. */
export class Needles {
  readonly #sensitive = new Map<string, Needle[]>()
  readonly #insensitive = new Map<string, Needle[]>()

  add(needle: Needle): void {
    const [map, text] = needle.ignoreCase
      ? [this.#insensitive, needle.text.toLowerCase()]
      : [this.#sensitive, needle.text]
    const key = text.slice(0, head)
    const before = map.get(key)
    if (before) before.push(needle)
    else map.set(key, [needle])
  }

  /** Every needle that a text holds as a whole. */
  in(text: string): Set<Needle> {
    const found = new Set<Needle>()
    this.#search(text, this.#sensitive, (needle) => needle.text, found)
    this.#search(text.toLowerCase(), this.#insensitive, (needle) => needle.text.toLowerCase(), found)
    return found
  }

  #search(
    text: string,
    map: ReadonlyMap<string, readonly Needle[]>,
    wantedOf: (needle: Needle) => string,
    found: Set<Needle>,
  ): void {
    for (let at = 0; at < text.length; at++) {
      for (let length = 2; length <= head; length++) {
        for (const needle of map.get(text.slice(at, at + length)) ?? []) {
          const wanted = wantedOf(needle)
          if (wanted.length < length || found.has(needle) || !text.startsWith(wanted, at)) continue
          if (wholeIn(text, needle, wanted)) found.add(needle)
        }
      }
    }
  }
}

function wholeIn(text: string, { is, beside }: Needle, wanted: string): boolean {
  if (beside && !beside.some((name) => wholesIn(text, name).next().done === false)) return false
  if (is !== 'id') return wholesIn(text, wanted).next().done === false
  // An id ends where nothing of another id follows: `acme` is no part of `acme-users`.
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + wanted.length] ?? ' '}`
    if (!/[\w-]/.test(around)) return true
  }
  return false
}
