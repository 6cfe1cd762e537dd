import { audience as schema } from '../check/schema/audience.js'
import { asOfFor } from '../compose.js'
import type { Path } from '../model/place.js'
import type { Audience } from '../model/settings.js'
import type { DataFile } from '../model/source.js'
import type { Catalogue } from './catalogue.js'
import { overridesOf, type FoundFiles, type Override } from './overrides.js'

/** One value of an audience; of a list, all of it. */
export interface SettingLine {
  /** `timeline`, `from`. */
  readonly path: readonly string[]
  /** Undefined: not set. */
  readonly value?: unknown
  /** `default`, `--theme`, or file and line of what says it. */
  readonly from: string
}

/** All that holds for an audience, and where it comes from. */
export interface SettingsAccount {
  readonly audience: string
  readonly name: string
  /** The files of which its settings are made, the most important first. */
  readonly files: readonly string[]
  /** The audience, and those that it extends. */
  readonly chain: readonly string[]
  readonly settings: readonly SettingLine[]
  /** The folders of templates, the first one wins. */
  readonly searchPath: readonly string[]
  readonly overrides: readonly Override[]
}

/** What the command line or the config file says instead of an audience, by its name there. */
export type Instead = Readonly<
  Partial<Record<keyof Audience, { readonly value: unknown; readonly from: string }>>
>

/** @returns undefined where the audience breaks its schema */
export function explainSettings(
  catalogue: Catalogue,
  id: string,
  given: { readonly instead: Instead; readonly searchPath: readonly string[]; readonly found: FoundFiles },
): SettingsAccount | undefined {
  const { sources, settings } = catalogue.scope
  const audience = settings.audiences.find((one) => one.id === id)
  const files = sources.audiences.find((one) => one.id === id)
  if (!audience || !files) return undefined
  return {
    audience: id,
    name: catalogue.say(audience.name),
    files: files.settingsLayers.map(({ path }) => path),
    chain: files.chain,
    settings: Object.keys(schema.shape)
      .filter((field) => field !== 'extends')
      .flatMap((field) =>
        settingLines(field as keyof Audience, audience, files.settings, { ...given, catalogue }),
      ),
    searchPath: given.searchPath,
    overrides: overridesOf(files, sources, audience.tone, given.found),
  }
}

function settingLines(
  field: keyof Audience,
  audience: Audience,
  file: DataFile,
  { instead, catalogue }: { readonly instead: Instead; readonly catalogue: Catalogue },
): SettingLine[] {
  const other = instead[field]
  if (other) return [{ path: [field], ...other }]
  if (field === 'asOf' && audience.asOf === undefined)
    return [{ path: [field], value: asOfFor(undefined, audience, catalogue.dataset), from: 'default' }]
  return linesOf([field], audience[field], file)
}

/** Maps are told field by field, as they are merged field by field; lists and texts by language as a whole. */
function linesOf(path: readonly string[], value: unknown, file: DataFile): SettingLine[] {
  if (value === undefined) return [{ path, from: 'default' }]
  if (isMap(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, inner]) => linesOf([...path, key], inner, file))
  return [{ path, value: written(path, file) ?? value, from: fromOf(path, file) }]
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As it stands in the file: `off`, where the program knows `false`. */
function written(path: Path, { value }: DataFile): unknown {
  return path.reduce<unknown>((inner, step) => (isMap(inner) ? inner[String(step)] : undefined), value)
}

function fromOf(path: Path, { places }: DataFile): string {
  const place = places.ofKey(path) ?? places.of(path)
  if (!place) return 'default'
  // An option of the command line has no lines.
  return place.file.startsWith('--') ? place.file : `${place.file}:${place.start.line}`
}
