import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { right, zones } from '../grid.js'

const bar = { y: 0.37, w: 0.42, h: 0.055, gap: 0.06 } as const
const subtitle = { latin: 1.0, chinese: 1.04, h: 0.32 } as const
const titleLines = 2

/** What every content slide has above its body: title, section, tracker bars and, under a short title, a subtitle. */
export function drawHead(page: Page): void {
  const lines = drawTitle(page)
  drawTracker(page)
  drawSubtitle(page, lines)
}

function drawTitle(page: Page): number {
  const title = page.text({
    name: 'title',
    box: zones.title,
    text: { content: page.slide.title, role: 'title', colour: 'ink', bold: true },
    maxLines: titleLines,
    placeholder: 'title',
  })
  return title.lines
}

/** Which of the deck's sections the slide stands in; −1 before the first. */
export function sectionIndex({ slide, around }: Pick<Page, 'slide' | 'around'>): number {
  return slide.section ? around.sections.indexOf(slideText(plain(slide.section))) : -1
}

function drawTracker(page: Page): void {
  const { sections } = page.around
  const { section } = page.slide
  if (!section) return
  page.text({
    name: 'section',
    box: zones.tracker,
    text: { content: section, role: 'tracker', colour: 'attack', bold: true },
    maxLines: 1,
  })
  const current = sectionIndex(page)
  page.sign({ name: 'tracker', alt: `${current + 1}/${sections.length}` }, () => {
    sections.forEach((_, i) => {
      const x = right - (sections.length - i) * bar.w - (sections.length - 1 - i) * bar.gap
      const token = i === current ? 'attack' : i < current ? 'faint' : 'surface2'
      page.rect('tracker bar', { x, y: bar.y, w: bar.w, h: bar.h }, token)
    })
  })
}

/** A title of two lines leaves no room for a subtitle: it goes to the notes. */
function drawSubtitle(page: Page, titleLines: number): void {
  const block = page.find('subtitle')
  const content = block?.paragraphs[0]
  if (!content) return
  if (titleLines > 1 || page.step('subtitle').dropped) return page.drop('subtitle', content)
  page.text({
    name: 'subtitle',
    box: { ...zones.title, y: page.chinese ? subtitle.chinese : subtitle.latin, h: subtitle.h },
    text: { content, role: 'subtitle', colour: 'muted' },
    maxLines: 1,
  })
}
