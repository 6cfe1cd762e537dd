import { error, type Diagnostic } from '../diagnostic.js'
import { locales, type Locale } from '../model/locale.js'
import type { Place } from '../model/place.js'
import type { AudienceFiles, Layer, Sources, TextFile } from '../model/source.js'
import { didYouMean } from '../nearest.js'
import { own } from './known.js'
import { parseTemplate } from './syntax.js'
import type { Template, TemplateKind } from './template.js'
import { typographyOf } from './typography.js'

/** A file that answers to a name, and the layer in which it was found. */
interface Hit {
  readonly file: TextFile
  readonly simplify: boolean
  readonly layer: number
}

/** The templates and partials of one locale, each parsed once, when it is first asked for. */
export class Library {
  readonly diagnostics: Diagnostic[] = []
  /** The files that were asked for and are sound. */
  readonly read: TextFile[] = []
  readonly #partials = new Map<string, Template | undefined>()
  /** Those of the audience, then those that all share. */
  readonly #layers: readonly Layer[]

  constructor(
    sources: Sources,
    private readonly files: AudienceFiles,
    private readonly locale: Locale,
    tone?: string,
  ) {
    this.#layers = [...files.templates, ...sources.partials].flatMap((layer) => toned(layer, tone))
  }

  /** The deck or briefing of the audience; undefined when it is missing or broken, which is reported. */
  template(kind: TemplateKind): Template | undefined {
    const found = this.#find(kind, 0)
    if (found) return this.#parse(kind, kind, found)
    const folder = this.files.settings.path.replace(/[^/]*$/, '')
    const start = { line: 1, column: 1 }
    const place = { file: this.files.settings.path, start }
    const [what, other] = kind === 'deck' ? ['deck', 'md'] : ['briefing', 'pptx']
    const hint = `an audience without a ${what} says \`formats: [${other}]\`, one without this language leaves it out of \`locales\``
    this.#missing(`${folder}${kind}.${this.#written}.md.hbs`, place, hint)
    return undefined
  }

  /** Whether the audience has a deck or briefing that this locale can be made from. */
  has(kind: TemplateKind): boolean {
    return this.#find(kind, 0) !== undefined
  }

  /** A partial by the name that a template gives it; undefined when it is missing or broken, which is reported. */
  partial(name: string, usedAt: Place): Template | undefined {
    if (this.#partials.has(name)) return this.#partials.get(name)
    const found = this.#find(name, 0)
    if (found) return this.#keep(name, name, found)
    // What is broken is told once; what is missing at every place that asks for it.
    return this.#unknown(name, usedAt)
  }

  /** What a template replaces, for its `{{> @base}}`; undefined where that is broken, which is reported. */
  base({ name, base }: Template): Template | undefined {
    if (base === undefined) return undefined
    if (this.#partials.has(base.key)) return this.#partials.get(base.key)
    const found = this.#find(name, base.layer)
    return found && this.#keep(base.key, name, found)
  }

  /** The files that a template replaces, the next one first. */
  replacedBy({ name, base }: Template): string[] {
    const files: string[] = []
    for (let hit = base && this.#find(name, base.layer); hit; hit = this.#find(name, hit.layer + 1))
      files.push(hit.file.path)
    return files
  }

  /** Every partial that was asked for and is sound. */
  partials(): Template[] {
    return [...this.#partials.values()].filter((partial) => partial !== undefined)
  }

  #keep(key: string, name: string, found: Hit): Template | undefined {
    const partial = this.#parse(key, name, found)
    this.#partials.set(key, partial)
    return partial
  }

  /** The locale in which a person writes what this locale shows. */
  get #written(): Locale {
    return this.locale === 'zh-Hans' ? 'zh-Hant' : this.locale
  }

  /** The first layer from `from` on that has the name: in this locale, in the one it is made from, or in none. */
  #find(name: string, from: number): Hit | undefined {
    for (let layer = from; layer < this.#layers.length; layer++) {
      const { files } = this.#layers[layer]!
      const exact = own(files, `${name}.${this.locale}`)
      if (exact) return { file: exact, simplify: false, layer }
      const written = own(files, `${name}.${this.#written}`) ?? own(files, name)
      if (written) return { file: written, simplify: this.locale === 'zh-Hans', layer }
    }
    return undefined
  }

  #parse(key: string, name: string, { file, simplify, layer }: Hit): Template | undefined {
    const { value, diagnostics } = parseTemplate(file)
    this.diagnostics.push(...diagnostics, ...(value ? typographyOf(file, localeOf(file.path)) : []))
    if (value) this.read.push(file)
    const next = this.#find(name, layer + 1)
    const base = next && { key: `${name}@${next.layer}`, layer: next.layer }
    return value && { key, name, file: file.path, program: value, simplify, ...(base && { base }) }
  }

  #unknown(name: string, usedAt: Place): undefined {
    const all = this.#layers.flatMap(({ files }) => Object.entries(files))
    const other = all.find(([known]) => withoutLocale(known) === name)?.[1]
    if (other) {
      this.#missing(other.path.replace(/\.[\w-]+\.md\.hbs$/, `.${this.#written}.md.hbs`), usedAt)
    } else {
      const names = all.map(([known]) => withoutLocale(known)).filter((known) => !isDocument(known))
      const hints = didYouMean(name, [...new Set(names)])
      this.diagnostics.push(
        error('narrate/unknown-partial', `there is no partial \`${name}\``, usedAt, ...hints),
      )
    }
    return undefined
  }

  #missing(path: string, place: Place, ...hints: string[]): void {
    const message = `missing translation: there is no \`${path}\``
    const simplified = 'Simplified Chinese is made from it, unless it has a file of its own'
    const all = this.locale === 'zh-Hans' ? [simplified, ...hints] : hints
    this.diagnostics.push(error('narrate/missing-translation', message, place, ...all))
  }
}

/** A layer, with those of its files before it that are in the audience's tone: `tones/<tone>/slides/prices.en`. */
function toned(layer: Layer, tone: string | undefined): Layer[] {
  const prefix = `tones/${tone}/`
  const own = Object.entries(layer.files).filter(([name]) => name.startsWith(prefix))
  if (tone === undefined || own.length === 0) return [layer]
  return [{ files: Object.fromEntries(own.map(([name, file]) => [name.slice(prefix.length), file])) }, layer]
}

export function localeOf(path: string): Locale | undefined {
  return locales.find((locale) => path.endsWith(`.${locale}.md.hbs`))
}

function withoutLocale(name: string): string {
  return name.replace(/\.(?:en|zh-Hant|zh-Hans)$/, '')
}

function isDocument(name: string): boolean {
  return name === 'deck' || name === 'briefing'
}
