import { LineCounter, parseAllDocuments, type Document, type YAMLParseError } from 'yaml'
import { error, hasErrors, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { Place } from '../model/place.js'
import type { TextFile, DataFile } from '../model/source.js'
import { maxDepth, tooDeepAt } from './depth.js'
import { positionAt } from './text.js'
import { valuesOf } from './values.js'

/**
 * Parses a file as one YAML 1.2 document, with the place of every value and key. An empty file is an empty map.
 * @returns no value when anything is wrong; then one diagnostic for each problem, with its place
 */
export function parseYaml(file: TextFile): Outcome<DataFile> {
  const deep = tooDeepAt(file.text)
  if (deep !== undefined) {
    const place = { file: file.path, start: positionAt(file.text, deep) }
    return { diagnostics: [error('load/too-deep', `more than ${maxDepth} levels of nesting`, place)] }
  }
  const lines = new LineCounter()
  const parsed = parseAllDocuments(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    schema: 'core',
  })
  const documents: Document.Parsed[] = 'empty' in parsed ? [] : parsed
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: file.path, start: { line, column: col } }
  }
  const diagnostics = [...syntaxProblems(documents, at), ...documentProblems(documents, at)]
  if (hasErrors(diagnostics)) return { diagnostics }
  const contents = documents[0]?.contents ?? null
  const values = valuesOf(contents, file.path, lines)
  if (hasErrors(values.diagnostics)) return { diagnostics: values.diagnostics }
  return { value: { ...file, value: values.value ?? {}, places: values.places }, diagnostics: [] }
}

/**
 * The parser often says the same thing three times: only the first problem of a line is told. After a tab or a quote that
 * is not closed it mistakes what follows for something else, so that nothing after it is.
 */
function syntaxProblems(documents: readonly Document.Parsed[], at: (offset: number) => Place): Diagnostic[] {
  const byLine = new Map<number, Diagnostic>()
  const problems = documents.flatMap((document) => document.errors)
  const last = problems.find(misleads)
  for (const problem of problems) {
    if (last && problem.pos[0] > last.pos[0] && problem.code !== 'TAB_AS_INDENT') continue
    const place = at(problem.pos[0])
    if (!byLine.has(place.start.line)) byLine.set(place.start.line, syntaxProblem(problem, place))
  }
  return [...byLine.values()]
}

function misleads({ code, message }: YAMLParseError): boolean {
  return code === 'TAB_AS_INDENT' || (code === 'MISSING_CHAR' && message.endsWith('quote'))
}

function syntaxProblem(problem: YAMLParseError, place: Place): Diagnostic {
  const hint = hints[problem.code]
  return error('load/yaml', lowerFirst(problem.message), place, ...(hint === undefined ? [] : [hint]))
}

const hints: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_IN_FLOW: 'put text that contains `: ` in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put text that contains `: ` in quotes, and check the indentation',
  MULTILINE_IMPLICIT_KEY: 'is a colon or a quote missing?',
  NON_STRING_KEY: 'put the key in quotes',
}

function documentProblems(
  documents: readonly Document.Parsed[],
  at: (offset: number) => Place,
): Diagnostic[] {
  const problems: Diagnostic[] = []
  const [, second] = documents
  if (second) {
    const place = at(second.contents?.range?.[0] ?? second.range[0])
    problems.push(
      error('load/several-documents', 'a file holds one YAML document', place, 'delete the line `---`'),
    )
  }
  for (const document of documents) {
    if (document.directives.yaml.version === '1.2') continue
    problems.push(error('load/yaml-version', 'only YAML 1.2 is read', at(0), 'delete the line `%YAML`'))
  }
  return problems
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
