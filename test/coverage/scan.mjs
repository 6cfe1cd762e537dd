// What a text names and counts, for the test that every figure and name of the article is cited.
//
//   node test/coverage/scan.mjs ARTICLE.txt > test/coverage/article.json
//
// The article is not part of this project: only the terms found in each paragraph are kept.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** 0.0008, 99.3, 4.3, 2025, the 4 of GPT-4. */
const digits = /\d+(?:[.,]\d+)*/g
/** Latin words that name nothing. */
const common = new Set(['ai', 'app', 'api', 'token', 'tokens'])
/** Runs of Latin letters; digits end a run, so that GLM-130B is GLM and B beside 130. */
const latin = /[A-Za-z]+/g
/** A Chinese numeral before what it counts: 兩款, 百萬, 八成, 第一; 一 alone is mostly an article. */
const numerals =
  /(?:[二三四五六七八九十兩百千萬億]+|數億|幾大)(?:個|款|位|家|成|大|強|小|條|項|年|級|萬|億|參數|余|餘)+/g

/** The digit runs, Latin words and Chinese numerals of a text, each once, in a form that can be compared. */
export function termsOf(text) {
  const plain = text.normalize('NFKC')
  const found = [
    ...[...plain.matchAll(digits)].map(([run]) => withoutLeadingZeros(run)),
    ...[...plain.matchAll(latin)].map(([word]) => word.toLowerCase()).filter((word) => !common.has(word)),
    ...[...plain.matchAll(numerals)].map(([word]) => word),
  ]
  return [...new Set(found)]
}

function withoutLeadingZeros(run) {
  return run.replaceAll(',', '').replace(/^0+(?=\d)/, '')
}

/** Paragraph → terms, for the paragraphs that have some; P1 is the title. */
export function scan(article) {
  const paragraphs = article.split('\n').filter((line) => line.trim() !== '')
  const entries = paragraphs.map((text, index) => [`P${index + 1}`, termsOf(text)])
  return Object.fromEntries(entries.filter(([, terms]) => terms.length > 0))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = scan(readFileSync(process.argv[2], 'utf8'))
  const lines = Object.entries(found).map(([place, terms]) => `  "${place}": ${JSON.stringify(terms)}`)
  process.stdout.write(`{\n${lines.join(',\n')}\n}\n`)
}
