import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { locales } from '../../src/model/locale.js'
import { sampleDeck, sampleSettings } from './sample/settings.js'
import { sampleFrames } from './sample/slides.js'
import { drawDeck } from '../../src/render/pptx/draw/deck.js'
import { finish } from '../../src/render/pptx/finish/index.js'
import { checkPackage } from '../../src/render/pptx/index.js'
it('x', async () => {
  for (const locale of locales)
    for (const name of ['light', 'dark'] as const)
      writeFileSync(`/tmp/pptxw/${locale}-${name}.pptx`, await sampleDeck(locale, name))
  const s = sampleSettings('zh-Hant')
  const frames = sampleFrames('zh-Hant', s.theme)
  const many = Array.from({ length: 14 }, (_, i) => ({ ...frames[(i % 2) + 1]!, pageNumber: i + 1 }))
  for (let i = 0; i < 5; i++) {
    const t0 = performance.now()
    const raw = await drawDeck({ ...s, frames: many })
    const t1 = performance.now()
    const b = finish(raw, { ...s, frames: many })
    const t2 = performance.now()
    const c = checkPackage(b)
    console.log((t1 - t0) | 0, (t2 - t1) | 0, (performance.now() - t2) | 0, b.length, c.length)
  }
})
