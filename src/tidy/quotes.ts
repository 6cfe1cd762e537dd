/**
 * Plain or quoted text with the quotes that need the fewest escapes, single ones before double ones. Escapes other
 * than `\"` stay in double quotes.
 */
export function requoted(source: string): string {
  const quote = source[0]
  if (quote !== '"' && quote !== "'") return source
  const raw = source.slice(1, -1)
  const isDouble = quote === '"'
  if (isDouble ? /\\[^"]/.test(raw) : raw.includes('\\')) return source
  if (raw.includes('"')) return isDouble ? `'${raw.replaceAll('\\"', '"').replaceAll("'", "''")}'` : source
  if (raw.includes("'")) return isDouble ? source : `"${raw.replaceAll("''", "'")}"`
  return `'${raw}'`
}
