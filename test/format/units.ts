import type { Unit } from '../../src/model/dataset.js'

const place = { file: 'data/test/units.yaml', start: { line: 1, column: 1 } }

const unit = (rest: Omit<Unit, 'place' | 'visibility'>): Unit => ({ ...rest, visibility: 'public', place })

export const units = {
  tokens: unit({
    id: 'tokens/day',
    kind: 'count',
    label: {
      en: { one: 'token a day', other: 'tokens a day' },
      'zh-Hant': '個 token',
      'zh-Hans': '个 token',
    },
  }),
  resets: unit({
    id: 'resets',
    kind: 'count',
    label: { en: { one: 'reset', other: 'resets' }, 'zh-Hant': '次重置' },
  }),
  users: unit({
    id: 'users',
    kind: 'count',
    label: { en: { one: 'user', other: 'users' }, 'zh-Hant': '名用戶' },
  }),
  yuan: unit({ id: 'CNY', kind: 'money', currency: 'CNY' }),
  euros: unit({ id: 'EUR', kind: 'money', currency: 'EUR' }),
  kronor: unit({ id: 'SEK', kind: 'money', currency: 'SEK' }),
  dollars: unit({ id: 'USD', kind: 'money', currency: 'USD' }),
  price: unit({
    id: 'CNY/1M tokens',
    kind: 'price',
    currency: 'CNY',
    per: { en: 'per 1M tokens', 'zh-Hant': '每百萬 token', 'zh-Hans': '每百万 token' },
  }),
  call: unit({
    id: 'CNY/call',
    kind: 'price',
    currency: 'CNY',
    per: { en: 'per call', 'zh-Hant': '每次調用', 'zh-Hans': '每次调用' },
  }),
  percent: unit({ id: '%', kind: 'percent' }),
  ratio: unit({ id: 'x', kind: 'ratio' }),
  parameters: unit({ id: 'parameters', kind: 'parameters' }),
  weeks: unit({
    id: 'weeks',
    kind: 'duration',
    label: { en: { one: 'week', other: 'weeks' }, 'zh-Hant': '周', 'zh-Hans': '周' },
  }),
  score: unit({ id: 'points', kind: 'score' }),
}
