import { Converter } from 'opencc-js/t2cn'
import type { Locale, Localised } from '../model/locale.js'

/**
 * Terms that OpenCC words otherwise than a mainland reader of business reports would, Traditional → Simplified.
 * A longer term wins over a shorter one that it begins with.
 */
const glossary: Readonly<Record<string, string>> = {
  資料來源: '资料来源',
  資料說明: '数据说明',
  公司檔案: '公司档案',
  檔案: '档案',
  簡報: '简报',
  儲存: '存储',
  大型語言模型: '大语言模型',
  開放原始碼: '开源',
}

const terms = Object.keys(glossary).sort((a, b) => b.length - a.length)
const termPattern = new RegExp(terms.join('|'), 'g')
const quotes: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' }

let openCc: ((text: string) => string) | undefined

/**
 * Traditional Chinese text in Simplified, with mainland words and quotation marks. Ids, links and Latin text stay
 * as they are, since only Han characters and the marks 「」『』 are changed.
 */
export function toSimplified(text: string): string {
  let result = ''
  let end = 0
  for (const match of text.matchAll(termPattern)) {
    result += convert(text.slice(end, match.index)) + (glossary[match[0]] ?? '')
    end = match.index + match[0].length
  }
  return (result + convert(text.slice(end))).replace(/[「」『』]/g, (mark) => quotes[mark] ?? mark)
}

/** The text in one locale; Simplified Chinese is converted from Traditional where it is not given. */
export function localise(text: Localised, locale: Locale): string {
  return text[locale] ?? toSimplified(text['zh-Hant'])
}

/** The dictionaries take some 30 ms to build, so only a build that needs them pays. */
function convert(text: string): string {
  openCc ??= Converter({ from: 'twp', to: 'cn' })
  return text === '' ? '' : openCc(text)
}
