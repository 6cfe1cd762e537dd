import type { Page } from '../page.js'

/** What a sign says, in words: “Zhipu AI, Capital: 4/4”. For its alternative text. */
export function signText(page: Page, what: readonly string[], value: string): string {
  return page.chinese ? `${what.join('，')}：${value}` : `${what.join(', ')}: ${value}`
}
