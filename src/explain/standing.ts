import { accessTo, type Why } from '../access/index.js'
import type { Audience } from '../model/settings.js'
import type { View } from '../model/view.js'
import { known } from '../view/index.js'
import { asOfFor } from '../compose.js'
import type { Catalogue, Item } from './catalogue.js'
import type { Standing } from './explanation.js'
import { inputsOf } from './derivation.js'

/** Whether each audience knows a record at its day, and why. `views` holds those audiences that have one. */
export function standingsOf(
  catalogue: Catalogue,
  item: Item,
  views: ReadonlyMap<string, View>,
  asOf: string | undefined,
): Standing[] {
  if (item.kind === 'audiences' || item.kind === 'charts') return []
  return catalogue.scope.settings.audiences.map((audience) => {
    const day = asOfFor(asOf, audience, catalogue.dataset)
    const view = views.get(audience.id)
    const withheld = view?.withheld ?? known(catalogue.dataset, audience.visibility, day).withheld
    const reason = withheld[item.id]
    const fact = view?.facts[item.id]
    return {
      audience: audience.id,
      asOf: day,
      known: reason === undefined,
      ...(reason !== undefined && { reason }),
      because: causeOf(catalogue, audience, { withheld, asOf: day }, item),
      ...(fact && { figure: catalogue.figure(fact) }),
    }
  })
}

/** Why an audience does not know a record on a day. */
export function causeOf(
  catalogue: Catalogue,
  audience: Audience,
  { withheld, asOf }: Pick<View, 'withheld' | 'asOf'>,
  item: Item,
): string {
  const reason = withheld[item.id]
  return reason === undefined
    ? sinceWhen(item)
    : new Cause(catalogue, audience, withheld, asOf).of(item, reason)
}

function sinceWhen({ recorded }: Item): string {
  return recorded === undefined ? 'always' : `recorded on ${recorded}`
}

type Reason = View['withheld'][string]

/** Why one audience does not know a record. */
class Cause {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly audience: Audience,
    private readonly withheld: View['withheld'],
    private readonly asOf: string,
  ) {}

  of(item: Item, reason: Reason): string {
    switch (reason) {
      case 'not-yet-known':
        return item.recorded === undefined ? this.madeFrom(item) : `it was recorded on ${item.recorded}`
      case 'visibility':
        return this.hidden(item)
      case 'retracted': {
        const found = this.catalogue.dataset.retractions.find(
          ({ target, recorded }) => target === item.id && recorded <= this.asOf,
        )
        return found ? `\`${found.id}\` retracted it on ${found.recorded}` : this.madeFrom(item)
      }
      case 'superseded': {
        const next = this.catalogue.items.find(
          ({ id, supersedes }) => supersedes === item.id && this.withheld[id] !== 'not-yet-known',
        )
        return next
          ? `\`${next.id}\` replaced it on ${next.recorded}`
          : 'a newer judgement stands in its place'
      }
    }
  }

  private hidden(item: Item): string {
    const { visibility } = this.audience
    const why: Why | undefined = accessTo(this.catalogue.dataset, visibility).whyWithheld(item.record)
    switch (why?.because) {
      case 'itself':
        return `it is ${(item.record as { visibility?: string }).visibility}, and the audience is ${visibility}`
      case 'field':
        return `its \`${why.field}\` is restricted, and it says nothing without it`
      case 'names':
        return `it tells of \`${why.id}\`, which the audience may not see`
      case 'sources':
        return 'the audience may see none of its sources'
      case undefined:
        return this.madeFrom(item)
    }
  }

  /** A derived figure is withheld with one of its inputs. */
  private madeFrom(item: Item): string {
    const input = inputsOf(this.catalogue, item).find((id) => this.withheld[id] !== undefined)
    return input === undefined
      ? 'what it is made from is withheld'
      : `it is made from \`${input}\`, which is withheld`
  }
}
