/** Stands in place of what is no text, so that lines and columns stay what they are. */
export const masked = '\ufffc'

/** A text in which everything that one of the patterns finds is masked. */
export function mask(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, blank), text)
}

/** The same number of lines and columns. */
function blank(match: string): string {
  return match.replace(/[^\n]/g, masked)
}

/** What is no text in a template, wherever it stands: tags, attributes, code, the line below a table head. */
export const syntax: readonly RegExp[] = [
  /\{\{\{?[\s\S]*?\}?\}\}/g,
  /^:{2,}[\w-]*/gm,
  /\{[^{}\n]*\}$/gm,
  /`[^`\n]*`/g,
  /^\|[ :|-]+\|$/gm,
]
