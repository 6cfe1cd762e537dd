import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js'
import { parse } from 'yaml'
import type { ChartModel } from '../../src/model/chart.js'
import type { Block, Deck, Rich, Slide } from '../../src/model/deck.js'
import type { Locale } from '../../src/model/locale.js'
import type { Place } from '../../src/model/place.js'
import type { Strings, Theme } from '../../src/model/settings.js'
import { themeNamed, type ThemeName } from '../render-pptx/theme.js'
import { parseDeck } from '../../src/parse/index.js'

const converted = Converter({ from: 'twp', to: 'cn' })

/** The Markdown of the sample deck, whose texts are those of the target deck that the layouts are drawn after. */
export function sampleMarkdown(locale: Locale): string {
  const file = locale === 'en' ? 'en' : 'zh-Hant'
  const text = readFileSync(`test/layout/samples/${file}.md`, 'utf8')
  if (locale !== 'zh-Hans') return text
  return converted(text).replaceAll('「', '“').replaceAll('」', '”')
}

export function deckOf(markdown: string, locale: Locale, file = `deck.${locale}.md.hbs`): Deck {
  const origins = markdown.split('\n').map((_, i) => ({ file, start: { line: i + 1, column: 1 } }))
  const { value, diagnostics } = parseDeck({ text: markdown, origins }, locale)
  if (!value) throw new Error(diagnostics.map((d) => `${d.place?.start.line}: ${d.message}`).join('\n'))
  return { ...value, slides: value.slides.map((slide) => cited(slide, locale)) }
}

export function sampleDeck(locale: Locale): Deck {
  return deckOf(sampleMarkdown(locale), locale)
}

export function theme(name: ThemeName = 'light'): Theme {
  return themeNamed(name)
}

export function strings(): Record<Locale, Strings> {
  const read = (locale: Locale) => parse(readFileSync(`templates/locales/${locale}.yaml`, 'utf8')) as Strings
  return { en: read('en'), 'zh-Hant': read('zh-Hant'), 'zh-Hans': read('zh-Hans') }
}

export const companies = [{ id: 'bytedance', monogram: 'B', colour: '1F5FD6' }]

/** Charts by id, as layout needs them: number and alternative text. */
export function sampleCharts(): Record<Locale, Record<string, ChartModel>> {
  const chart = (id: string, number: number) => ({ id, number, alt: `Chart ${number}: ${id}` }) as ChartModel
  const all = {
    'price-war': chart('price-war', 2),
    'doubao-tokens': chart('doubao-tokens', 3),
    'open-parameters': chart('open-parameters', 4),
  }
  return { en: all, 'zh-Hant': all, 'zh-Hans': all }
}

/** What `cite` does to a deck: the source line, the data notes and the list of sources. */
function cited(slide: Slide, locale: Locale): Slide {
  const line = rich(sourceLines[locale === 'en' ? 'en' : 'zh'], slide.place)
  return { ...slide, blocks: slide.blocks.map((block) => filled(block, locale)), sourceLine: line }
}

function filled(block: Block, locale: Locale): Block {
  const words = locale === 'en' ? 'en' : 'zh'
  const { place } = block
  if (block.kind === 'data-notes') {
    const items = dataNotes[words].map(([head, text], i) => ({
      lead: {
        runs: [
          ...(i === 0 ? [{ text: '[a]', mark: true }, { text: ' ' }] : []),
          { text: head!, strong: true },
          { text: ` ${text!}` },
        ],
        place,
      },
      more: [],
    }))
    return { ...block, items }
  }
  if (block.kind === 'source-list') {
    const rows = Array.from({ length: 16 }, (_, i) =>
      [`[${i + 1}]`, sourceTitles[words][i % 3]!, dates[words], '2, 4, 5'].map((text) => rich(text, place)),
    )
    return { ...block, table: { head: sourceHead[words].map((text) => rich(text, place)), rows, place } }
  }
  return block
}

function rich(text: string, place: Place): Rich {
  return { runs: [{ text }], place }
}

const sourceLines = {
  en: 'Source: [1] “2025 AI mid-game” landscape article (Chinese) and company statements cited in it; team analysis. Data as of May 2025.',
  zh: '資料來源：[1] 〈2025 AI 中場戰事〉一文及文中引述的公司公開資訊；本團隊整理。資料截至 2025 年 5 月。',
}
const dataNotes = {
  en: [
    ['DeepSeek active parameters.', 'Source prints 3.7B; the developer states 37B. We use 37B.'],
    ['“33×”.', 'The ratio of 4T to 120B is 33.3, so we avoid “grew by 33×”.'],
    [
      'MiniMax USD 600M.',
      'Source dates it March 2025; earlier press suggests March 2024. Left out of the timeline.',
    ],
    [
      'Dates.',
      'The article is undated. “September this year” (Moonshot) is read as 2024; Doubao vision is placed in December 2024.',
    ],
    ['Editorial judgement.', 'Stance, Harvey balls and severity are ours and can be overridden in the YAML.'],
  ],
  zh: [
    ['DeepSeek 激活參數。', '原文作 37 億；開發者公布為 370 億，本報告採 370 億（37B）。'],
    ['「33 倍」。', '4 萬億與 1,200 億之比為 33.3；不寫「增長 33 倍」。'],
    ['MiniMax 6 億美元。', '原文記為 2025 年 3 月，另有報道指為前一年，故未列入時間線。'],
    ['日期。', '原文未署日期。月之暗面「今年 9 月」按 2024 年處理；豆包視覺模型定於 2024 年 12 月。'],
    ['編輯判斷。', '攻守標籤、評分與嚴重度均為本團隊判斷，可在 YAML 中逐項覆寫。'],
  ],
}
const sourceHead = {
  en: ['#', 'Source', 'Published', 'Slides'],
  zh: ['#', '來源', '發布日期', '頁'],
}
const sourceTitles = {
  en: [
    'Half-time in the model war: an overview (a Chinese newsletter)',
    'Model card of an open-weights release, with the counts of total and active parameters and the licence terms, first public revision (the developer)',
    'Annual results (Tencent)',
  ],
  zh: [
    '〈2025 AI 中場戰事〉（公眾號）',
    '開源模型卡：總參數與激活參數、授權條款、評測方法與更新紀錄，首個公開版本，另附訓練數據與推理成本的說明（開發者）',
    '年度業績公告（騰訊）',
  ],
}
const dates = { en: '23 Apr 2025', zh: '2025 年 4 月 23 日' }
