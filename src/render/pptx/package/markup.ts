/** A stretch of XML, its text escaped. */
export type Markup = string

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Stands before the root element of every part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An element with its content; attributes that are undefined are left out, booleans written as 1 and 0. */
export function tag(name: string, attributes: Attributes = {}, ...content: readonly Markup[]): Markup {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeXml(String(typeof value === 'boolean' ? Number(value) : value))}"`],
  )
  const inner = content.join('')
  return `<${name}${pairs.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`
}

/** An element that says all in its attribute `val`. */
export function val(name: string, value: string | number | boolean): Markup {
  return tag(name, { val: value })
}

export function escapeXml(text: string): Markup {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
}

/** A number as XML has it: digits that give the same double again, and no minus before zero. */
export function numeral(value: number): Markup {
  return String(value === 0 ? 0 : value)
}

/** A share of a length, to a hundred-thousandth: less is rounding. */
export function share(value: number): Markup {
  return numeral(Number(value.toFixed(5)))
}
