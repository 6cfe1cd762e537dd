import type * as z from 'zod'
import type { Diagnostic } from '../diagnostic.js'
import type { Audience, ChartSpec, Strings, Theme } from '../model/settings.js'
import type { Sources, DataFile } from '../model/source.js'
import { explain } from './issues.js'
import { placeAt, type Origins } from './origins.js'
import { audience } from './schema/audience.js'
import { chart } from './schema/chart.js'
import { strings } from './schema/strings.js'
import { theme } from './schema/theme.js'

/** Audiences, charts, themes and strings that follow their schemas, by name. */
export interface Settings {
  readonly audiences: readonly Audience[]
  /** Those of all audiences and the shared ones. */
  readonly charts: readonly ChartSpec[]
  readonly themes: Readonly<Record<string, Theme>>
  readonly strings: Readonly<Record<string, Strings>>
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks every settings file against its schema. */
export function readSettings(sources: Sources, origins: Origins): Settings {
  const diagnostics: Diagnostic[] = []
  const parse = <S extends z.ZodType>(
    schema: S,
    file: DataFile,
    extra: object = {},
  ): z.output<S> | undefined => {
    const spot = { file, path: [] }
    const parsed = schema.safeParse(file.value, { reportInput: true })
    if (!parsed.success) {
      diagnostics.push(...explain(parsed.error.issues, spot, schema))
      return undefined
    }
    const value = { ...(parsed.data as object), ...extra } as z.output<S>
    origins.set(value as object, spot)
    return value
  }
  const placed = (id: string, file: DataFile) => ({ id, place: placeAt({ file, path: [] }) })
  return {
    audiences: sources.audiences.flatMap(
      ({ id, settings }) => (parse(audience, settings, placed(id, settings)) as Audience | undefined) ?? [],
    ),
    charts: chartFiles(sources).flatMap(
      ({ id, file, audience }) =>
        (parse(chart, file, { ...placed(id, file), ...(audience !== undefined && { audience }) }) as
          ChartSpec | undefined) ?? [],
    ),
    themes: each(sources.themes, (_, file) => parse(theme, file)),
    strings: each(sources.strings, (_, file) => parse(strings, file)),
    diagnostics,
  }
}

/** Every chart file with its name, and with the audience to which it belongs. */
function chartFiles(sources: Sources): { id: string; file: DataFile; audience?: string }[] {
  const own = sources.audiences.flatMap(({ id: audience, charts }) =>
    Object.entries(charts).map(([id, file]) => ({ id, file, audience })),
  )
  return [...Object.entries(sources.charts).map(([id, file]) => ({ id, file })), ...own]
}

function each<T>(
  files: Readonly<Record<string, DataFile>>,
  read: (name: string, file: DataFile) => T | undefined,
): Record<string, T> {
  const result: Record<string, T> = {}
  for (const [name, file] of Object.entries(files)) {
    const value = read(name, file)
    if (value !== undefined) result[name] = value
  }
  return result
}
