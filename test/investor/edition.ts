import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/model/artifact.js'
import type { Shown } from '../../src/model/deck.js'
import type { Locale } from '../../src/model/locale.js'
import { pagesOf, type Page } from './deck.js'
import type { Project } from './project.js'

/** What was built for one locale. */
export interface Edition {
  readonly locale: Locale
  readonly deckFile: string
  readonly pages: readonly Page[]
  readonly briefing: string
  readonly figures: readonly Shown[]
}

export function manifestOf({ out }: Project): Manifest {
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest
}

/** The investor edition in one locale, found by way of the manifest. */
export function editionOf(project: Project, locale: Locale): Edition {
  const { outputs } = manifestOf(project)
  const paths = outputs.filter((entry) => entry.locale === locale).map(({ path }) => path)
  const file = (ending: string) => {
    const path = paths.find((path) => path.startsWith('investor/') && path.endsWith(ending))
    if (!path) throw new Error(`no ${ending} for ${locale} among ${paths.join(', ')}`)
    return join(project.out, path)
  }
  const { figures } = JSON.parse(readFileSync(file('.provenance.json'), 'utf8')) as { figures: Shown[] }
  const deckFile = file('.pptx')
  const pages = pagesOf(readFileSync(deckFile))
  return { locale, deckFile, pages, briefing: readFileSync(file('.md'), 'utf8'), figures }
}

/** Ids of the slides that show a figure, in the order of the deck; the pages of the source list have none. */
export function slideIds({ figures }: Edition): string[] {
  return [...new Set(figures.flatMap(({ where }) => /^slide:([^/]+)/.exec(where)?.[1] ?? []))]
}

/** The texts of an edition by the name that `where` has for it: slides, their notes and charts, and sections. */
export function textsOf(edition: Edition): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [index, id] of slideIds(edition).entries()) {
    const { shapes, notes } = edition.pages[index]!
    texts.set(`slide:${id}`, shapes.flatMap(({ text }) => text).join('\n'))
    texts.set(`slide:${id}/notes`, notes.join('\n'))
    for (const { name, alt } of shapes) {
      if (name.startsWith('chart ')) texts.set(`slide:${id}/chart:${name.slice('chart '.length)}`, alt)
    }
  }
  for (const [heading, text] of sectionsOf(edition.briefing)) texts.set(`section:${heading}`, text)
  // In a briefing a chart's rows stand in the table below it.
  for (const { where } of edition.figures.filter(({ where }) => /^section:.*\/chart:/.test(where))) {
    texts.set(where, texts.get(where.replace(/\/chart:.*$/, '')) ?? '')
  }
  return texts
}

/** Sections of a briefing as plain text by heading, without footnotes and marks. */
function sectionsOf(briefing: string): Map<string, string> {
  const body = briefing.replace(/^\[\^\w+\]: .*$/gm, '').replace(/\\?\[[\w^]+\]/g, '')
  const plain = body.replace(/\]\([^)]*\)/g, ']').replace(/[\\*]/g, '')
  const parts = plain.split(/^#+ /m).slice(1)
  return new Map(
    parts.map((part) => {
      const [heading = ''] = part.split('\n')
      return [heading.trim(), part]
    }),
  )
}
