import { layOut, tellAll, type AudienceJob, type Composed, type Told } from '../src/compose.js'
import type { Outcome } from '../src/diagnostic.js'
import { readProject } from '../src/project.js'
import { openDisk } from '../src/run/disk.js'

const landscape = { data: 'data/midgame', templates: ['templates'] }
const ofLayouts = { data: 'templates/specimen/data', templates: ['templates/specimen', 'templates'] }

/** A deck that ships before it is laid out: its slides in every locale, with sources and figures as they are shown. */
export interface ToldDeck {
  readonly of: AudienceJob
  readonly told: Told
}

// Tests share a process, and to tell a deck takes longer than most of them.
const told = new Map<string, ToldDeck>()
const laidOut = new Map<string, Composed>()

export function toldDeck(name: string): ToldDeck {
  const known = told.get(name) ?? tell(name)
  told.set(name, known)
  return known
}

function tell(name: string): ToldDeck {
  const folders = name === 'specimen' ? ofLayouts : landscape
  const job = { audiences: [name], ...folders, out: 'out', strict: false }
  const progress = (): void => undefined
  const { sources, checked } = valueOf(readProject(job, openDisk('.'), progress))
  const of = { job, sources, checked: checked!, audience: checked!.audiences[0]!, progress }
  return { of, told: valueOf(tellAll(of)) }
}

/** The pages of a deck that ships, in all languages and one theme; nothing of it may be refused. */
export function pagesIn(name: string, theme: string): Composed {
  const key = `${name} ${theme}`
  const known = laidOut.get(key) ?? inTheme(toldDeck(name), theme)
  laidOut.set(key, known)
  return known
}

function inTheme({ of, told }: ToldDeck, theme: string): Composed {
  return valueOf(layOut({ ...of, audience: { ...of.audience, theme } }, told))
}

function valueOf<T>({ value, diagnostics }: Outcome<T>): T {
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}
