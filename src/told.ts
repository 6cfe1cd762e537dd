import type { Fact, View } from './model/view.js'

/**
 * The figure that an audience is told under this id: where it has one in its own currency, that. Undefined where there
 * is none.
 */
export function toldFact({ facts, converted }: View, id: string): Fact | undefined {
  const told = own(converted?.facts ?? {}, id) ?? id
  return own(facts, told)
}

/** The id under which the dataset has a figure, whatever currency it is told in. */
export function statedId({ id, converted, former }: Fact): string {
  return former ?? converted?.amount ?? id
}

/** The same with every amount in the currency of its record. */
export function asStated(view: View): View {
  const { converted: _converted, ...rest } = view
  return rest
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
