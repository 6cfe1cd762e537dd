import { figureKey, placeCharts } from './chart-forms.js'
import { draw } from './chart/index.js'
import type { Cited } from './cite/index.js'
import { Collector } from './collect.js'
import { compose, type AudienceJob, type Composed, type Edition } from './compose.js'
import { warning, type Diagnostic, type Outcome } from './diagnostic.js'
import type { Artifact, Built } from './model/artifact.js'
import type { Figure } from './model/chart.js'
import type { Frame } from './model/frame.js'
import type { Job, World } from './model/job.js'
import type { Locale } from './model/locale.js'
import type { Audience, Theme } from './model/settings.js'
import type { Sources } from './model/source.js'
import type { View } from './model/view.js'
import { outputNames, readerOf } from './output-names.js'
import { readFormer, readProject, type Progress } from './project.js'
import { renderBriefing } from './render/markdown/index.js'
import { renderPptx } from './render/pptx/index.js'
import { deckProvenance, provenanceOf, renderProvenance } from './render/provenance.js'
import { variablesIn } from './variables.js'

/**
 * Builds every audience of the job, in memory. Nothing is written and nothing outside `world` is read.
 * Every problem of every audience and locale is reported; with any error there is no value. `watch` gets the pages of
 * every audience that could be laid out, also where a text does not fit its box.
 * @param former the project as it was, with which the dataset of `world` is compared; undefined: its own earlier days
 */
export async function build(
  job: Job,
  world: World,
  progress: Progress,
  watch?: AudienceJob['watch'],
  former?: World,
): Promise<Outcome<Built>> {
  const found = new Collector()

  // 1–2. load and check
  const project = found.keep(readProject(job, world, progress))
  if (!project?.checked) return found.outcome<Built>(undefined)
  const { sources, checked } = project

  const earlier = former && found.take(readFormer(job, former, progress))
  if (former && !earlier) return found.outcome<Built>(undefined)

  const of = {
    sources,
    checked,
    progress,
    ...(watch && { watch }),
    ...(earlier && { former: earlier.dataset }),
  }
  const artifacts: Artifact[] = []
  for (const audience of checked.audiences) {
    const themed = job.theme === undefined ? audience : { ...audience, theme: job.theme }
    for (const edition of editionsOf(job)) {
      const built = found.take(await buildAudience({ ...of, job: edition, audience: themed }))
      if (built) artifacts.push(...built)
    }
  }
  return found.outcome({ artifacts, inputs: inputHashes(sources) })
}

/** The job for each of its days. */
function editionsOf(job: Job): Job[] {
  return job.days ? job.days.map((asOf) => ({ ...job, asOf })) : [job]
}

/** Steps 3 to 9. */
export async function buildAudience(of: AudienceJob): Promise<Outcome<Artifact[]>> {
  const found = new Collector()
  found.diagnostics.push(...formatsNotOffered(of.job, of.audience))

  // 3–7. view, narrate, parse, cite and layout
  const composed = found.take(compose(of))
  return found.outcome(composed && found.take(await renderAudience(of, composed)))
}

/** Steps 8 and 9: draws and renders the locales that the job asks for, in the theme of the audience. */
export async function renderAudience(of: AudienceJob, composed: Composed): Promise<Outcome<Artifact[]>> {
  const { job, audience, progress } = of
  const found = new Collector()
  const wanted = job.locales ?? audience.locales
  const artifacts: Artifact[] = []
  for (const edition of composed.editions) {
    if (!wanted.includes(edition.locale)) continue
    progress(`render ${audience.id} ${edition.locale}`)
    const rendered = found.take(await renderEdition(of, composed.view, edition))
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

async function renderEdition(of: AudienceJob, known: View, edition: Edition): Promise<Outcome<Artifact[]>> {
  const { job, checked, audience } = of
  const { locale, cited, frames } = edition
  const found = new Collector()
  const formats = audience.formats.filter((format) => job.formats?.includes(format) ?? true)
  const strings = checked.strings[locale]!
  const theme = checked.themes[audience.theme]!
  const pattern = audience.fileName
  const asked = job.asked ?? []
  const reader = readerOf(pattern, asked)
  const key = { audience: audience.id, locale, asOf: known.asOf, ...otherTheme(of) }
  const naming = { dataset: known.dataset, theme: audience.theme, pattern, asked }
  const names = outputNames(key, { ...naming, vars: variablesIn(audience, locale) })
  const stamp = { ...key, ...(reader !== undefined && { reader }) }
  const provenance = provenanceOf(cited.shown, key, known)
  const artifacts: Artifact[] = []

  const figures = found.take(drawAll(frames, cited, theme, locale, of.draw))
  if (!figures) return found.outcome<Artifact[]>(undefined)

  if (formats.includes('pptx')) {
    const properties = {
      title: cited.deck!.title,
      subject: known.about.title[locale === 'en' ? 'en' : 'zh-Hant'],
      theme,
      locale,
      asOf: known.asOf,
      provenance: deckProvenance(provenance),
      ...(cited.deck!.stripped && { stripped: true }),
    }
    const placed = found.take(
      placeCharts(frames, {
        models: cited.charts,
        figures,
        theme,
        locale,
        strings,
        shown: cited.shown,
        form: job.charts ?? audience.charts,
      }),
    )
    const bytes = placed && found.take(await renderPptx(placed, properties))
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
    for (const figure of onePerChart(figures)) {
      artifacts.push({ ...stamp, format: 'png', path: names.chart(figure.chart), bytes: figure.png })
    }
  }
  artifacts.push({
    ...stamp,
    format: 'json',
    path: names.provenance,
    bytes: utf8(renderProvenance(provenance)),
  })
  return found.outcome(artifacts)
}

/** The theme of the edition, where it is not the audience's own. */
function otherTheme({ checked, audience: { id, theme } }: AudienceJob): { readonly theme?: string } {
  const own = checked.audiences.find((audience) => audience.id === id)!.theme
  return theme === own ? {} : { theme }
}

/** Every chart at each size that the layout gave it. */
function drawAll(
  frames: readonly Frame[],
  cited: Cited,
  theme: Theme,
  locale: Locale,
  drawn: typeof draw = draw,
): Outcome<Record<string, Figure>> {
  const found = new Collector()
  const figures: Record<string, Figure> = {}
  for (const item of frames.flatMap((frame) => frame.items)) {
    if (item.kind !== 'chart') continue
    const size = { width: item.box.w, height: item.box.h }
    if (Object.hasOwn(figures, figureKey(item))) continue
    const figure = found.take(drawn(cited.charts[item.chart]!, size, theme, locale))
    if (figure) figures[figureKey(item)] = figure
  }
  return found.outcome(figures)
}

/** A chart that several slides show in several sizes has the first one beside the briefing. */
function onePerChart(figures: Readonly<Record<string, Figure>>): Figure[] {
  const all = Object.values(figures)
  return all.filter((figure, i) => all.findIndex(({ chart }) => chart === figure.chart) === i)
}

/** sha256 of every file that an output is made from, by its path. */
export function inputHashes({ files, fingerprints }: Sources): Record<string, string> {
  const judging = new Set(fingerprints.map(({ path }) => path))
  const sorted = files.filter(({ path }) => !judging.has(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  return Object.fromEntries(sorted.map((file) => [file.path, file.sha256]))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
