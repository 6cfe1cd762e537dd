import type { Locale } from '../model/locale.js'

/** A number in a text, as it is written there. */
export interface WrittenNumber {
  /** Position (UTF-16) in the text. */
  readonly at: number
  readonly text: string
}

const digits = '\\d+(?:[,.]\\d+)*'
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'

/** What has digits and is no quantity. Each is taken out of the text before numbers are looked for. */
const exempt: readonly RegExp[] = [
  // 2025, 2024/25, 2025-06, 2025-06-01
  /(?<![\p{L}\p{N}.,-])(?:19|20)\d\d(?:[/–]\d\d)?(?:-\d\d(?:-\d\d)?)?(?![\d,.]*\d|\s*(?:%|×)|[KMBT]\b)/gu,
  new RegExp(`\\b\\d{1,2} ${months}\\b|\\b${months} \\d{1,2}\\b`, 'g'),
  /\d{1,2}(?:\s*[至到、–-]\s*\d{1,2})?\s*[月日號号]/g,
  // 1st, 第 2
  /\b\d+(?:st|nd|rd|th)\b/g,
  /第\s*\d+/g,
  // per 1M tokens, 每 100 萬
  new RegExp(
    `\\bper (?:hundred|thousand|million|billion|${digits}[KMBT]?)\\b|/${digits}[KMBT]?\\b|每\\s*${digits}`,
    'g',
  ),
  // GPT-4, R1, v0.3, 4o, 3D
  /[\p{Script=Latin}_][\p{Script=Latin}_.-]*\d[\p{Script=Latin}\d._-]*/gu,
  /\d[\d.]*(?![KMBTkx]\b|bn\b|mn\b)\p{Script=Latin}[\p{Script=Latin}\d.-]*/gu,
]

const figure = new RegExp(`${digits}(?:\\s?%|×|[KMBTkx]\\b|bn\\b|mn\\b|\\s?[萬万億亿兆]+)?`, 'gu')

const ones = 'three|four|five|six|seven|eight|nine'
const english = `ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|${ones}))?|hundreds?|thousands?|millions?|billions?|trillions?|dozens?`
const noPlural = '(?:is|was|has|does|as|its|this|us|less|his|thus)\\b'

/** A number word counts something where `of` or a plural follows; “the two” speaks of what is known already. */
const inEnglish = new RegExp(
  `(?<![-\\w])(?<!\\b(?:the|these|those|both|other) )two(?=following)|(?<![-\\w])(?:${ones}|${english})(?=following)`.replaceAll(
    'following',
    ` of (?:the|our|them|its)\\b| (?!${noPlural})(?:[a-z’-]+ (?!${noPlural}))?[a-z’-]+s\\b`,
  ),
  'gi',
)

const measures = '家|個|个|項|项|次|倍|款|名|位|場|场|種|种|成|筆|笔|輪|轮|天|週|周|張|张|頁|页'

/** A Chinese number counts something where a measure word follows; 兩個 speaks as often of what is known already. */
const inChinese = new RegExp(
  `(?<![第\\p{N}零一二三四五六七八九十百千])(?:[二三四五六七八九](?=${measures})|[兩两](?=(?!個|个)(?:${measures}))|[二三四五六七八九]?十[一二三四五六七八九]?(?=${measures})|[兩两二三四五六七八九十]+[百千萬万億亿]+(?=${measures}))`,
  'gu',
)

/** The quantities that a text states, in digits or in words. Years, dates, ordinals, units and names are none. */
export function writtenNumbers(text: string, locale: Locale | undefined): WrittenNumber[] {
  const plain = exempt.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => '\0'.repeat(match.length)),
    text,
  )
  const words = locale === 'en' ? [inEnglish] : locale === undefined ? [] : [inChinese]
  return [figure, ...words]
    .flatMap((pattern) =>
      [...plain.matchAll(pattern)].map(({ index, 0: found }) => ({ at: index, text: found })),
    )
    .sort((a, b) => a.at - b.at)
}
