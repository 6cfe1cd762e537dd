import type { FrameItem, TextRun } from '../../model/frame.js'
import type { Fault, Rule } from '../rule.js'
import { runsOf, textsOf, type SetText } from '../texts.js'

/** Points: no text is smaller, note letters and source lines included. */
const smallest = 9
/** A raised letter is set at two thirds. */
const raisedShare = 2 / 3

/** No text is too small to be read on paper. */
export const sizes: Rule = ({ frames }) => {
  const texts = frames.flatMap(({ items }, index) =>
    items.flatMap((item) => textsOf(item).map((text) => ({ index, item, text }))),
  )
  const count = texts.reduce((sum, { text }) => sum + runsOf(text).length, 0)
  const looked = [[`stretches of text of ${smallest} points and more`, count]] as const
  return { looked, faults: texts.flatMap(faultsOf) }
}

interface Seen {
  readonly index: number
  readonly item: FrameItem
  readonly text: SetText
}

function faultsOf({ index, item, text }: Seen): Fault[] {
  const shown = ({ size, raised }: TextRun) => (raised ? size * raisedShare : size)
  const small = runsOf(text).find((run) => shown(run) < smallest)
  if (!small) return []
  const message = `“${small.text.trim()}” is set in ${shown(small).toFixed(1)} points, less than ${smallest}`
  const todo = 'give its kind of text a larger size in the theme'
  return [{ index, object: item.name, message, todo, ...(text.place && { place: text.place }) }]
}
