import { distinct, hasErrors, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { ChartModel } from '../model/chart.js'
import { locales, type Locale } from '../model/locale.js'
import type { Narrative, Traced } from '../model/narrative.js'
import type { Strings } from '../model/settings.js'
import type { AudienceFiles, Sources } from '../model/source.js'
import type { View } from '../model/view.js'
import { argumentProblem, formProblem } from './argument.js'
import { buildContext } from './build-context.js'
import { contextSchema } from './context.js'
import { Inspector } from './inspect.js'
import { Library } from './library.js'
import { literalNumbers } from './literal-numbers.js'
import { Renderer } from './render.js'
import type { Scope } from './scope.js'
import { hidesDepth, isOff } from './sections.js'
import { shapeOf } from './shape.js'
import { spaceFigures } from './spacing.js'
import type { Template, TemplateKind } from './template.js'

export { unevenClaims } from './claims.js'
export { isOff } from './sections.js'
export { mentionsIn } from './mentions.js'
export { unusedFiles } from './unused.js'
export { writingOf } from './writers.js'

/**
 * The deck and the briefing of one audience in one locale, as Markdown whose lines know their template line. The
 * deck is always made, the briefing where the audience has the format `md`. Every problem of every template is
 * reported at its place; with any error there is no value.
 */
export function narrate(
  view: View,
  sources: Sources,
  audienceFiles: AudienceFiles,
  strings: Strings,
  locale: Locale,
  charts: Readonly<Record<string, ChartModel>>,
): Outcome<Narrative> {
  const found: Diagnostic[] = []
  const scope: Scope = { view, sources, strings, locale, report: (diagnostic) => found.push(diagnostic) }
  const { value: context, diagnostics } = buildContext(view, locale, strings, charts)
  found.push(...diagnostics)

  const library = new Library(sources, audienceFiles, locale, view.audience.tone)
  const inspector = new Inspector(
    (param, value) => argumentProblem(param, value, scope),
    library,
    shapeOf(contextSchema, { ...context, charts: { ...sources.charts, ...audienceFiles.charts, ...charts } }),
    (section) => isOff(view.audience, section),
  )
  const templates = kindsOf(view).flatMap((kind) => library.template(kind) ?? [])
  for (const template of templates) inspector.inspect(template)
  found.push(...library.diagnostics, ...inspector.diagnostics)
  found.push(...literalNumbers(library.read, scope))
  if (hasErrors(found)) return { diagnostics: distinct(found) }

  const renderer = new Renderer(scope, library.partials())
  const made = templates.map(
    (template) => [template.name, renderOne(renderer, template, context, locale)] as const,
  )
  const isShort =
    Object.values(view.audience.sections).includes(false) ||
    made.some(([, one]) => hidesDepth(one?.trace ?? []))
  const narrative = { locale, isShort, ...(Object.fromEntries(made) as Record<TemplateKind, Traced>) }
  return hasErrors(found)
    ? { diagnostics: distinct(found) }
    : { value: narrative, diagnostics: distinct(found) }
}

/**
 * What is wrong with an audience's templates whatever the dataset holds: syntax, fields, helpers, partials, charts.
 * For when the dataset is broken, so that the mistakes of both are told in one run.
 */
export function inspectTemplates(sources: Sources, audienceFiles: AudienceFiles): Diagnostic[] {
  const root = shapeOf(contextSchema, {
    charts: { ...sources.charts, ...audienceFiles.charts },
    vars: (audienceFiles.settings.value as { variables?: unknown } | null)?.variables,
  })
  const found = locales.flatMap((locale) => {
    const library = new Library(sources, audienceFiles, locale)
    const inspector = new Inspector(formProblem, library, root)
    for (const kind of ['deck', 'briefing'] as const) {
      const template = library.has(kind) && library.template(kind)
      if (template) inspector.inspect(template)
    }
    return [...library.diagnostics, ...inspector.diagnostics]
  })
  return distinct(found)
}

function kindsOf({ audience }: View): TemplateKind[] {
  return audience.formats.includes('md') ? ['deck', 'briefing'] : ['deck']
}

function renderOne(
  renderer: Renderer,
  template: Template,
  context: unknown,
  locale: Locale,
): Traced | undefined {
  const markdown = renderer.render(template, context)
  return markdown && { ...markdown, text: spaceFigures(markdown.text, locale) }
}
