import type { Localised } from '../../src/model/locale.js'
import type { Fact, View } from '../../src/model/view.js'
import { fact, ferries } from './market.js'

type Loose = Readonly<Record<string, unknown>>
const both = (en: string, zh: string) => ({ en, 'zh-Hant': zh })

/** Riders a day of four ferry lines, in millions. Not every line says something at every date. */
const riders: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  blue: { '2024-01': 42e6, '2024-03': 45e6, '2024-06': 61e6, '2024-12': 58e6 },
  red: { '2024-01': 12e6, '2024-03': 19e6, '2024-06': 34e6, '2024-12': 73e6 },
  green: { '2024-01': 30e6, '2024-03': 28e6, '2024-06': 27e6, '2024-12': 25e6 },
  grey: { '2024-03': 3e6, '2024-06': 4e6, '2024-12': 6e6 },
}

const course = Object.entries(riders).flatMap(([subject, values]) =>
  Object.entries(values).map(([valid, value]): Fact => {
    return fact(`${subject}-${valid}`, value, {
      subject,
      valid,
      ...(subject === 'green' && { bound: 'approx' }),
    })
  }),
)

export const more: readonly Fact[] = [
  ...course,
  fact('grey-silent', null, { subject: 'grey', valid: '2024-01' }),
  fact('green-guess', 26e6, {
    kind: 'derived',
    subject: null,
    valid: '2024-09',
    bound: 'approx',
    basis: 'derived',
  }),
  fact('share-blue', 55, { unit: '%', metric: 'share', subject: 'blue' }),
  fact('share-red', 45, { unit: '%', metric: 'share', subject: 'red' }),
  fact('share-more', 12, { unit: '%', metric: 'share', subject: 'grey' }),
]

const metricNames: Readonly<Record<string, Localised>> = {
  'riders-daily': both('Riders a day', '每日乘客'),
  'riders-gate': both('Riders at the gate', '入閘乘客'),
  'riders-yearly': both('Riders a year', '每年乘客'),
}

/** The ferry market with the course of a year. */
export const harbours = {
  ...ferries,
  facts: { ...ferries.facts, ...Object.fromEntries(more.map((one) => [one.id, one])) },
  names: { ...ferries.names, grey: both('Grey Harbour Services', '灰港渡輪服務') },
  records: {
    ...ferries.records,
    metrics: [
      ...ferries.records.metrics.map((metric) => ({ ...metric, name: metricNames[metric.id] })),
      { id: 'share', name: both('Share', '份額'), unit: '%', comparableWith: [] },
    ],
    attributeKinds: [],
  },
} as unknown as View

/** The facts of some lines, line by line. */
export const idsOf = (...subjects: string[]) =>
  course.filter(({ subject }) => subjects.includes(subject!)).map(({ id }) => id)

const year = { unit: 'riders', measure: both('Riders a day', '每日乘客') }

/** A spec for each kind of chart that shows how several lines went. */
export const several = {
  columns: {
    ...year,
    kind: 'columns',
    select: { ids: idsOf('red') },
    rows: { 'red-2024-12': { highlight: true } },
  },
  'grouped-columns': {
    ...year,
    kind: 'grouped-columns',
    select: { ids: idsOf('blue', 'red', 'green') },
    series: { by: 'subject', list: [{ id: 'red', highlight: true }] },
  },
  'stacked-columns': {
    ...year,
    kind: 'stacked-columns',
    select: { ids: idsOf('blue', 'red', 'green', 'grey') },
    series: { by: 'subject', list: [{ id: 'blue' }, { id: 'red', highlight: true }] },
  },
  'grouped-bars': {
    ...year,
    kind: 'grouped-bars',
    select: { ids: idsOf('blue', 'red', 'green', 'grey').filter((id) => /-(01|12)$/.test(id)) },
    series: { by: 'date', list: [{ id: '2024-12', highlight: true }] },
  },
  'stacked-bars': {
    ...year,
    kind: 'stacked-bars',
    select: { ids: idsOf('blue', 'red', 'green', 'grey') },
    series: { by: 'subject', list: [{ id: 'red', highlight: true }] },
  },
  line: {
    ...year,
    kind: 'line',
    select: { ids: idsOf('blue', 'red', 'green', 'grey') },
    series: { by: 'subject', list: [{ id: 'red', highlight: true }] },
  },
  'line-single': { ...year, kind: 'line', select: { ids: idsOf('red') } },
  area: {
    ...year,
    kind: 'area',
    select: { ids: idsOf('blue', 'red', 'green') },
    series: { by: 'subject', list: [{ id: 'blue' }, { id: 'green' }, { id: 'red', highlight: true }] },
  },
  'area-single': { ...year, kind: 'area', select: { ids: idsOf('red') } },
  slope: {
    ...year,
    kind: 'slope',
    select: { ids: idsOf('blue', 'red', 'green', 'grey').filter((id) => /-(01|12)$/.test(id)) },
    series: { by: 'subject', list: [{ id: 'red', highlight: true }] },
  },
} as const satisfies Readonly<Record<string, Loose>>
