import { compose, type Composed } from '../compose.js'
import { error, type Outcome } from '../diagnostic.js'
import {
  explainAbsence,
  explainSlide,
  materialOf,
  slideIds,
  type AbsenceAccount,
  type SlideAccount,
  type SlideMaterial,
} from '../explain/index.js'
import { didYouMean } from '../nearest.js'
import type { Arguments } from './arguments.js'
import type { Question } from './query.js'

/** The deck of the audience in the language that was asked for, with what its slides are explained from. */
export function slideMaterial(args: Arguments, question: Question): Outcome<SlideMaterial> {
  const { prepared, project, catalogue, progress } = question
  const { checked, sources } = project
  const audience = checked?.audiences.find(({ id }) => id === args.operands[0])
  if (!checked || !audience) return { diagnostics: [] }
  const { job } = prepared
  const themed = job.theme === undefined ? audience : { ...audience, theme: job.theme }
  let composed: Composed | undefined
  const watch = (pages: Composed): void => void (composed = pages)
  const { diagnostics } = compose({ job, sources, checked, audience: themed, progress, watch })
  if (!composed) return { diagnostics }
  const [asked] = args.locales ?? []
  const locales = composed.editions.map(({ locale }) => locale)
  const locale = asked ?? (locales.includes('en') ? 'en' : locales[0]!)
  return { value: materialOf({ catalogue, composed, sources, locale, diagnostics }), diagnostics }
}

/** What made the slide with this number or id. */
export function accountOfSlide(asked: string, material: SlideMaterial): Outcome<SlideAccount> {
  const { frames } = material.edition
  const number = /^\d+$/.test(asked) ? Number(asked) : frames.findIndex(({ slide }) => slide === asked) + 1
  const value = explainSlide(number, material)
  if (value) return { value, diagnostics: [] }
  const ids = [...new Set(frames.map(({ slide }) => slide))]
  const close = didYouMean(asked, ids)
  const written = material.writers.some(({ kind, id }) => kind !== 'heading' && id === asked)
  const hint = written
    ? `\`--why-not ${asked}\` says why`
    : `its slides are 1 to ${frames.length}: ${ids.join(', ')}`
  const message = `the deck has no slide \`${asked}\``
  return { diagnostics: [error('run/unknown-slide', message, undefined, ...close, hint)] }
}

/** Why there is no slide with this id. */
export function accountOfAbsence(id: string, material: SlideMaterial): Outcome<AbsenceAccount> {
  const value = explainAbsence(id, material)
  if (value) return { value, diagnostics: [] }
  const ids = slideIds(material)
  const list = `there are: ${ids.map((one) => `\`${one}\``).join(', ')}`
  const message = `no template of the audience would make a slide or section \`${id}\``
  return { diagnostics: [error('run/unknown-slide', message, undefined, ...didYouMean(id, ids), list)] }
}
