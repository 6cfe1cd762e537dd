import { error, type Diagnostic } from '../diagnostic.js'
import type { ChartModel } from '../model/chart.js'
import type { Deck, Rich, Slide } from '../model/deck.js'
import type { Place } from '../model/place.js'
import { factsOfChart } from './chart-marks.js'
import type { Evidence } from './evidence.js'
import { checkPermission } from './permission.js'
import { newTrail, type Register, type Trail } from './register.js'
import { runsOf } from './rich.js'
import { workingsOf } from './workings.js'
import { didYouMean } from '../nearest.js'

/** What a slide rests on: what is seen, and that together with what is said in the notes. */
export interface SlideTrail {
  readonly seen: Trail
  readonly all: Trail
  /** The judgements of ours that it shows. */
  readonly judged: ReadonlySet<'role' | 'score' | 'severity'>
  /** It tells the data notes in full. */
  readonly tellsNotes: boolean
  /** The sums behind its computed figures. */
  readonly workings: Rich
}

export type Charts = Readonly<Record<string, ChartModel>>

/** Walks a deck in reading order; numbers and letters are given on the way. */
export function trailsOf(deck: Deck, charts: Charts, evidence: Evidence, register: Register): SlideTrail[] {
  const trails = deck.slides.map((slide) => {
    const seen = newTrail()
    followText(slide.title, seen, evidence, register)
    for (const block of slide.blocks) {
      if (block.kind === 'chart') followChart(block.chart, block.place, charts, seen, evidence, register)
      followText(block, seen, evidence, register)
      for (const record of evidence.implied(block, slide.blocks))
        register.cite(seen, record.citations, record)
    }
    followCites(slide, seen, evidence, register)
    checkBlocks(slide, evidence, register)
    register.followNotes(seen)
    const all = { ...seen, sources: copyOf(seen.sources), notes: new Set(seen.notes) }
    const workings = deck.stripped ? { runs: [], place: slide.place } : workingsOf(register, slide, charts)
    followText([...slide.notes, workings], all, evidence, register)
    register.followNotes(all)
    return {
      seen,
      all,
      judged: judgedOn(slide),
      workings,
      tellsNotes: slide.blocks.some(({ kind }) => kind === 'data-notes'),
    }
  })
  citeDataNotes(trails, register)
  return trails
}

/** The figures in the data notes are shown there once more, so their sources belong to that slide too. */
function citeDataNotes(trails: readonly SlideTrail[], register: Register): void {
  const notes = new Set(trails.flatMap((trail) => [...trail.all.notes]))
  for (const { seen, all } of trails.filter((trail) => trail.tellsNotes)) {
    for (const fact of [...notes].flatMap((note) => register.factsIn(note))) {
      register.cite(seen, fact.citations, fact)
      register.cite(all, fact.citations, fact)
    }
  }
}

/** Follows every link to a figure in a structure, and checks every link. */
function followText(value: unknown, trail: Trail, evidence: Evidence, register: Register): void {
  for (const { run, place } of runsOf(value)) {
    if (!run.ref) continue
    evidence.check(run.ref, place, register.diagnostics)
    register.followRef(trail, run.ref, place, evidence)
  }
}

/** Follows every figure of a chart; a chart that is not there is an error. */
export function followChart(
  id: string,
  place: Place,
  charts: Charts,
  trail: Trail,
  evidence: Evidence,
  register: Register,
): void {
  const chart = Object.hasOwn(charts, id) ? charts[id] : undefined
  if (!chart) {
    register.diagnostics.push(noChart(id, place, charts, register))
    return
  }
  for (const { fact: factId } of factsOfChart(chart)) {
    evidence.checkId('record', factId, chart.place, register.diagnostics)
    const fact = evidence.fact(factId)
    if (fact) register.follow(trail, fact, place)
  }
}

function noChart(id: string, place: Place, charts: Charts, { edition }: Register): Diagnostic {
  if (!edition.emptyCharts?.includes(id))
    return error(
      'cite/unknown-chart',
      `there is no chart \`${id}\``,
      place,
      ...didYouMean(id, Object.keys(charts)),
    )
  const message = `no record matches the selection of chart \`${id}\` as of ${edition.view.asOf}`
  const hint = `put what shows it into \`{{#if charts.${id}}}…{{/if}}\`, or build with a later \`--as-of\``
  return error('cite/empty-chart', message, place, hint)
}

function followCites(slide: Slide, trail: Trail, evidence: Evidence, register: Register): void {
  for (const id of slide.cites) {
    evidence.checkId('record', id, slide.place, register.diagnostics)
    const record = evidence.record(id)
    if (record) register.cite(trail, record.citations, record)
  }
}

function checkBlocks(slide: Slide, evidence: Evidence, register: Register): void {
  const found = register.diagnostics
  for (const block of slide.blocks) {
    if (block.kind === 'identity') evidence.checkId('company', block.attributes.company!, block.place, found)
    if (block.kind === 'camp-map' && block.attributes.marker !== undefined) {
      evidence.checkId('camp', block.attributes.marker, block.place, found)
    }
    if (block.kind === 'quote') checkPermission(register, block)
  }
}

/** The lanes of a timeline are those of events, which are reported; every other role is a stance. */
function judgedOn(slide: Slide): SlideTrail['judged'] {
  const blocks = slide.blocks.filter((block) => block.kind !== 'timeline')
  const kinds = runsOf(blocks).flatMap(({ run }) => run.ref?.to ?? [])
  return new Set(kinds.filter((to) => to === 'role' || to === 'score' || to === 'severity'))
}

function copyOf(sources: Trail['sources']): Trail['sources'] {
  return new Map([...sources].map(([id, places]) => [id, new Set(places)]))
}
