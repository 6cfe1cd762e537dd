import type { AudienceJob, Composed } from './compose.js'
import { error, warning, type Diagnostic, type Outcome } from './diagnostic.js'
import type { Audience } from './model/settings.js'
import { isOff, writingOf } from './narrate/index.js'

type Compose = (of: AudienceJob) => Outcome<Composed>

/** A section that went, and the number of pages before and after. */
interface Dropped {
  readonly id: string
  readonly before: number
  readonly after: number
}

/**
 * Composes a deck of no more pages than its audience permits: sections that may go first are left out one after another
 * until it fits, each with a warning; a deck that is still too long is an error.
 */
export function withinLimit(of: AudienceJob, compose: Compose): Outcome<Composed> {
  const { maxSlides, dropFirst } = of.audience
  if (maxSlides === undefined) return compose(of)
  let last: Parameters<NonNullable<AudienceJob['watch']>> | undefined
  const attempt = (audience: Audience) => compose({ ...of, audience, watch: (...seen) => void (last = seen) })
  let { audience } = of
  let outcome = attempt(audience)
  const dropped: Dropped[] = []
  for (const id of dropFirst) {
    const before = pagesOf(outcome)
    if (before <= maxSlides || isOff(audience, id)) continue
    audience = { ...audience, sections: { ...audience.sections, [id]: false } }
    outcome = attempt(audience)
    if (!outcome.value) break
    dropped.push({ id, before, after: pagesOf(outcome) })
  }
  if (last) of.watch?.(...last)
  const told = dropped.map((one) => leftOut(one, of.audience))
  const tooLong = outcome.value && pagesOf(outcome) > maxSlides ? [tooMany(of, outcome.value)] : []
  const diagnostics = [...outcome.diagnostics, ...told, ...tooLong]
  return outcome.value && tooLong.length === 0 ? { value: outcome.value, diagnostics } : { diagnostics }
}

function pagesOf({ value }: Outcome<Composed>): number {
  return value?.editions[0]?.frames.length ?? 0
}

function leftOut({ id, before, after }: Dropped, { place, maxSlides }: Audience): Diagnostic {
  const why = before === after ? 'which took no page away' : `which leaves ${after}`
  const message = `section \`${id}\` is left out of ${before} pages, ${why}: \`maxSlides\` is ${maxSlides}`
  return warning('layout/left-out', message, place)
}

function tooMany(of: AudienceJob, composed: Composed): Diagnostic {
  const { place, maxSlides } = of.audience
  const pages = composed.editions[0]!.frames.length
  const message = `the deck has ${pages} pages, and \`maxSlides\` permits ${maxSlides}`
  const parts = partsOf(of, composed)
  const hints =
    parts.length > 0
      ? [
          `switch sections off with \`sections: { id: off }\`, or let them go with \`dropFirst\`: ${parts.join(', ')}`,
        ]
      : []
  return error('layout/too-many-slides', message, place, ...hints)
}

/** The sections of the deck that could be switched off, each with the number of its pages where that can be told. */
function partsOf({ sources }: AudienceJob, { audience, editions }: Composed): string[] {
  const [{ locale, frames }] = editions as [Composed['editions'][number]]
  const files = sources.audiences.find(({ id }) => id === audience.id)!
  const { writers } = writingOf(sources, files, locale, audience.tone)
  const ids = writers.flatMap(({ kind, output, id }) => (kind === 'part' && output === 'deck' ? [id] : []))
  return [...new Set(ids)]
    .filter((id) => !isOff(audience, id))
    .map((id) => {
      const pages = frames.filter(({ slide }) => slide === id || slide.startsWith(`${id}-`)).length
      return pages > 0 ? `\`${id}\` (${pages})` : `\`${id}\``
    })
}
