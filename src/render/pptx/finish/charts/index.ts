import type { Element } from '@xmldom/xmldom'
import type { FrameItem, NativeChartItem } from '../../../../model/frame.js'
import type { PptxDeck } from '../../deck.js'
import { declaration, tag } from '../../package/markup.js'
import { numbered, relations, root, type Package, type Relation } from '../../package/package.js'
import { relationsOf, relativeTo } from '../../package/relations.js'
import { all, children, descend, parseXml } from '../../package/xml.js'
import { cellsOf } from './cells.js'
import { chartSpace } from './space.js'
import { workbook } from './workbook.js'

const folder = 'ppt/charts/'
const workbooks = 'ppt/embeddings/'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Writes every native chart anew, with its workbook. pptxgenjs gives the frame and the relationship alone: it cannot
 * write labels point by point, hollow marks or East Asian fonts, orders elements as PowerPoint does not, leaves zeros
 * out of the workbook, and counts charts over all decks of a process.
 */
export function finishCharts(opened: Package, deck: PptxDeck): void {
  const charts = numbered(opened, 'ppt/slides/slide').flatMap((slide, index) => {
    const drawn = relations(opened, slide)
    return chartsOn(root(opened, slide), deck.frames[index]!.items).map(({ item, id }) => ({
      slide,
      item,
      relation: drawn.find((relation) => relation.id === id)!,
    }))
  })
  dropDrawn(opened)
  charts.forEach((chart, index) => writeChart(opened, chart, index + 1, deck))
}

/** The native charts of a slide with the relationship ids of their frames. */
function chartsOn(slide: Element, items: readonly FrameItem[]) {
  const objects = children(descend(slide, 'p:cSld', 'p:spTree')!).slice(2)
  return items.flatMap((item, i) =>
    item.kind === 'native-chart' ? [{ item, id: all(objects[i]!, 'c:chart')[0]!.getAttribute('r:id')! }] : [],
  )
}

function dropDrawn(opened: Package): void {
  for (const part of [...opened.documents.keys()]) if (part.startsWith(folder)) opened.documents.delete(part)
  for (const part of [...opened.media.keys()]) if (part.startsWith(workbooks)) opened.media.delete(part)
}

interface Drawn {
  readonly slide: string
  readonly item: NativeChartItem
  readonly relation: Relation
}

function writeChart(opened: Package, { slide, item, relation }: Drawn, number: number, deck: PptxDeck): void {
  const part = `${folder}chart${number}.xml`
  const book = `${workbooks}workbook${number}.xlsx`
  const link = tag('Relationship', {
    Id: 'rId1',
    Type: `${office}/package`,
    Target: relativeTo(part, book),
  })
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
  opened.documents.set(part, parseXml(declaration + chartSpace(item.chart, 'rId1', deck)))
  opened.documents.set(relationsOf(part), parseXml(tag('Relationships', { xmlns }, link)))
  opened.media.set(book, workbook(cellsOf(item.chart), item.sources))
  relation.element.setAttribute('Target', relativeTo(slide, part))
}
