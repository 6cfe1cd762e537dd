import type { AudienceFiles, DataFile, Layer, Sources } from '../model/source.js'

/** A file that wins over others of the same name. */
export interface Override {
  readonly file: string
  /** What it wins over, the next one first. */
  readonly over: readonly string[]
  /** It says only what it changes; the rest comes from those. */
  readonly merged?: true
}

/** Path inside a template folder (`themes/light.yaml`) → where it is found, earlier folders first. */
export type FoundFiles = ReadonlyMap<string, readonly { readonly path: string }[]>

/** The files of an audience, and of what all audiences share, that win over others. */
export function overridesOf(
  audience: AudienceFiles,
  sources: Sources,
  tone: string | undefined,
  found: FoundFiles,
): Override[] {
  const charts = ['', ...audience.chain.map((name) => `audiences/${name}/`)].map(
    (folder) => `${folder}charts/`,
  )
  return [
    ...templates([...audience.templates, ...sources.partials], tone),
    ...settings(found, [...charts].reverse(), { ...sources.charts, ...audience.charts }),
    ...settings(found, ['themes/'], sources.themes),
    ...settings(found, ['locales/'], sources.strings, true),
  ]
}

function templates(layers: readonly Layer[], tone: string | undefined): Override[] {
  const byName = new Map<string, string[]>()
  const prefix = `tones/${tone}/`
  for (const { files } of layers) {
    const entries = Object.entries(files)
    const toned = entries.filter(([name]) => name.startsWith(prefix))
    for (const [name, { path }] of [
      ...toned.map(([name, file]) => [name.slice(prefix.length), file] as const),
      ...entries,
    ])
      byName.set(name, [...(byName.get(name) ?? []), path])
  }
  return [...byName.values()].flatMap(([file, ...over]) =>
    file !== undefined && over.length > 0 ? [{ file, over }] : [],
  )
}

/** Files of settings; of those in several folders the first wins. */
function settings(
  found: FoundFiles,
  folders: readonly string[],
  files: Readonly<Record<string, DataFile>>,
  always = false,
): Override[] {
  return Object.entries(files).flatMap(([name, { path, value }]): Override[] => {
    const all = folders.flatMap((folder) => (found.get(`${folder}${name}.yaml`) ?? []).map((hit) => hit.path))
    const over = all.slice(all.indexOf(path) + 1)
    const merged = always || (value as { readonly extends?: unknown } | null)?.extends !== undefined
    return over.length > 0 ? [{ file: path, over, ...(merged && { merged }) }] : []
  })
}
