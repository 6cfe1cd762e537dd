import { Converter } from 'opencc-js/t2cn'
import type { Locale, Localised } from '../model/locale.js'

/**
 * Words that differ on the mainland, Traditional → Simplified. OpenCC's own list of phrases is not used: it is made
 * for software manuals and turns 指標 into a pointer and 整合 into an integration. A longer term wins over a shorter
 * one, so that 資料來源 may differ from 資料.
 */
const glossary: Readonly<Record<string, string>> = {
  // Data and sources
  資料: '数据',
  資料來源: '资料来源',
  公開資料: '公开资料',
  資料夾: '文件夹',
  資訊: '信息',
  富途資訊: '富途资讯',
  報導: '报道',
  通訊社: '通讯社',
  簡訊: '短信',
  // Computing
  人工智慧: '人工智能',
  智慧型: '智能',
  大型語言模型: '大语言模型',
  演算法: '算法',
  啟用參數: '激活参数',
  開放原始碼: '开源',
  原始碼: '源代码',
  程式: '程序',
  程式碼: '代码',
  儲存庫: '代码库',
  儲存: '存储',
  軟體: '软件',
  硬體: '硬件',
  晶片: '芯片',
  矽谷: '硅谷',
  叢集: '集群',
  伺服器: '服务器',
  網路: '网络',
  網際網路: '互联网',
  行動網路: '移动互联网',
  行動裝置: '移动设备',
  行動應用: '移动应用',
  行動端: '移动端',
  裝置: '设备',
  介面: '界面',
  螢幕: '屏幕',
  登入: '登录',
  預設: '默认',
  透過: '通过',
  搜尋: '搜索',
  相容: '兼容',
  最佳化: '优化',
  雲端運算: '云计算',
  數位: '数字',
  訊號: '信号',
  訊息: '消息',
  影片: '视频',
  視訊: '视频',
  影音: '音视频',
  // Business
  使用者: '用户',
  支援: '支持',
  專案: '项目',
  執行長: '首席执行官',
  創辦人: '创始人',
  新創: '初创',
  募資: '融资',
  客製化: '定制',
  規畫: '规划',
  量測: '测量',
  品質: '质量',
  利基: '细分领域',
  首季: '一季度',
  兩季: '两个季度',
  // Read wrongly by the converter after certain characters
  於: '于',
}

const terms = Object.keys(glossary).sort((a, b) => b.length - a.length)
const termPattern = new RegExp(terms.join('|'), 'g')
const quotes: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〈': '《',
  '〉': '》',
}

let openCc: ((text: string) => string) | undefined

/**
 * Traditional Chinese text in Simplified, with mainland words and quotation marks. Ids, links and Latin text stay
 * as they are, since only Han characters and the marks 「」『』〈〉 are changed.
 */
export function toSimplified(text: string): string {
  let result = ''
  let end = 0
  for (const match of text.matchAll(termPattern)) {
    result += convert(text.slice(end, match.index)) + (glossary[match[0]] ?? '')
    end = match.index + match[0].length
  }
  return (result + convert(text.slice(end))).replace(/[「」『』〈〉]/g, (mark) => quotes[mark] ?? mark)
}

const characters = new Map<string, string>()

/** One Traditional character, or a variant of one, in Simplified: for comparing texts, not for showing them. */
export function simplifiedCharacter(character: string): string {
  const known = characters.get(character) ?? convert(character)
  characters.set(character, known)
  return known
}

/** The text in one locale; Simplified Chinese is converted from Traditional where it is not given. */
export function localise(text: Localised, locale: Locale): string {
  return text[locale] ?? toSimplified(text['zh-Hant'])
}

/** The dictionaries take some 30 ms to build, so only a build that needs them pays. */
function convert(text: string): string {
  openCc ??= Converter({ from: 'tw', to: 'cn' })
  return text === '' ? '' : openCc(text)
}
