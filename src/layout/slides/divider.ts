import { error } from '../../diagnostic.js'
import { sectionIndex } from '../blocks/chrome.js'
import { contentWidth, left } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { length } from '../slot.js'

const numeral = { x: left, y: 2.22, w: 4, h: 1.33 } as const
const title = { x: left, y: 3.55, w: 9, h: 1.5 } as const
const titleLines = 2
const subtitle = { x: left, w: 9, h: 0.7, gap: 0.21 } as const
const agenda = { y: 6.5, h: 0.06, gap: 0.1, label: 0.1, labelH: 0.42 } as const

/** L11: where a section begins: its number, its name, and its place among the sections. */
export const divider: Layout = {
  master: 'divider',
  purpose: 'where a section begins, in a deck of more than about fourteen pages',
  title: length([1, 4], [2, 12]),
  slots: [
    {
      kind: 'subtitle',
      optional: true,
      holds: 'what the section is about, under its name',
      texts: { line: length([6, 16], [10, 30]) },
    },
  ],
  ladders: { subtitle: ['smaller', 'smaller', 'drop'] },

  draw(page) {
    const { slide } = page
    const current = sectionIndex(page)
    if (current < 0) {
      const message = `slide \`${slide.id}\`: a divider stands in a section, whose number it shows`
      page.problem(error('layout/no-section', message, slide.place, 'write `# Section` above it'))
    }
    const measured = page.text({
      name: 'title',
      box: title,
      text: { content: slide.title, role: 'cover', colour: 'coverInk', bold: true },
      maxLines: titleLines,
      placeholder: 'title',
    })
    const text = { content: String(current + 1), role: 'numeral', colour: 'coverAttack', bold: true } as const
    page.text({ name: 'section number', box: numeral, text, maxLines: 1 })
    drawSubtitle(page, title.y + measured.height + subtitle.gap)
    drawAgenda(page, current)
  },
}

function drawSubtitle(page: Page, y: number): void {
  const content = page.find('subtitle')?.paragraphs[0]
  if (!content) return
  if (page.step('subtitle').dropped) return page.drop('subtitle', content)
  const text = { content, role: 'h2', colour: 'coverSubtitle' } as const
  page.text({ name: 'subtitle', box: { ...subtitle, y }, text, maxLines: 2 })
}

/** A bar for every section, the current one lit, its name under it. */
function drawAgenda(page: Page, current: number): void {
  const { sections } = page.around
  const w = (contentWidth - (sections.length - 1) * agenda.gap) / sections.length
  const boxes = sections.map((_, i) => ({ x: left + i * (w + agenda.gap), y: agenda.y, w, h: agenda.h }))
  page.sign({ name: 'agenda', alt: `${current + 1}/${sections.length}` }, () => {
    boxes.forEach((box, i) => page.rect('agenda bar', box, i === current ? 'coverAttack' : 'coverLine'))
  })
  sections.forEach((name, i) => {
    const lit = i === current
    page.text({
      name: `agenda ${i + 1}`,
      box: { ...boxes[i]!, y: agenda.y + agenda.h + agenda.label, h: agenda.labelH },
      text: { content: name, role: 'label', colour: lit ? 'coverInk' : 'coverMuted', bold: lit },
      maxLines: 2,
      group: 'agenda',
    })
  })
}
