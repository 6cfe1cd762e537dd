import { didYouMean } from '../nearest.js'
import type { Inspector, Reach } from './inspect.js'
import { placeWithin } from './template.js'

/** The address of a link or picture that is written out in full; an id in which a tag stands is known only later. */
const address = /\]\((fact|company|camp|chart):([a-z0-9]+(?:[-.][a-z0-9]+)*)(?=[)@\s])/g

/** Checks the charts, figures, companies and camps that literal text names, also where no data lead to it. */
export function inspectText(content: hbs.AST.ContentStatement, reach: Reach, inspector: Inspector): void {
  // The type says something else; the parser keeps the text as it was written.
  const text = content.original as unknown as string
  for (const { 0: match, 1: scheme, 2: id, index } of text.matchAll(address)) {
    const problem = problemOf(scheme as Scheme, id!, reach, inspector)
    if (!problem) continue
    const { start } = placeWithin(reach.file, text, content.loc, index + match.length - id!.length)
    const from = { line: start.line, column: start.column - 1 }
    const loc = { source: reach.file, start: from, end: { ...from, column: from.column + id!.length } }
    inspector.report(problem.code, problem.message, loc, reach, problem.hints)
  }
}

type Scheme = 'fact' | 'company' | 'camp' | 'chart'

function problemOf(
  scheme: Scheme,
  id: string,
  { root }: Reach,
  inspector: Inspector,
): { code: string; message: string; hints?: readonly string[] } | undefined {
  if (scheme !== 'chart') {
    const problem = inspector.literalProblem(scheme, id)
    return problem?.whenShown ? undefined : problem
  }
  const charts = root.kind === 'object' ? root.fields['charts'] : undefined
  const names = charts?.kind === 'object' ? Object.keys(charts.fields) : []
  if (names.includes(id)) return undefined
  return { code: 'unknown-chart', message: `there is no chart \`${id}\``, hints: didYouMean(id, names) }
}
