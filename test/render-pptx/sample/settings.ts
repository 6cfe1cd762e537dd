import type { Locale } from '../../../src/model/locale.js'
import type { PptxSettings } from '../../../src/render/pptx/index.js'
import { renderPptx } from '../../../src/render/pptx/index.js'
import { themeNamed, type ThemeName } from '../theme.js'
import { sampleFrames } from './slides.js'

export function sampleSettings(locale: Locale, theme: ThemeName = 'light'): PptxSettings {
  return {
    title: 'Sample <deck> & more',
    subject: 'Sample market',
    theme: themeNamed(theme),
    locale,
    asOf: '2025-06-30',
  }
}

/** The finished sample deck. */
export async function sampleDeck(locale: Locale, theme: ThemeName = 'light'): Promise<Uint8Array> {
  const settings = sampleSettings(locale, theme)
  const { value, diagnostics } = await renderPptx(sampleFrames(locale, settings.theme), settings)
  if (!value) throw new Error(diagnostics.map((d) => `${d.code}: ${d.message}`).join('\n'))
  return value
}
