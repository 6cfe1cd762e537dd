/** How an audience has numbers written in one language; what is not said stays as usual. */
export interface NumberStyle {
  /** `short`: 4T; `words`: 4 trillion, 4 萬億; `plain`: 4,000,000,000,000. */
  readonly scale?: 'short' | 'words' | 'plain' | undefined
  /** What 10¹² is called in Traditional Chinese. */
  readonly trillion?: '萬億' | '兆' | undefined
  /** Of amounts in English: RMB 70.7B, CNY 70.7B or ¥70.7B. */
  readonly currency?: 'usual' | 'code' | 'sign' | undefined
}

export const usualNumbers: NumberStyle = {}
