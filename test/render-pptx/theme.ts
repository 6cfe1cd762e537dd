import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { theme as schema } from '../../src/check/schema/theme.js'
import type { Theme } from '../../src/model/settings.js'

/** A theme that ships with the program. */
export function themeNamed(name: 'light' | 'dark'): Theme {
  return schema.parse(
    parse(readFileSync(new URL(`../../templates/themes/${name}.yaml`, import.meta.url), 'utf8')),
  )
}
