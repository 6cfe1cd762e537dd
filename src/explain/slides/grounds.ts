import type { Composed, Edition } from '../../compose.js'
import type { Diagnostic } from '../../diagnostic.js'
import type { Locale } from '../../model/locale.js'
import type { Sources } from '../../model/source.js'
import type { BlockStep, LoopStep } from '../../model/trace.js'
import type { Writing } from '../../model/writer.js'
import { isOff, writingOf } from '../../narrate/index.js'
import { addressOf, type Catalogue } from '../catalogue.js'
import type { Address } from '../explanation.js'
import { causeOf } from '../standing.js'
import type { CallText } from './slide-account.js'
import { testedText } from './looked.js'

/** What the slides of one edition are explained from. */
export interface SlideMaterial extends Writing {
  readonly catalogue: Catalogue
  readonly composed: Composed
  readonly edition: Edition
  /** What was found on the way: what an audience asked for and did not get. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The same, from what a project has. */
export function materialOf({
  sources,
  locale,
  ...rest
}: Pick<SlideMaterial, 'catalogue' | 'composed' | 'diagnostics'> & {
  readonly sources: Sources
  readonly locale: Locale
}): SlideMaterial {
  const { audience, editions } = rest.composed
  const files = sources.audiences.find(({ id }) => id === audience.id)!
  const edition = editions.find((one) => one.locale === locale) ?? editions[0]!
  return { ...rest, ...writingOf(sources, files, edition.locale, audience.tone), edition }
}

/** Why a condition went the way it did, as far as that can be told from what it looked at. */
export function becauseOf(step: BlockStep | LoopStep, material: SlideMaterial): string {
  const [word = ''] = [
    ...step.words,
    ...step.tested.map(({ value }) => (typeof value === 'string' ? value : '')),
  ]
  if (step.name === 'ifKnown') return step.shown ? `\`${word}\` is known` : withheldText(word, material)
  if (step.name === 'section') return step.shown ? `\`${word}\` is not switched off` : offText(word, material)
  if (step.name === 'depth') {
    const { depth } = material.composed.audience
    return `the depth of the audience is ${depth} (${settingAt(['depth'], material) ?? 'default'})`
  }
  return step.tested
    .map((one) => `${testedText(one)}${step.shown ? '' : settingText(one.source, material)}`)
    .join(', ')
}

/** A section that the audience has switched off, or that went first to keep the deck short. */
export function offText(id: string, material: SlideMaterial): string {
  const { id: name, maxSlides } = material.composed.audience
  const own = material.catalogue.scope.settings.audiences.find((audience) => audience.id === name)
  if (own && isOff(own, id))
    return `\`${id}\` is switched off by \`sections\` (${settingAt(['sections', id], material)})`
  const [limit, list] = [settingAt(['maxSlides'], material), settingAt(['dropFirst'], material)]
  return `\`${id}\` goes first (\`dropFirst\`, ${list}) to keep the deck to ${maxSlides} pages (\`maxSlides\`, ${limit})`
}

/** `acme-users is not known as of 2025-03-31: it was recorded on 2025-06-01`. */
export function withheldText(id: string, { catalogue, composed }: SlideMaterial): string {
  const { audience, view } = composed
  const reason = Object.hasOwn(view.withheld, id) ? view.withheld[id] : undefined
  const item = catalogue.resolve(id)
  if (reason === undefined || !item) return `\`${id}\` is not known as of ${view.asOf}`
  const cause = causeOf(catalogue, audience, view, item)
  const what = reason === 'visibility' ? 'is withheld from this audience' : `is not known as of ${view.asOf}`
  return `\`${id}\` (${addressOf(item.place)}) ${what}: ${cause}`
}

/** Where the audience says something; undefined where it leaves it to the default. */
export function settingAt(
  path: readonly string[],
  { catalogue, composed }: SlideMaterial,
): Address | undefined {
  const { settings, origins } = catalogue.scope
  const audience = settings.audiences.find(({ id }) => id === composed.audience.id)
  const place = audience && origins.spot(audience).file.places.of(path)
  return place && addressOf(place)
}

/** Fields of templates that hold what a setting of the audience asks for. */
const asked: ReadonlyMap<string, string> = new Map([
  ['profiles', 'profiles'],
  ['scored', 'scored'],
  ['keyFigures', 'keyFigures'],
  ['companies', 'companies'],
  ['specs', 'specs'],
  ['moves', 'timeline'],
])

/** The setting behind an empty field, and what of it could not be had. */
export function settingText(field: string, material: SlideMaterial): string {
  const name = asked.get(field)
  if (name === undefined) return ''
  const at = settingAt([name], material)
  const lost = material.diagnostics.filter(
    ({ code, message }) => code === 'narrate/left-out' && message.includes(`of \`${name}\``),
  )
  const told = [...new Set(lost.map(({ message }) => `; ${message}`))].join('')
  return at === undefined ? ` (the audience does not set \`${name}\`)` : ` (set at ${at})${told}`
}

export function callText(
  {
    name,
    place,
    file,
  }: Pick<CallText, 'name' | 'file'> & { readonly place: Parameters<typeof addressOf>[0] },
  { replaced }: SlideMaterial,
): CallText {
  return { name, place: addressOf(place), file, replaces: replaced[file] ?? [] }
}
