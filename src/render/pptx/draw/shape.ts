import type PptxGenJS from 'pptxgenjs'
import type { Box, ShapeItem } from '../../../model/frame.js'

/** A preset of DrawingML with what it needs to look as the frame says. */
interface Preset {
  readonly name: PptxGenJS.SHAPE_NAME
  readonly options?: PptxGenJS.ShapeProps
}

const twelveOClock = 270

export function drawShape(slide: PptxGenJS.Slide, item: ShapeItem): void {
  const { name, options } = presetOf(item)
  const { transparency } = item
  slide.addShape(name, {
    ...item.box,
    objectName: item.name,
    ...(item.fill && { fill: { color: item.fill, ...(transparency !== undefined && { transparency }) } }),
    ...(item.line && { line: lineOf(item) }),
    ...options,
  })
}

function presetOf(item: ShapeItem): Preset {
  switch (item.shape) {
    case 'rect':
    case 'ellipse':
    case 'diamond':
      return { name: item.shape }
    case 'roundRect':
      return { name: 'roundRect', options: { rectRadius: item.radius! } }
    case 'triangle-right':
      return { name: 'triangle', options: { ...turned(item.box), rotate: 90 } }
    case 'triangle-left':
      return { name: 'triangle', options: { ...turned(item.box), rotate: 270 } }
    case 'pie':
      return { name: 'pie', options: { angleRange: [twelveOClock, (item.quarters! * 90 + 270) % 360] } }
    case 'line':
    case 'arrow':
      return { name: 'line', ...(item.rising && { options: { flipV: true } }) }
    default:
      return item.shape satisfies never
  }
}

/** The box that covers `box` once it is turned by a quarter about its centre. */
function turned({ x, y, w, h }: Box): Box {
  return { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w }
}

function lineOf(item: ShapeItem): PptxGenJS.ShapeLineProps {
  const { colour, width, dash } = item.line!
  return {
    color: colour,
    width,
    dashType: dash ? 'sysDash' : 'solid',
    // Of a shape, the transparency is its fill's.
    ...(item.transparency !== undefined && !item.fill && { transparency: item.transparency }),
    ...(item.shape === 'arrow' && { endArrowType: 'triangle' }),
  }
}
