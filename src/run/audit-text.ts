import type { FileAudit, Finding } from '../audit/index.js'
import { nouns } from '../check/index.js'
import type { Audience } from '../model/settings.js'
import { printable } from './code-frame.js'
import { groupsOf } from './groups.js'
import { painter, type Paint } from './paint.js'

/** What an audit found, file by file and place by place, and how much was looked at. */
export function auditText(
  audits: readonly FileAudit[],
  { id, visibility }: Audience,
  fields: number,
  colour: boolean,
): string {
  const paint = painter(colour)
  const wanted =
    fields === 0
      ? 'nothing in the dataset is restricted'
      : `${counted(fields, 'restricted field')} looked for`
  const head = `audience ${id} (${visibility}): ${wanted}\n`
  return audits.length === 0 ? '' : `${head}${audits.map((one) => `\n${fileText(one, paint)}`).join('')}`
}

function fileText({ file, findings, parts, passages, unread }: FileAudit, paint: Paint): string {
  const looked = `${counted(passages, 'text')} in ${counted(parts, 'part')} looked at`
  const rest =
    unread.length === 0 ? '' : `; text that is drawn in ${counted(unread.length, 'picture')} cannot be read`
  const count = findings.length === 0 ? 'nothing restricted' : counted(findings.length, 'finding')
  const places = groupsOf(findings, placeOf).flatMap(([place, found]) => [
    `  ${place}`,
    ...found.flatMap((one) => findingLines(one, paint)),
  ])
  const lines = [paint('bold', printable(file)), ...places, `  ${count}; ${looked}${rest}`]
  return `${lines.join('\n')}\n`
}

function placeOf({ where, part, slide, line }: Finding): string {
  const position = slide === undefined ? (line === undefined ? '' : `line ${line}, `) : `slide ${slide}, `
  return `${position}${where}${part === undefined ? '' : ` (${printable(part)})`}`
}

function findingLines({ is, found, context, record }: Finding, paint: Paint): string[] {
  if (!record) return [`    speaker notes are left: “${printable(found)}”`]
  const { kind, id, field, because, place } = record
  const inside = context === found ? '' : paint('dim', ` in “${printable(context)}”`)
  return [
    `    ${paint('red', `“${printable(found)}”`)}${inside}`,
    `      ${is} of ${nouns[kind]} ${id}, ${field} (${because})  ${place.file}:${place.start.line}:${place.start.column}`,
  ]
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
