import { bindCharts, draw } from './chart/index.js'
import { check } from './check/index.js'
import { cite, type Cited } from './cite/index.js'
import { Collector } from './collect.js'
import { warning, type Diagnostic, type Outcome } from './diagnostic.js'
import { layout } from './layout/index.js'
import { load } from './load/index.js'
import type { Artifact, Built } from './model/artifact.js'
import type { Figure } from './model/chart.js'
import type { Checked } from './model/checked.js'
import type { Deck } from './model/deck.js'
import type { ChartItem, Frame } from './model/frame.js'
import type { Job, World } from './model/job.js'
import { locales, type Locale } from './model/locale.js'
import type { Audience, Theme } from './model/settings.js'
import type { Sources } from './model/source.js'
import type { View } from './model/view.js'
import { inspectTemplates, narrate } from './narrate/index.js'
import { outputNames, type OutputNames } from './output-names.js'
import { parseBriefing, parseDeck } from './parse/index.js'
import { renderBriefing } from './render/markdown/index.js'
import { renderPptx } from './render/pptx/index.js'
import { renderProvenance } from './render/provenance.js'
import { wrongCounts } from './stated-counts.js'
import { latestRecorded, view } from './view/index.js'

/** Called before each slow step, with what is about to be done. */
export type Progress = (step: string) => void

/** One locale of one audience: its deck and briefing with all sources numbered. */
interface Edition {
  readonly locale: Locale
  readonly cited: Cited
  readonly names: OutputNames
}

/**
 * Builds every audience of the job, in memory. Nothing is written and nothing outside `world` is read.
 * Every problem of every audience and locale is reported; with any error there is no value.
 */
export async function build(job: Job, world: World, progress: Progress): Promise<Outcome<Built>> {
  const found = new Collector()

  // 1. load: files → sources; what could be read is checked even where a file could not
  progress('load')
  const sources = found.keep(load(job, world))
  if (!sources) return found.outcome<Built>(undefined)

  // 2. check: sources → dataset, audiences, charts, themes
  progress('check')
  const checked = found.take(check(sources, job))
  if (checked) found.keep({ diagnostics: wrongCounts(checked.dataset, checked.audiences) })
  if (!checked || found.failed) {
    found.keep({ diagnostics: sources.audiences.flatMap((files) => inspectTemplates(sources, files)) })
    return found.outcome<Built>(undefined)
  }

  const artifacts: Artifact[] = []
  for (const audience of checked.audiences) {
    const built = found.take(await buildAudience({ job, sources, checked, audience, progress }))
    if (built) artifacts.push(...built)
  }
  return found.outcome({ artifacts, inputs: inputHashes(sources) })
}

interface AudienceJob {
  readonly job: Job
  readonly sources: Sources
  readonly checked: Checked
  readonly audience: Audience
  readonly progress: Progress
}

async function buildAudience(of: AudienceJob): Promise<Outcome<Artifact[]>> {
  const { job, checked, audience, progress } = of
  const found = new Collector()
  const theme = checked.themes[audience.theme]!

  found.diagnostics.push(...formatsNotOffered(job, audience))

  // 3. view: what this audience may know on this day
  const asOf = job.asOf ?? audience.asOf ?? latestRecorded(checked.dataset)
  progress(`view ${audience.id} as of ${asOf}`)
  const known = found.take(view(checked.dataset, audience, asOf))
  if (!known) return found.outcome<Artifact[]>(undefined)

  // 4–6. narrate, parse and cite, each locale by itself; all of them, because sizes are chosen for all together
  const wanted = job.locales ?? audience.locales
  const all = locales.filter((locale) => audience.locales.includes(locale) || wanted.includes(locale))
  const editions = all.flatMap((locale) => {
    progress(`narrate ${audience.id} ${locale}`)
    return found.take(makeEdition(of, known, locale)) ?? []
  })
  if (editions.length < all.length) return found.outcome<Artifact[]>(undefined)

  // 7. layout: all locales together, so that their pages match
  progress(`layout ${audience.id}`)
  const decks = editions.map((edition) => edition.cited.deck!)
  const charts = Object.fromEntries(editions.map((edition) => [edition.locale, edition.cited.charts]))
  const frames = found.take(
    layout(decks, charts, theme, { strings: checked.strings, companies: checked.dataset.companies }),
  )
  if (!frames) return found.outcome<Artifact[]>(undefined)

  // 8–9. draw and render
  const artifacts: Artifact[] = []
  for (const [index, edition] of editions.entries()) {
    if (!wanted.includes(edition.locale)) continue
    progress(`render ${audience.id} ${edition.locale}`)
    const rendered = found.take(await renderEdition(of, known, edition, decks[index]!, frames[index]!, theme))
    if (rendered) artifacts.push(...rendered)
  }
  return found.outcome(artifacts)
}

function formatsNotOffered(job: Job, audience: Audience): Diagnostic[] {
  const missing = (job.formats ?? []).filter((format) => !audience.formats.includes(format))
  return missing.map((format) => {
    const message = `audience \`${audience.id}\` has no ${format} output`
    return warning('build/format-not-offered', message, audience.place, `add ${format} to its \`formats\``)
  })
}

function makeEdition(of: AudienceJob, known: View, locale: Locale): Outcome<Edition> {
  const { sources, checked, audience } = of
  const found = new Collector()
  const strings = checked.strings[locale]!
  const files = sources.audiences.find((files) => files.id === audience.id)!

  const charts = found.take(bindCharts(known, checked.charts, strings, locale))
  const narrative = charts && found.take(narrate(known, sources, files, strings, locale, charts))
  if (!narrative) return found.outcome<Edition>(undefined)

  const deck = found.take(parseDeck(narrative.deck, locale))
  const briefing = narrative.briefing && found.take(parseBriefing(narrative.briefing, locale))
  if (!deck || (narrative.briefing && !briefing)) return found.outcome<Edition>(undefined)

  const edition = { view: known, strings, locale, charts, deck }
  const cited = found.take(cite({ ...edition, ...(briefing && { briefing }) }))
  const names = outputNames(known.dataset, audience.id, locale, known.asOf)
  return found.outcome(cited && { locale, cited, names })
}

async function renderEdition(
  of: AudienceJob,
  known: View,
  edition: Edition,
  deck: Deck,
  frames: readonly Frame[],
  theme: Theme,
): Promise<Outcome<Artifact[]>> {
  const { job, checked, audience } = of
  const { locale, cited, names } = edition
  const found = new Collector()
  const formats = audience.formats.filter((format) => job.formats?.includes(format) ?? true)
  const strings = checked.strings[locale]!
  const stamp = { audience: audience.id, locale, asOf: known.asOf }
  const artifacts: Artifact[] = []

  const figures = found.take(drawAll(frames, cited, theme, locale))
  if (!figures) return found.outcome<Artifact[]>(undefined)

  if (formats.includes('pptx')) {
    const properties = {
      title: deck.title,
      subject: known.about.title[locale === 'en' ? 'en' : 'zh-Hant'],
      theme,
      locale,
      asOf: known.asOf,
    }
    const bytes = found.take(await renderPptx(withPictures(frames, figures), properties))
    if (bytes) artifacts.push({ ...stamp, format: 'pptx', path: names.deck, bytes, slides: frames.length })
  }
  if (formats.includes('md')) {
    const { briefing, footnotes } = cited
    const text = found.take(
      renderBriefing({
        briefing: briefing!,
        charts: cited.charts,
        view: known,
        footnotes,
        strings,
        locale,
        chartPath: names.chartLink,
      }),
    )
    if (text) artifacts.push({ ...stamp, format: 'md', path: names.briefing, bytes: utf8(text) })
    for (const figure of Object.values(figures)) {
      artifacts.push({ ...stamp, format: 'png', path: names.chart(figure.chart), bytes: figure.png })
    }
  }
  artifacts.push({
    ...stamp,
    format: 'json',
    path: names.provenance,
    bytes: utf8(renderProvenance(cited.shown, stamp)),
  })
  return found.outcome(artifacts)
}

/** Every chart at the size that the layout gave it. */
function drawAll(
  frames: readonly Frame[],
  cited: Cited,
  theme: Theme,
  locale: Locale,
): Outcome<Record<string, Figure>> {
  const found = new Collector()
  const figures: Record<string, Figure> = {}
  for (const item of frames.flatMap((frame) => frame.items)) {
    if (item.kind !== 'chart') continue
    const size = { width: item.box.w, height: item.box.h }
    const figure = found.take(draw(cited.charts[item.chart]!, size, theme, locale))
    if (figure) figures[item.chart] = figure
  }
  return found.outcome(figures)
}

function withPictures(frames: readonly Frame[], figures: Readonly<Record<string, Figure>>): Frame[] {
  const picture = ({ name, box, chart, alt }: ChartItem) =>
    ({ kind: 'image', name, box, alt, png: figures[chart]!.png }) as const
  return frames.map((frame) => ({
    ...frame,
    items: frame.items.map((item) => (item.kind === 'chart' ? picture(item) : item)),
  }))
}

function inputHashes(sources: Sources): Record<string, string> {
  const files = [
    ...sources.dataset,
    ...sources.audiences.flatMap((a) => [a.settings, ...Object.values(a.templates)]),
    ...[sources.partials, sources.charts, sources.themes, sources.strings].flatMap((set) =>
      Object.values(set),
    ),
  ]
  const sorted = files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return Object.fromEntries(sorted.map((file) => [file.path, file.sha256]))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
