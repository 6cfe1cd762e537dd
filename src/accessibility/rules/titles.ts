import type { Frame, FrameItem } from '../../model/frame.js'
import type { Fault, Rule } from '../rule.js'

/** Each slide has one title, read first and like no other: outlines and screen readers go by it. */
export const titles: Rule = ({ frames }) => {
  const first = new Map<string, number>()
  const faults = frames.flatMap((frame, index): Fault[] => {
    const twin = first.get(frame.title)
    if (twin === undefined) first.set(frame.title, index)
    return [...alone(frame, index), ...(twin === undefined ? [] : [doubled(index, twin)])]
  })
  return { looked: [['titles, each first and once', frames.length]], faults }
}

function alone({ title, items }: Frame, index: number): Fault[] {
  const found = items.filter(isTitle)
  const fault = (message: string, todo: string) => [{ index, object: 'title', message, todo }]
  if (found.length !== 1) return fault(`there are ${found.length} titles`, 'give the slide one title')
  if (title.trim() === '') return fault('the title is empty', 'write what the slide says after `##`')
  if (!isTitle(items[0]!)) return fault('the title is not read first', 'draw it before everything else')
  return []
}

function isTitle(item: FrameItem): boolean {
  return item.kind === 'text' && item.placeholder === 'title'
}

function doubled(index: number, twin: number): Fault {
  const message = `slide ${twin + 1} has the same title`
  return { index, object: 'title', message, todo: 'say in each title what its slide alone says' }
}
