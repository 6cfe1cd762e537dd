import { asNative } from '../../src/chart/index.js'
import type { ChartModel } from '../../src/model/chart.js'
import type { Frame, FrameItem } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import type { NativeChart } from '../../src/model/native-chart.js'
import { renderPptx } from '../../src/render/pptx/index.js'
import { partsOf, type Parts } from '../render-pptx/file.js'
import { sampleSettings } from '../render-pptx/sample/settings.js'
import { sampleFrames } from '../render-pptx/sample/slides.js'

/** The heads of columns that only a workbook shows. */
export const words = { chartGround: 'Ground (not shown)', chartSpan: 'From low to high' }

export const box = { x: 0.6, y: 1.9, w: 8.022, h: 4.1 } as const

/** The chart as PowerPoint draws it; fails the test where it cannot. */
export function native(model: ChartModel, locale: Locale, theme: 'light' | 'dark' = 'light'): NativeChart {
  const made = asNative(
    model,
    { width: box.w, height: box.h },
    sampleSettings(locale, theme).theme,
    locale,
    words,
  )
  if ('reason' in made) throw new Error(made.reason)
  return made.chart
}

/** A chart on a slide of its own, with what stands over it. */
export function chartItems(
  model: ChartModel,
  locale: Locale,
  theme: 'light' | 'dark' = 'light',
): FrameItem[] {
  const made = asNative(
    model,
    { width: box.w, height: box.h },
    sampleSettings(locale, theme).theme,
    locale,
    words,
  )
  if ('reason' in made) throw new Error(made.reason)
  const over = made.over.map((item) => ({
    ...item,
    box: { ...item.box, x: item.box.x + box.x, y: item.box.y + box.y },
  }))
  return [
    { kind: 'native-chart', name: `chart ${model.id}`, box, chart: made.chart, alt: model.alt },
    ...over,
  ]
}

/** A deck with one slide for each list of items, through the package check. */
export async function deckOf(
  slides: readonly (readonly FrameItem[])[],
  locale: Locale = 'en',
  theme: 'light' | 'dark' = 'light',
): Promise<Uint8Array> {
  const settings = sampleSettings(locale, theme)
  const sample = sampleFrames(locale, settings.theme)[1]!
  const title = sample.items.find((item) => item.kind === 'text' && item.placeholder)!
  const frames = slides.map((items, index): Frame => {
    const name = `Chart ${index + 1}`
    return {
      ...sample,
      slide: `chart-${index + 1}`,
      title: name,
      pageNumber: index + 1,
      items: [retitled(title, name), ...items],
    }
  })
  const { value, diagnostics } = await renderPptx(frames, settings)
  // The package check is a part of rendering; it lets nothing pass here.
  if (!value || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  return value
}

function retitled(title: FrameItem, text: string): FrameItem {
  if (title.kind !== 'text') return title
  const [paragraph] = title.paragraphs
  return { ...title, paragraphs: [{ ...paragraph!, runs: [{ ...paragraph!.runs[0]!, text }] }] }
}

/** The parts of a deck with one chart. */
export async function partsWith(
  model: ChartModel,
  locale: Locale = 'en',
  theme: 'light' | 'dark' = 'light',
): Promise<Parts> {
  return partsOf(await deckOf([chartItems(model, locale, theme)], locale, theme))
}
