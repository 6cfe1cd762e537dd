import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { theme as schema } from '../../src/check/schema/theme.js'
import type { Theme } from '../../src/model/settings.js'

export type ThemeName = 'light' | 'dark' | 'high-contrast'

/** A theme that ships with the program. */
export function themeNamed(name: ThemeName): Theme {
  return schema.parse(
    parse(readFileSync(new URL(`../../templates/themes/${name}.yaml`, import.meta.url), 'utf8')),
  )
}
