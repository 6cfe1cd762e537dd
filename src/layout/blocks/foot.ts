import { left, zones } from '../grid.js'
import type { Page } from '../page.js'

const bar = 0.07
const label = { x: left + 0.25, gap: 0.25 } as const
const textX = 1.85
const textRight = 12.533
const most = 2

/** The bar at the bottom of the body that says what follows from the exhibit. */
export function drawTakeaway(page: Page): void {
  const block = page.find('takeaway')
  const content = block?.paragraphs[0]
  if (!block || !content) return
  const { x, y, w, h } = zones.takeaway
  page.rect('takeaway', { x, y, w, h }, 'brandSoft')
  page.rect('takeaway bar', { x, y, w: bar, h }, 'brand')
  const head = {
    content: block.label ?? page.around.strings.soWhat,
    role: 'body',
    colour: 'brand',
    bold: true,
  } as const
  const width = page.width(head, 'takeaway') + 0.02
  const from = Math.max(textX, label.x + width + label.gap)
  page.text({
    name: 'takeaway label',
    box: { x: label.x, y, w: from - label.x - 0.1, h },
    text: head,
    valign: 'middle',
    group: 'takeaway',
  })
  page.text({
    name: 'takeaway text',
    box: { x: from, y, w: textRight - from, h },
    text: { content, role: 'body', colour: 'ink' },
    valign: 'middle',
    group: 'takeaway',
    maxLines: most,
  })
}

/** The sources of the slide; where they are too many for two lines, as bare numbers, then with bare notes too. */
export function drawSource(page: Page): void {
  const { sourceLine, sourceLineShort = sourceLine, sourceLineBare = sourceLineShort } = page.slide
  const { numbers, bare } = page.step('source')
  const content = bare ? sourceLineBare : numbers ? sourceLineShort : sourceLine
  if (!content) return
  page.text({
    name: 'source',
    box: zones.source,
    text: { content, role: 'foot', colour: 'muted' },
    maxLines: most,
  })
}
