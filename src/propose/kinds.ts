import type { ChartSpec } from '../model/settings.js'
import type { Proposer } from './draft.js'
import { grid } from './grid.js'
import { change, course, growth, parts, plane, ranking, spread, steps } from './single.js'

interface Way {
  /** What the dataset must hold, for the message that it does not. */
  readonly needs: string
  readonly propose: Proposer
}

const either =
  (...proposers: Proposer[]): Proposer =>
  (view, families) =>
    proposers.flatMap((propose) => propose(view, families))

const ranked: Way = { needs: 'one measure of two subjects or more on one date', propose: ranking }
const overTime = (subjects: readonly [number, number], most = 8): Proposer =>
  grid({ dates: [3, most], subjects, by: 'subject' })
const series = 'one measure of two subjects or more'

/** How facts are found for each kind of chart. */
export const ways: Readonly<Record<ChartSpec['kind'], Way>> = {
  bars: ranked,
  lollipop: ranked,
  dots: ranked,
  columns: {
    needs: 'one measure of one subject on two dates or more',
    propose: either(course, ranking),
  },
  'growth-columns': { needs: 'one measure of one subject on two dates', propose: growth },
  dumbbell: { needs: 'one measure of a subject on two dates', propose: change },
  ranges: { needs: 'ranges, or a lowest and a highest value of two subjects or more', propose: spread },
  doughnut: {
    needs: 'a derived sum of two to six figures in its unit, or shares that make 100%',
    propose: parts,
  },
  waterfall: { needs: 'a derived sum of two figures or more in its unit', propose: steps },
  'grouped-columns': {
    needs: `${series} on two dates or more`,
    propose: grid({ dates: [2, 5], subjects: [2, 4], by: 'subject' }),
  },
  'grouped-bars': {
    needs: `${series} on two dates`,
    propose: grid({ dates: [2, 2], subjects: [2, 6], by: 'date' }),
  },
  'stacked-columns': {
    needs: `${series} that can be added up, on two dates or more`,
    propose: grid({ dates: [2, 8], subjects: [2, 5], by: 'subject' }),
  },
  'stacked-bars': {
    needs: `${series} that can be added up, on two dates or more`,
    propose: grid({ dates: [2, 6], subjects: [2, 5], by: 'subject' }),
  },
  line: { needs: 'one measure on three dates or more', propose: overTime([1, 5], 24) },
  area: { needs: `${series} that can be added up, on three dates or more`, propose: overTime([2, 5], 24) },
  slope: {
    needs: 'one measure of one subject or more on two dates',
    propose: grid({ dates: [2, 2], subjects: [1, 6], by: 'subject' }),
  },
  heat: {
    needs: `${series} on two dates or more`,
    propose: grid({ dates: [2, 6], subjects: [2, 8], by: 'date' }),
  },
  multiples: {
    needs: `${series} on two dates or more`,
    propose: grid({ dates: [2, 8], subjects: [2, 8], by: 'subject' }),
  },
  scatter: { needs: 'two measures of three companies or more', propose: plane(2) },
  bubble: { needs: 'three measures of three companies or more', propose: plane(3) },
}
