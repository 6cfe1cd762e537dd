import { distinct, warning, type Diagnostic } from '../diagnostic.js'
import { locales } from '../model/locale.js'
import type { AudienceFiles, Layer, Sources, TextFile } from '../model/source.js'
import { mentionsInFile } from './mentions.js'
import { parseTemplate } from './syntax.js'
import { baseName, sourceOf } from './syntax-tree.js'

/**
 * Partials and charts of a project's own folders that no audience uses. All audiences of the project must be among the
 * sources, as a shared file may serve any of them.
 * @param isOwn whether a file is the project's own, and not one that ships with the program
 */
export function unusedFiles(sources: Sources, isOwn: (path: string) => boolean): Diagnostic[] {
  const usages = sources.audiences.map((audience) => new Usage(audience, sources.partials))
  const used = new Set(usages.flatMap((usage) => [...usage.files]))
  const layers = [...sources.audiences.flatMap(({ templates }) => templates), ...sources.partials]
  const partials = layers
    .flatMap(({ files }) => Object.entries(files))
    .filter(([name, { path }]) => !isDocument(nameOf(name)) && isOwn(path) && !used.has(path))
    .map(([name, { path }]) => unused('partial', path, nameOf(name)))
  const shown = new Set(usages.flatMap((usage) => usage.charts(sources)))
  const charts = [sources.charts, ...sources.audiences.map((audience) => audience.charts)]
    .flatMap((all) => Object.entries(all))
    .filter(([, { path }]) => isOwn(path) && !shown.has(path))
    .map(([name, { path }]) => unused('chart', path, name))
  return distinct([...partials, ...charts])
}

function unused(what: 'partial' | 'chart', file: string, name: string): Diagnostic {
  const call = what === 'partial' ? `{{> ${name}}}` : `![caption](chart:${name})`
  const message = `no template ${what === 'partial' ? 'calls' : 'shows'} the ${what} \`${name}\``
  const hint = `use it, \`${call}\`, or take the file out`
  return warning(`narrate/unused-${what}`, message, { file, start: { line: 1, column: 1 } }, hint)
}

/** What one audience uses, in whatever language, tone and selection of sections. */
class Usage {
  /** Paths of templates: where one replaces another of the same name, both are in use. */
  readonly files = new Set<string>()
  readonly #names = new Set<string>()
  readonly #found: TextFile[] = []
  readonly #layers: readonly Layer[]

  constructor(
    private readonly audience: AudienceFiles,
    shared: readonly Layer[],
  ) {
    this.#layers = [...audience.templates, ...shared]
    for (const kind of ['deck', 'briefing']) this.#use(kind)
  }

  /** Paths of the charts that these templates name; all of them where one loops over the charts. */
  charts({ charts: shared }: Sources): string[] {
    const all = { ...shared, ...this.audience.charts }
    const named = new Set(
      this.#found.flatMap((file) =>
        mentionsInFile(file).flatMap(({ chart, target }) => (chart ? target : [])),
      ),
    )
    const loops = this.#found.some(({ text }) => /\{\{~?#(?:each|with)\s+(?:@root\.)?charts\b/.test(text))
    return Object.entries(all).flatMap(([name, { path }]) => (loops || named.has(name) ? path : []))
  }

  #use(name: string): void {
    if (this.#names.has(name)) return
    this.#names.add(name)
    const files = this.#layers.flatMap(({ files }) =>
      Object.entries(files).flatMap(([known, file]) => (nameOf(known) === name ? file : [])),
    )
    for (const file of files) {
      this.files.add(file.path)
      this.#found.push(file)
      for (const called of calledIn(file)) this.#use(called)
    }
  }
}

/** The names of the partials that a file calls; a file with a syntax error calls none. */
function calledIn(file: TextFile): string[] {
  const found: string[] = []
  const visit = (program: hbs.AST.Program | undefined): void => {
    for (const statement of program?.body ?? []) {
      const { program: inner, inverse } = statement as hbs.AST.BlockStatement
      if (statement.type === 'PartialStatement') {
        const name = sourceOf((statement as hbs.AST.PartialStatement).name as hbs.AST.Expression)
        if (name !== baseName) found.push(name)
      }
      visit(inner)
      visit(inverse)
    }
  }
  visit(parseTemplate(file).value)
  return found
}

/** The name by which a template calls a file: without its language, and without its tone. */
function nameOf(known: string): string {
  const locale = locales.find((one) => known.endsWith(`.${one}`))
  const plain = locale === undefined ? known : known.slice(0, -locale.length - 1)
  return plain.replace(/^tones\/[^/]+\//, '')
}

function isDocument(name: string): boolean {
  return name === 'deck' || name === 'briefing'
}
