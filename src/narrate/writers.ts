import { locales, type Locale } from '../model/locale.js'
import type { AudienceFiles, Sources, TextFile } from '../model/source.js'
import type { Gate, Writer, Writing } from '../model/writer.js'
import { Library } from './library.js'
import { sectionOf } from './sections.js'
import { parseTemplate } from './syntax.js'
import { baseName, sourceOf, written } from './syntax-tree.js'
import { placeOf, placeWithin, type Template, type TemplateKind } from './template.js'

const deepest = 12

/**
 * Everything that an audience's templates would make in one locale, with all that has to be passed on the way there;
 * then the slides of files to which no template leads.
 */
export function writingOf(
  sources: Sources,
  audience: AudienceFiles,
  locale: Locale,
  tone: string | undefined,
): Writing {
  const library = new Library(sources, audience, locale, tone)
  const finder = new Finder(library)
  for (const kind of ['deck', 'briefing'] as const) {
    const template = library.has(kind) ? library.template(kind) : undefined
    if (template) finder.template(template, kind, [])
  }
  const layers = [...audience.templates, ...sources.partials]
  const isOther = ({ path }: TextFile): boolean => !finder.seen.has(path) && isReadIn(path, locale)
  const others = layers.flatMap(({ files }) => Object.values(files).filter(isOther))
  const writers = [...finder.found, ...[...new Set(others)].flatMap(uncalled)]
  return { writers, replaced: Object.fromEntries(finder.replaced) }
}

/** Whether a template could be asked for in a locale; Simplified Chinese is made from Traditional. */
function isReadIn(path: string, locale: Locale): boolean {
  const written = locales.find((one) => path.endsWith(`.${one}.md.hbs`))
  return written === undefined || written === locale || (locale === 'zh-Hans' && written === 'zh-Hant')
}

/** The slides of a file that nothing calls. */
function uncalled(file: TextFile): Writer[] {
  const { value: program } = parseTemplate(file)
  return program ? linesOf(program, file.path, 'deck').filter(({ kind }) => kind === 'slide') : []
}

class Finder {
  readonly found: Writer[] = []
  readonly seen = new Set<string>()
  readonly replaced = new Map<string, readonly string[]>()

  constructor(private readonly library: Library) {}

  template(template: Template, output: TemplateKind, path: readonly Gate[]): void {
    this.seen.add(template.file)
    this.replaced.set(template.file, this.library.replacedBy(template))
    this.#program(template.program, template, output, path)
  }

  #program(
    program: hbs.AST.Program | undefined,
    template: Template,
    output: TemplateKind,
    path: readonly Gate[],
  ): void {
    if (!program) return
    this.found.push(...linesOf(program, template.file, output).map((line) => ({ ...line, path })))
    for (const statement of program.body) {
      if (statement.type === 'BlockStatement')
        this.#block(statement as hbs.AST.BlockStatement, template, output, path)
      if (statement.type === 'PartialStatement')
        this.#partial(statement as hbs.AST.PartialStatement, template, output, path)
    }
  }

  #block(
    block: hbs.AST.BlockStatement,
    template: Template,
    output: TemplateKind,
    path: readonly Gate[],
  ): void {
    const place = placeOf(template.file, block.loc)
    const gate = { kind: 'block', name: sourceOf(block.path), source: `#${written(block)}`, place } as const
    const inside = [...path, { ...gate, first: true }]
    const [word] = block.params
    if (gate.name === 'section' && word?.type === 'StringLiteral') {
      const { value: id } = word as hbs.AST.StringLiteral
      this.found.push({ kind: 'part', output, id, place, path: inside })
    }
    this.#program(block.program, template, output, inside)
    this.#program(block.inverse, template, output, [...path, { ...gate, first: false }])
  }

  #partial(
    partial: hbs.AST.PartialStatement,
    template: Template,
    output: TemplateKind,
    path: readonly Gate[],
  ): void {
    const name = sourceOf(partial.name)
    const place = placeOf(template.file, partial.loc)
    const called = name === baseName ? this.library.base(template) : this.library.partial(name, place)
    if (!called || path.filter(({ kind }) => kind === 'call').length > deepest) return
    const inside: Gate[] = [...path, { kind: 'call', name, place, file: called.file }]
    const id = sectionOf(name)
    if (id !== undefined) this.found.push({ kind: 'part', output, id, place, path: inside })
    this.template(called, output, inside)
  }
}

const opening = /^# |::slide\{#/gm

/** The slides and headings of sections that begin in the text of a program itself. */
function linesOf({ body }: hbs.AST.Program, file: string, output: TemplateKind): Writer[] {
  if (output === 'briefing') return []
  return body.flatMap((statement, index): Writer[] => {
    if (statement.type !== 'ContentStatement') return []
    const { original, loc } = statement as hbs.AST.ContentStatement
    // The type says something else; the parser keeps the text as it was written.
    const text = original as unknown as string
    return [...text.matchAll(opening)].map((match): Writer => {
      const place = placeWithin(file, text, loc, match.index)
      if (match[0] === '# ') return { kind: 'heading', output, id: '', place }
      const rest = text.slice(match.index + match[0].length)
      return {
        kind: 'slide',
        output,
        id: idIn([rest, ...body.slice(index + 1).map(asWritten)].join('')),
        place,
      }
    })
  })
}

/** Fields stand in an id as they are written; anything else ends it. */
function asWritten(statement: hbs.AST.Statement): string {
  if (statement.type === 'ContentStatement')
    return (statement as hbs.AST.ContentStatement).original as unknown as string
  if (statement.type !== 'MustacheStatement') return ' '
  return `{{${written(statement as hbs.AST.MustacheStatement)}}}`
}

function idIn(text: string): string {
  return /^(?:\{\{.*?\}\}|[^\s{}])*/.exec(text)?.[0] ?? ''
}
