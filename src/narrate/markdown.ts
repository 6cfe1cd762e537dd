/** Markdown made by a helper: it is written as it stands. */
export class Markdown {
  constructor(readonly text: string) {}
}

/** The characters that mark a line's origin; see `origins.ts`. They are no characters of any text. */
export const markStart = '\uFDD0'
export const markEnd = '\uFDD1'

/**
 * A value as Markdown text that shows exactly this value: nothing in it is a sign of Markdown, of a directive or of
 * a table, and it stays on one line.
 */
export function escapeMarkdown(value: string): string {
  return value
    .replace(/[\uFDD0\uFDD1]/g, '\uFFFD')
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_|<#[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<=[^\s(])~|~(?!\d)/g, '\\~')
    .replace(/(?<!\d(?=:\d)):(?=[:\p{L}\p{N}_])/gu, '\\:')
    .replace(/^(\s*)([-+=](?=\s|$|[-=])|>)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/**
 * `[text](target)` with the text escaped, or `[text](target "short")` where there is another wording for where the text
 * does not fit; empty: it is left out there.
 */
export function markdownLink(text: string, target: string, short?: string): string {
  const title = short === undefined || short === text ? '' : ` "${escapeTitle(short === '' ? ' ' : short)}"`
  return `[${escapeMarkdown(text)}](${target}${title})`
}

function escapeTitle(value: string): string {
  return value
    .replace(/[\uFDD0\uFDD1]/g, '\uFFFD')
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\\"|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
}
