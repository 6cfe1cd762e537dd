import { it } from 'vitest'
import { strFromU8 } from 'fflate'
import { sampleSettings } from './sample/settings.js'
import { sampleFrames } from './sample/slides.js'
import { drawDeck } from '../../src/render/pptx/draw/deck.js'
import { unzip, zip } from '../../src/render/pptx/package/zip.js'
import { parseXml, serialiseXml, all } from '../../src/render/pptx/package/xml.js'
it('x', async () => {
  const s = sampleSettings('zh-Hant')
  const frames = sampleFrames('zh-Hant', s.theme)
  const many = Array.from({length: 14}, (_, i) => ({...frames[i % 2 + 1]!, pageNumber: i+1 }))
  const raw = await drawDeck({...s, frames: many})
  for (let i = 0; i < 5; i++) {
    const t = [performance.now()]
    const files = unzip(raw); t.push(performance.now())
    const texts = [...files].filter(([n]) => /xml|rels/.test(n)).map(([, b]) => strFromU8(b)); t.push(performance.now())
    const docs = texts.map(parseXml); t.push(performance.now())
    docs.forEach((d) => all(d, 'p:cNvPr')); t.push(performance.now())
    docs.map(serialiseXml); t.push(performance.now())
    zip(files); t.push(performance.now())
    console.log(texts.reduce((a, b) => a + b.length, 0), t.slice(1).map((x, i) => (x - t[i]!).toFixed(1)).join(' '))
  }
})
