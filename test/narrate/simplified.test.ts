import { expect, test } from 'vitest'
import { localise, toSimplified } from '../../src/format/simplified.js'

test.each([
  ['資料來源：公司公告', '资料来源：公司公告'],
  ['資料截至 2025 年 6 月', '数据截至 2025 年 6 月'],
  ['伺服器、影片、軟體與晶片叢集', '服务器、视频、软件与芯片集群'],
  ['「六小龍」與『小巨頭』', '“六小龙”与‘小巨头’'],
  ['媒體報導，通訊社亦有報道', '媒体报道，通讯社亦有报道'],
  ['觀察訊號與指標，走向整合', '观察信号与指标，走向整合'],
  ['或已開啟上市；執行長', '或已开启上市；首席执行官'],
  ['著名的智慧城市，跟著走', '著名的智慧城市，跟着走'],
  ['每百萬 token 0.8 元，逾 4 萬億', '每百万 token 0.8 元，逾 4 万亿'],
  ['[字節](company:bytedance) {doubao-tokens|unit}', '[字节](company:bytedance) {doubao-tokens|unit}'],
  ['', ''],
])('%s → %s', (traditional, simplified) => {
  expect(toSimplified(traditional)).toBe(simplified)
})

test('text in Simplified that is given by hand wins over the conversion', () => {
  expect(localise({ en: 'chip', 'zh-Hant': '晶片' }, 'zh-Hans')).toBe('芯片')
  expect(localise({ en: 'chip', 'zh-Hant': '晶片', 'zh-Hans': '半导体' }, 'zh-Hans')).toBe('半导体')
  expect(localise({ en: 'chip', 'zh-Hant': '晶片' }, 'en')).toBe('chip')
})
