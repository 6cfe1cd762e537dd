import PptxGenJS from 'pptxgenjs'
import type { FrameItem } from '../../../model/frame.js'
import type { PptxDeck } from '../deck.js'
import { drawChart } from './chart.js'
import { drawImage } from './image.js'
import { defineMasters, masterBackground, masterName } from './masters.js'
import { drawShape } from './shape.js'
import { drawTable } from './table.js'
import { drawText } from './text.js'

/**
 * Writes a checked deck with pptxgenjs, which this folder alone calls. The bytes still hold what pptxgenjs gets
 * wrong, and its clock and ids; `finish` mends them. Fonts, languages, alternative text of tables and shapes,
 * speaker notes and properties are set there too, because pptxgenjs cannot write them as they must be.
 */
export async function drawDeck(deck: PptxDeck): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  pptx.layout = 'LAYOUT_WIDE'
  defineMasters(pptx, deck)
  for (const frame of deck.frames) {
    const slide = pptx.addSlide({ masterName: masterName[frame.master] })
    if (frame.background !== masterBackground(frame.master, deck.theme)) {
      slide.background = { color: frame.background }
    }
    for (const item of frame.items) drawItem(slide, item)
  }
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
}

function drawItem(slide: PptxGenJS.Slide, item: FrameItem): void {
  switch (item.kind) {
    case 'text':
      return drawText(slide, item)
    case 'table':
      return drawTable(slide, item)
    case 'image':
      return drawImage(slide, item)
    case 'shape':
      return drawShape(slide, item)
    case 'native-chart':
      return drawChart(slide, item)
    case 'chart':
      throw new Error(`chart ${item.chart} reached the PowerPoint renderer without its picture`)
    default:
      item satisfies never
  }
}
