import type {
  Box,
  FrameItem,
  Group,
  ImageItem,
  Paragraph,
  ShapeItem,
  ShapeName,
  TextItem,
  TextRun,
} from '../../../src/model/frame.js'

type RunStyle = Partial<Omit<TextRun, 'text'>>

export function run(text: string, style: RunStyle = {}): TextRun {
  return { text, size: 12, colour: '22303C', bold: false, ...style }
}

export function paragraph(runs: TextRun | readonly TextRun[], more: Partial<Paragraph> = {}): Paragraph {
  const list = Array.isArray(runs) ? (runs as readonly TextRun[]) : [runs as TextRun]
  return { runs: list, align: 'left', leading: Math.round(list[0]!.size * 1.3), ...more }
}

export function box(x: number, y: number, w: number, h: number): Box {
  return { x, y, w, h }
}

export function text(
  name: string,
  at: Box,
  paragraphs: readonly Paragraph[],
  more: Partial<TextItem> = {},
): TextItem {
  return { kind: 'text', name, box: at, paragraphs, valign: 'top', ...more }
}

export function shape(
  name: string,
  kind: ShapeName,
  at: Box,
  more: Partial<Omit<ShapeItem, 'kind'>> = {},
): ShapeItem {
  return { kind: 'shape', name, shape: kind, box: at, ...more }
}

export function image(name: string, at: Box, png: Uint8Array, alt: string): ImageItem {
  return { kind: 'image', name, box: at, png, alt }
}

/** Items that make one sign. */
export function grouped(group: Group, items: readonly (ShapeItem | TextItem)[]): FrameItem[] {
  return items.map((item) => ({ ...item, group }))
}
