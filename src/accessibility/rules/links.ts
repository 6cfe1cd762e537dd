import type { FrameItem, TextRun } from '../../model/frame.js'
import type { Place } from '../../model/place.js'
import type { Fault, Rule } from '../rule.js'
import { textsOf } from '../texts.js'

const address = /^(https?:\/\/|www\.)\S+$/i
/** Words that say nothing where links are listed by themselves. */
const vague =
  /^(here|click here|link|more|read more|this|this page|source|\[?\d+\]?|這裡|此處|點此|按此|連結|更多|来源|來源|这里|此处|点此|链接)$/i

/** A link says where it leads: screen readers list links without the text around them. */
export const links: Rule = ({ frames }) => {
  const found = frames.flatMap(({ items }, index) =>
    items.flatMap((item) => linksOf(item).map((link) => ({ index, object: item.name, ...link }))),
  )
  return { looked: [['links by name', found.length]], faults: found.flatMap(faultsOf) }
}

interface Link {
  readonly href: string
  readonly text: string
  readonly place?: Place
}

/** The links of an item; stretches side by side with one address are one link. */
function linksOf(item: FrameItem): Link[] {
  return textsOf(item).flatMap(({ paragraphs, place }) =>
    paragraphs.flatMap(({ runs }) => linksIn(runs).map((link) => ({ ...link, ...(place && { place }) }))),
  )
}

function linksIn(runs: readonly TextRun[]): Link[] {
  const links: { href: string; text: string }[] = []
  let open: { href: string; text: string } | undefined
  for (const { href, text } of runs) {
    if (href === undefined) open = undefined
    else if (open?.href === href) open.text += text
    else links.push((open = { href, text }))
  }
  return links
}

function faultsOf({ text, href, ...where }: Link & Pick<Fault, 'index' | 'object'>): Fault[] {
  const words = text.trim()
  const fault = (message: string) => [{ ...where, message, todo: 'name the page that it leads to' }]
  if (words === '' || address.test(words)) return fault(`a link shows its bare address: ${words || href}`)
  return vague.test(words) ? fault(`the link “${words}” does not say where it leads`) : []
}
