import type * as z from 'zod'
import type { audience, format } from '../check/schema/audience.js'
import type { chart } from '../check/schema/chart.js'
import type { config } from '../check/schema/config.js'
import type { strings } from '../check/schema/strings.js'
import type { theme } from '../check/schema/theme.js'
import type { Place } from './place.js'

/** `id` is the name of the audience's folder. */
export type Audience = z.output<typeof audience> & { readonly id: string; readonly place: Place }
export type Theme = z.output<typeof theme>
/** `id` is the name of the chart's file without `.yaml`; a chart without `audience` is there for all of them. */
export type ChartSpec = z.output<typeof chart> & {
  readonly id: string
  readonly audience?: string
  readonly place: Place
}
export type Strings = z.output<typeof strings>
export type Config = z.output<typeof config>
export type Format = z.output<typeof format>
export type ColourToken = keyof Theme['colours']
export type TypeRole = keyof Theme['type']['latin']
