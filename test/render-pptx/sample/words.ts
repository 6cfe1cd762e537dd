import type { Locale } from '../../../src/model/locale.js'

/** The texts of the sample deck. Numbers and names are made up. */
export interface Words {
  readonly kicker: string
  readonly cover: string
  readonly subtitle: string
  readonly meta: string
  readonly stances: readonly [string, string, string]
  readonly direction: string
  readonly section: string
  readonly prices: string
  readonly exhibit: string
  readonly callouts: readonly (readonly [string, string])[]
  readonly soWhat: readonly [string, string]
  readonly source: string
  readonly scores: string
  readonly scoreHead: readonly string[]
  readonly changed: readonly string[]
  readonly pictureAlt: string
  readonly tableAlt: string
  readonly notes: readonly (readonly [string, string])[]
}

export const words: Readonly<Record<Locale, Words>> = {
  en: {
    kicker: 'SAMPLE MARKET',
    cover: 'Half-time report:\nwho presses,\nwho holds,\nwho drops back',
    subtitle: 'Three companies & one price war',
    meta: 'Sample edition  |  Data as of June 2025',
    stances: ['Retreat', 'Hold', 'Attack'],
    direction: 'Direction of play',
    section: 'Price and usage',
    prices:
      'The price war has pushed entry-level tokens to about RMB 1 per million, up to 99% below the old price',
    exhibit: 'Exhibit 2  |  List price, RMB per 1M tokens',
    callouts: [
      ['≈3%', 'of the original price left on several models after 2024 cuts'],
      ['RMB 0', 'for end users since April 2025: the contest moves to “distribution”'],
      ['2 resets', 'in seven months: text in May 2024, vision in December'],
    ],
    soWhat: ['So what', 'With list prices near the floor, margin comes from inference efficiency.'],
    source: 'Source: [1] “2025 mid-game” (杂志); team analysis. Data as of June 2025.',
    scores: 'The dragons have split: one still funds base models and two are refocusing',
    scoreHead: ['Company', 'Stance', 'Base model', 'What changed'],
    changed: [
      'First in IPO tutoring; about 1M developers',
      'Effort moves to video & music',
      'Team joins a lab',
    ],
    pictureAlt: 'Token prices: four bars, the last one at 150',
    tableAlt: 'Stance and score of three companies',
    notes: [
      ['Message.', 'List prices no longer tell the vendors apart.'],
      ['Say.', 'Two resets in seven months took prices <1% of where they stood.'],
      ['Method and caveats.', 'Prices as published; “implied” ones are derived.'],
    ],
  },
  'zh-Hant': {
    kicker: '示例市場',
    cover: '中場報告：\n誰在進攻，\n誰在堅守，\n誰在後撤',
    subtitle: '三家公司與一場價格戰',
    meta: '示例版｜資料截至2025年6月',
    stances: ['後撤', '堅守', '進攻'],
    direction: '進攻方向',
    section: '價格與用量',
    prices: '價格戰把入門級token壓到每百萬約1元，較舊價低至多99%',
    exhibit: '圖2｜標價，每百萬token人民幣元',
    callouts: [
      ['約3%', '2024年降價後，若干模型只剩原價的「零頭」'],
      ['0元', '2025年4月起終端用戶免費：競爭轉向分發'],
      ['2次', '七個月內兩次重置——文本在5月，視覺在12月'],
    ],
    soWhat: ['投資含義', '標價見底，利潤來自推理效率。'],
    source: '資料來源：[1]〈2025中局〉；OpenAI’s 公告；團隊分析。資料截至2025年6月。',
    scores: '六小龍分化：一家仍投基座模型，兩家轉向',
    scoreHead: ['公司', '站位', '基座模型', '變化'],
    changed: ['首家進入上市輔導；約100萬開發者', '重心轉向視頻與音樂', '團隊併入聯合實驗室'],
    pictureAlt: '價格：四根柱，最後一根為150',
    tableAlt: '三家公司的站位與評分',
    notes: [
      ['要點。', '標價已不能區分供應商。'],
      ['講法。', '七個月內兩次重置，價格不到原先的1%。'],
      ['方法與保留。', '以公布價格為準；「推算」者為導出值。'],
    ],
  },
  'zh-Hans': {
    kicker: '示例市场',
    cover: '中场报告：\n谁在进攻，\n谁在坚守，\n谁在后撤',
    subtitle: '三家公司与一场价格战',
    meta: '示例版｜数据截至2025年6月',
    stances: ['后撤', '坚守', '进攻'],
    direction: '进攻方向',
    section: '价格与用量',
    prices: '价格战把入门级token压到每百万约1元，较旧价低至多99%',
    exhibit: '图2｜标价，每百万token人民币元',
    callouts: [
      ['约3%', '2024年降价后，若干模型只剩原价的“零头”'],
      ['0元', '2025年4月起终端用户免费：竞争转向分发'],
      ['2次', '七个月内两次重置——文本在5月，视觉在12月'],
    ],
    soWhat: ['投资含义', '标价见底，利润来自推理效率。'],
    source: '资料来源：[1]《2025中局》；OpenAI’s 公告；团队分析。数据截至2025年6月。',
    scores: '六小龙分化：一家仍投基座模型，两家转向',
    scoreHead: ['公司', '站位', '基座模型', '变化'],
    changed: ['首家进入上市辅导；约100万开发者', '重心转向视频与音乐', '团队并入联合实验室'],
    pictureAlt: '价格：四根柱，最后一根为150',
    tableAlt: '三家公司的站位与评分',
    notes: [
      ['要点。', '标价已不能区分供应商。'],
      ['讲法。', '七个月内两次重置，价格不到原先的1%。'],
      ['方法与保留。', '以公布价格为准；“推算”者为导出值。'],
    ],
  },
}
