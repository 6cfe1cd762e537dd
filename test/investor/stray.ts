import type { Shown } from '../../src/model/deck.js'
import { takeOut } from './figures.js'

const month = '(?:Jan|Feb|Mar|Apr|May|June?|Jul|Aug|Sep|Oct|Nov|Dec|January)'

/** Numbers that are no figures: they count pages and sources, say when, or belong to a name. */
const notFigures: readonly RegExp[] = [
  /\[\d+\]/g,
  /^\d+$/gm,
  /(?:Exhibit|圖|图)\s*\d+/g,
  new RegExp(`(?:\\d{1,2}[ \\u00a0])?${month}\\s20\\d\\d`, 'g'),
  /\b20\d\d(?:\.\d+)*(?!\d|[.,]\d)(?:\s*年)?/g,
  /\d+(?:\s*至\s*\d+)?\s*[月日]/g,
  // ERNIE-4.5-VL-424B, Qwen2.5-72B, TARS-1.5-7B, before the shorter ones that begin alike
  /(?:ERNIE|Qwen|TARS)-?\d\.\d(?:-[A-Z\d]+)+/g,
  // week 26 of 2025, and changes that the edition counts itself
  /\bweek \d+|第 ?\d+ ?[週周]|\d+ (?:changes?|records)\b|\d+ ?[項项筆笔](?=.{0,8}?(?:變化|变化|記錄|记录))/g,
  // Hunyuan3D 2.1, 3D 2.5, the 2.5 generation
  /(?<=3D ?)2\.[15]|2\.5(?= generation| ?代)/g,
  // R1, Qwen3, GLM-130B, R1-0528, 01.AI, 36Kr, ERNIE 4.5, Doubao 1.5, Step 2 16K, 3D, Apache 2.0
  /[A-Za-z][A-Za-z-]*-?\d[\w-]*|01\.AI|36Kr|(?<=(?:ERNIE|文心)\s*)4\.5|(?<=[，,] ?)4\.5(?= ?[/／])/g,
  /(?<=(?:Doubao|豆包)\s*)1\.5|Step ?2(?: ?16K)?(?![\d.])|\b3D\b|(?<=Apache )2\.0|4\.5(?= Turbo)/g,
]

/** What a unit or a formula is written with: per 1M tokens, ln 2, ratio − 1, ln(1 + rate), ratio^(1/months). */
const notation = /per 1M|ln 2|[−+] ?1(?!\d)|\(1 ?[+/]/g

/** Lines of a text in which there is a number that provenance does not know. A chart's figures may stand there twice. */
export function strayNumbers(text: string, figures: readonly Shown[]): string[] {
  const shown = figures
    .filter(({ part }) => part === 'value')
    .flatMap(({ text, where }) => (where.includes('/chart:') ? [text, text] : [text]))
  const bare = notFigures.reduce((rest, pattern) => rest.replace(pattern, ''), withoutSources(text))
  const { rest } = takeOut(bare, shown)
  return rest
    .replace(notation, '')
    .split('\n')
    .filter((line) => /\d/.test(line))
}

/** The notes list paragraphs of sources by number. */
function withoutSources(text: string): string {
  return text.replace(/^(?:Source\.|資料來源。|资料来源。).*$/gm, '')
}
