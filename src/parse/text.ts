import type { Link, PhrasingContent, Text } from 'mdast'
import type { Rich, Run } from '../model/deck.js'
import { targetOf } from './links.js'
import type { Positioned, Reader } from './reader.js'

type Style = Pick<Run, 'strong' | 'emphasis' | 'ref'>

/** Formatted text as runs. `node` is what the text stands in; it gives the place. */
export function richOf(reader: Reader, content: readonly PhrasingContent[], node: Positioned): Rich {
  return { runs: runsOf(reader, content, {}), place: reader.place(node) }
}

/** Plain text of runs; a line break is a space. */
export function plain(rich: Rich): string {
  return rich.runs.map((run) => (run.break ? ' ' : run.text)).join('')
}

function runsOf(reader: Reader, content: readonly PhrasingContent[], style: Style): Run[] {
  return content.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        reportBroken(reader, node)
        return textRuns(node, style)
      case 'break':
        return [{ text: '', break: true }]
      case 'strong':
        return runsOf(reader, node.children, { ...style, strong: true })
      case 'emphasis':
        return runsOf(reader, node.children, { ...style, emphasis: true })
      case 'link':
        return linkRuns(reader, node, style)
      default:
        reportForeign(reader, node)
        return []
    }
  })
}

/** A line feed in a text that stands on one line was written `&#10;`: it is a line break. Others are line ends. */
function textRuns(node: Text, style: Style): Run[] {
  const { start, end } = node.position ?? {}
  if (start?.line !== end?.line) return [{ text: joinLines(node.value), ...style }]
  const lines = node.value.split(/[ \t]*\n[ \t]*/)
  return lines.flatMap((text, i): Run[] => [
    ...(i > 0 ? [{ text: '', break: true }] : []),
    ...(text !== '' ? [{ text, ...style }] : []),
  ])
}

/** The title of a link is its short wording; one that is blank leaves it out there, as does `short:` without one. */
function linkRuns(reader: Reader, node: Link, style: Style): Run[] {
  const target = targetOf(node.url)
  if ('problem' in target) {
    reader.error('link', target.problem, node, ...target.hints)
    return []
  }
  const { ref } = target
  const linked = { ...style, ...(ref && { ref }) }
  const short = node.title?.trim() === '' || (!ref && !node.title) ? '' : node.title
  const onlyShort = node.children.length === 0 && short
  const runs = onlyShort ? [{ text: '', ...linked }] : runsOf(reader, node.children, linked)
  if (runs.length !== 1 || (runs[0]!.text.trim() === '' && !onlyShort)) {
    reader.error(
      'link-text',
      'the text of a link is one stretch in one style',
      node,
      'set all of it strong, or nothing',
    )
  }
  if (short === null || short === undefined) return runs
  if (!ref && runs[0]?.text) checkFigures(reader, runs[0].text, short, node)
  return runs.map((run) => ({ ...run, short }))
}

/** Words without a fact behind them may say fewer figures where they are short, but no others. */
function checkFigures(reader: Reader, long: string, short: string, node: Positioned): void {
  const figuresIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? []
  const known = new Set(figuresIn(long))
  const strange = figuresIn(short).filter((figure) => !known.has(figure))
  if (strange.length === 0) return
  const message = `the short wording has a figure that the long one has not: ${strange.join(', ')}`
  reader.error('short-figure', message, node, 'a figure is shortened by its own link, `{{fact … short=…}}`')
}

/**
 * Reports what looks like a link or like strong text and is only text for Markdown: a link whose address has a space
 * in it loses its figure's source, and stars that mark nothing would be shown.
 */
function reportBroken(reader: Reader, node: Positioned): void {
  const source = reader.source(node)
  const report = (match: RegExpExecArray, what: string, message: string, hint: string) => {
    const line = (node.position?.start.line ?? 1) + source.slice(0, match.index).split('\n').length - 1
    reader.error(what, message, { position: { start: { line }, end: { line } } }, hint)
  }
  for (const match of source.matchAll(/(?<!\\)\](\([^)\n]*\)?)/g)) {
    const hint = /\s/.test(match[1]!) ? 'an address has no space in it' : 'write `[text](address)`'
    report(match, 'broken-link', `\`${match[1]}\` is not read as a link`, hint)
  }
  for (const match of source.matchAll(/(?<![\\*])\*+/g)) {
    const hint = 'put a space between it and the Chinese character beside it; a star itself is written `\\*`'
    report(match, 'broken-strong', `\`${match[0]}\` is not read as strong text`, hint)
  }
}

const foreign: Readonly<Record<string, string>> = {
  html: 'HTML',
  image: 'an image inside a text',
  inlineCode: 'code',
  delete: 'struck-through text',
  footnoteReference: 'a footnote',
  linkReference: 'a link by reference',
  imageReference: 'an image by reference',
}

function reportForeign(reader: Reader, node: PhrasingContent): void {
  const what = foreign[node.type] ?? node.type
  const code = node.type === 'html' ? 'html' : 'foreign-text'
  reader.error(code, `${what} may not stand here`, node, hintInstead(node))
}

function hintInstead(node: PhrasingContent): string {
  if (node.type === 'image') return 'a chart stands alone in its paragraph: `![caption](chart:id)`'
  if (node.type === 'html' && /^<br\b/i.test(node.value)) return 'a line break is written `&#10;`'
  return 'write plain text'
}

const han = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u

/** A line end in the template is a space between words and nothing between Chinese characters. */
function joinLines(text: string): string {
  return text.replace(/(.?)[ \t]*\n[ \t]*(?=(.?))/gu, (_, before: string, after: string) =>
    han.test(before) && han.test(after) ? before : `${before} `,
  )
}
