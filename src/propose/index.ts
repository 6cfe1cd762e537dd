import { bindCharts, draw } from '../chart/index.js'
import type { Place } from '../model/place.js'
import type { ChartSpec, Strings, Theme } from '../model/settings.js'
import type { View } from '../model/view.js'
import type { Draft } from './draft.js'
import { familiesOf, type Family } from './families.js'
import { ways } from './kinds.js'
import { specOf } from './spec.js'

export { chartText } from './text.js'
export type { Draft } from './draft.js'

type ChartKind = ChartSpec['kind']
export const chartKinds = Object.keys(ways) as ChartKind[]

/** What a chart is tried with. */
export interface Ground {
  readonly view: View
  readonly strings: Strings
  readonly theme: Theme
}

/** What a kind of chart needs, in words. */
export function needsOf(kind: ChartKind): string {
  return ways[kind].needs
}

/** Inches: the exhibit of a slide that shows nothing but a chart. */
const size = { width: 11.6, height: 4.2 }
/** Drafts that are tried before a kind is given up. */
const most = 40
const place: Place = { file: '', start: { line: 1, column: 1 } }

/** The first draft of a kind that can be bound and drawn without a remark; undefined where no facts fit. */
export function proposeChart(
  kind: ChartKind,
  ground: Ground,
  families = familiesOf(ground.view),
): Draft | undefined {
  return draftsOf(kind, ground, families).find((draft) => holds(draft, kind, ground))
}

/** The kinds for which the dataset has facts. */
export function fittingKinds(ground: Ground): ChartKind[] {
  const families = familiesOf(ground.view)
  return chartKinds.filter((kind) => proposeChart(kind, ground, families) !== undefined)
}

function draftsOf(kind: ChartKind, { view }: Ground, families: readonly Family[]): Draft[] {
  return ways[kind].propose(view, families).slice(0, most)
}

function holds(draft: Draft, kind: ChartKind, { view, strings, theme }: Ground): boolean {
  const spec = specOf(draft, { id: 'draft', kind, number: 1, place })
  const { value, diagnostics } = bindCharts(view, { draft: spec }, strings, 'en')
  if (!value?.draft || diagnostics.length > 0) return false
  return draw(value.draft, size, theme, 'en').diagnostics.length === 0
}
