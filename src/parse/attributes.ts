import { didYouMean } from '../nearest.js'
import type { Positioned, Reader } from './reader.js'
import type { AttributeRule } from './rules.js'

interface Directive extends Positioned {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null | undefined
}

const forms: Readonly<Record<AttributeRule, { readonly pattern: RegExp; readonly words: string }>> = {
  number: { pattern: /^[1-9]\d{0,2}$/, words: 'a whole number' },
  text: { pattern: /\S/, words: 'text' },
  id: {
    pattern: /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/,
    words: 'an id: lower-case letters and digits joined by hyphens',
  },
  month: { pattern: /^\d{4}-(?:0[1-9]|1[0-2])$/, words: 'a month, as in 2024-05' },
}

/** The attributes of a directive, checked against those that it may have and those that it must have. */
export function attributesOf(
  reader: Reader,
  node: Directive,
  allowed: Readonly<Record<string, AttributeRule>>,
  required: readonly string[] = [],
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const rule = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    if (!rule) reportUnknown(reader, node, name, Object.keys(allowed))
    else if (!forms[rule].pattern.test(value ?? '')) {
      reader.error(
        'attribute',
        `\`${name}\` of \`${node.name}\` is ${forms[rule].words}; here it is \`${value ?? ''}\``,
        node,
      )
    } else found[name] = value ?? ''
  }
  for (const name of required) {
    if (!Object.hasOwn(node.attributes ?? {}, name)) {
      reader.error('attribute', `\`${node.name}\` needs the attribute \`${name}\``, node)
    }
  }
  reportTwice(reader, node)
  return found
}

function reportUnknown(reader: Reader, node: Directive, name: string, allowed: readonly string[]): void {
  const list = allowed.length === 0 ? 'it has none' : `it has ${allowed.join(', ')}`
  reader.error(
    'unknown-attribute',
    `\`${node.name}\` has no attribute \`${name}\``,
    node,
    ...didYouMean(name, allowed),
    list,
  )
}

/** The parser keeps only the last of two attributes with one name. */
function reportTwice(reader: Reader, node: Directive): void {
  const [line = ''] = reader.source(node).split('\n', 1)
  const braces = /\{(.*)\}\s*$/.exec(line)?.[1]?.replace(/"[^"]*"|'[^']*'/g, '""') ?? ''
  const names = [...braces.matchAll(/(?:^|\s)([^\s=#.]+)=/g)].map((match) => match[1]!)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) reader.error('attribute', `\`${twice}\` is given twice`, node)
}
