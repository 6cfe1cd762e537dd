export const locales = ['en', 'zh-Hant', 'zh-Hans'] as const
export type Locale = (typeof locales)[number]

/** Text per locale as written by hand; `zh-Hans` is converted from `zh-Hant` where it is not given. */
export interface Localised {
  readonly en: string
  readonly 'zh-Hant': string
  readonly 'zh-Hans'?: string | undefined
}

/** Text with figures in it, and the wording for where it does not fit. */
export interface Prose extends Localised {
  readonly short?: Localised | undefined
}
