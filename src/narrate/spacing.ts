import type { Locale } from '../model/locale.js'

const han = '\\p{Script=Han}'
/** What a figure may begin or end with when a space belongs between it and a Han character. */
const opening = 'A-Za-z0-9≈~−+$€£'
const closing = 'A-Za-z0-9%×+'

/** The link of a figure, or of words with a short wording, from the end of its text on. */
const linkEnd = '\\]\\((?:fact|short):[^)\\s]*(?: "(?:[^"\\\\]|\\\\.)*")?\\)'
const afterHanOrFigure = `(?<=${han}(?:${linkEnd})?)`

const before = new RegExp(`${afterHanOrFigure} *(?=\\[(?:[${opening}]|\\\\~)[^\\]]*\\]\\(fact:)`, 'gu')
const beforeHan = new RegExp(`${afterHanOrFigure} +(?=\\[${han}[^\\]]*\\]\\(fact:)`, 'gu')
const after = new RegExp(`(?<=[${closing}]${linkEnd}) *(?=${han})`, 'gu')
const afterHan = new RegExp(`(?<=${han}${linkEnd}) +(?=${han})`, 'gu')

/**
 * One space between a Han character and a figure that begins or ends with a digit or a letter, and none where it
 * begins or ends with Han: a template cannot know how the figure will be written.
 */
export function spaceFigures(markdown: string, locale: Locale): string {
  if (locale === 'en') return markdown
  return markdown.replace(before, ' ').replace(beforeHan, '').replace(after, ' ').replace(afterHan, '')
}
