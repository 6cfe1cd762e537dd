import { audienceSettings, type AudienceSetting } from '../check/audience-settings.js'
import type { Scope } from '../check/index.js'
import type { AudienceFiles } from '../model/source.js'

type Records = Pick<Scope['records'], 'companies' | 'risks'>

/** The columns of a remark. */
const width = 110

/** The `audience.yaml` of a new audience: every setting with the value that it has from its base, commented out. */
export function audienceText(id: string, base: AudienceFiles, schema: string, records: Records): string {
  const from = base.id
  const settings = audienceSettings.filter(({ name }) => name !== 'extends')
  return `${schema}
${remark(
  `The audience \`${id}\`. What this file does not say is as in \`${from}\`: settings, slides, sections of the briefing, charts.`,
  'Below stands every setting with the value that it has now, commented out: take the # away and change the value. A map ' +
    'is put together with that of the base field by field, a list replaces the whole list, null takes a setting away.',
)}
extends: ${from}

${settings.map((setting) => settingText(setting, base, records)).join('\n')}
${otherwise(id, base)}`
}

function settingText(setting: AudienceSetting, base: AudienceFiles, records: Records): string {
  const { name, means } = setting
  const value =
    name === 'sections' ? switches(base) : (given(name, base) ?? everything(name, records) ?? usual(setting))
  return `${remark(`${means.charAt(0).toUpperCase()}${means.slice(1)}.`)}\n${comment(value)}\n`
}

/** The lines of the file that says it, so that its own remarks come along. */
function given(name: string, { settings, settingsLayers }: AudienceFiles): string | undefined {
  const [key, value] = [settings.places.ofKey([name]), settings.places.of([name])]
  const holds = settings.value as Record<string, unknown>
  if (!key || !value?.end || holds[name] === undefined || holds[name] === null) return undefined
  const file = settingsLayers.find(({ path }) => path === key.file)
  const last = value.end.column === 1 ? value.end.line - 1 : value.end.line
  return file?.text
    .split('\n')
    .slice(key.start.line - 1, last)
    .join('\n')
}

/** A list that holds all records of a kind where nobody says otherwise, spelt out. */
function everything(name: string, records: Records): string | undefined {
  if (name !== 'companies' && name !== 'risks') return undefined
  const ids = records[name].map(({ id }) => id)
  return ids.length === 0 ? undefined : `${name}: [${ids.join(', ')}] # all of them, as now`
}

function usual({ name, usual, example, form }: AudienceSetting): string {
  if (usual !== undefined && !isEmpty(usual)) return `${name}: ${inline(usual)}`
  const open = isEmpty(usual) ? (form === 'list' ? '[]' : '{}') : 'null'
  return example === undefined ? `${name}: ${open}` : `${name}: ${example} # an example; it is ${open}`
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const text = String(value)
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`
}

/** Slides and sections by their names, each on. */
function switches(base: AudienceFiles): string {
  const names = new Set([...partsOf('slides', base), ...partsOf('sections', base)])
  if (names.size === 0) return 'sections: {}'
  return ['sections:', ...[...names].map((name) => `  ${name}: on`)].join('\n')
}

/** Names of the slides, or sections of the briefing, that the audience has. */
function partsOf(folder: 'slides' | 'sections', { templates }: AudienceFiles): string[] {
  const names = templates.flatMap(({ files }) => Object.keys(files))
  const own = names.filter((name) => name.startsWith(`${folder}/`))
  return [...new Set(own.map((name) => name.slice(folder.length + 1).replace(/\.[\w-]+$/, '')))].sort()
}

/** How a slide is made otherwise, with one of this audience as the example. */
function otherwise(id: string, base: AudienceFiles): string {
  const slides = partsOf('slides', base)
  const [slide = 'prices'] = slides.filter((name) => name !== 'cover')
  return `${remark(
    `One slide otherwise: a file slides/${slide}.en.md.hbs beside this one (and .zh-Hant) replaces that slide of ` +
      `\`${base.id}\` and nothing else. \`{{> @base}}\` in it shows what it replaces, so that a slide can be put before or ` +
      'behind it. A slide of a name of its own is called from the deck, deck.en.md.hbs, with `{{> slides/name}}`.',
    ...(slides.length > 0 ? [`The slides are ${slides.join(', ')}.`] : []),
    `Build it with \`npx midgame build ${id}\`.`,
  )}\n`
}

function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`))
    .join('\n')
}

/** Paragraphs as comments, broken into lines. */
function remark(...paragraphs: string[]): string {
  return paragraphs.map((text) => comment(broken(text).join('\n'))).join('\n')
}

function broken(text: string): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}
