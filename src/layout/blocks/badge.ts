import type { Page } from '../page.js'
import type { ColumnDesign } from '../table/design.js'
import { drawStanceIcon, roleOf, stanceColour, stanceGround } from './stance.js'

const badge = { w: 1.0, wChinese: 0.86, h: 0.26, radius: 0.05, icon: 0.11, iconX: 0.09, text: 0.26 } as const

/**
 * The stances in a table. The word stands in the cell, over its badge: in the dark colour on the light one, so that it
 * reads without it. A company without a stance has a dash and no badge.
 */
export function badgeColumn(width: number): ColumnDesign {
  return {
    width,
    align: 'left',
    cell(content, page) {
      const role = roleOf(content.runs)
      const colour = role ? stanceColour[role] : 'muted'
      return {
        text: { content, role: 'label', colour, bold: role !== undefined },
        padding: [badge.text, width - badgeWidth(page) + 0.04],
        maxLines: 1,
        group: 'badge',
      }
    },
    mark(page, { x, y, h }, content) {
      const role = roleOf(content.runs)
      if (!role) return
      const middle = y + h / 2
      const box = { x, y: middle - badge.h / 2, w: badgeWidth(page), h: badge.h }
      const icon = { x: x + badge.iconX, y: middle - badge.icon / 2, w: badge.icon, h: badge.icon }
      page.sign({ name: 'stance badge' }, () => {
        const fill = page.colour(stanceGround[role])
        page.shape({ name: 'badge', shape: 'roundRect', box, fill, radius: badge.radius })
        drawStanceIcon(page, role, icon, stanceColour[role])
      })
    },
  }
}

function badgeWidth(page: Page): number {
  return page.chinese ? badge.wChinese : badge.w
}
