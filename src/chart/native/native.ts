import type { ChartModel } from '../../model/chart.js'
import type { FrameItem } from '../../model/frame.js'
import type { Locale } from '../../model/locale.js'
import type { ChartFont, NativeChart } from '../../model/native-chart.js'
import type { ColourToken, Strings, Theme } from '../../model/settings.js'
import { textWidth } from '../../type/index.js'
import type { Page } from '../page.js'
import { pixels } from '../pen.js'

/** What a native chart is made with. Lengths in inches. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly locale: Locale
  readonly words: Pick<Strings, 'chartGround' | 'chartSpan'>
  /** RRGGBB */
  colour(token: ColourToken): string
  /** Of one line. */
  textWidth(text: string, font: Pick<ChartFont, 'size' | 'bold'>): number
  /** The page of the picture of the same size, for what both share. It measures and cannot be drawn on. */
  readonly page: Page
}

/**
 * A native chart, with what lies under it and stands over it as shapes and text: places are inches from the chart’s top
 * left corner.
 */
export interface Native {
  readonly chart: NativeChart
  readonly under?: readonly FrameItem[]
  readonly over: readonly FrameItem[]
}

/** Why a chart cannot be native: "PowerPoint has no chart of dots on stems". */
export interface Refusal {
  readonly reason: string
}

/** How one kind of chart becomes native. */
export type NativeKind = (model: ChartModel, sheet: Sheet) => Native | Refusal

/** Of a kind that PowerPoint has no chart for. */
export const refuse =
  (reason: string): NativeKind =>
  () => ({ reason })

/** Reserved height of a line, in em, as in the picture. */
const lineHeight = 1.15

export function sheetOf(
  size: { readonly width: number; readonly height: number },
  theme: Theme,
  locale: Locale,
  words: Sheet['words'],
): Sheet {
  const measure: Sheet['textWidth'] = (text, font) => textWidth(text, { ...font, locale })
  const page: Page = {
    width: Math.round(size.width * 96),
    height: Math.round(size.height * 96),
    locale,
    colour: (token) => `#${theme.colours[token]}`,
    readable: theme.contrast.text,
    pen: {
      width: (line) => line.reduce((sum, piece) => sum + measure(piece.text, piece) * 96, 0),
      height: (line) => Math.max(...line.map((piece) => pixels(piece.size))) * lineHeight,
      write: () => {
        throw new Error('nothing is written on the page of a native chart')
      },
    },
  }
  return { ...size, locale, words, colour: (token) => theme.colours[token], textWidth: measure, page }
}
