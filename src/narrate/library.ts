import { error, type Diagnostic } from '../diagnostic.js'
import { locales, type Locale } from '../model/locale.js'
import type { Place } from '../model/place.js'
import type { AudienceFiles, Sources, TextFile } from '../model/source.js'
import { didYouMean } from '../nearest.js'
import { own } from './known.js'
import { parseTemplate } from './syntax.js'
import type { Template, TemplateKind } from './template.js'
import { typographyOf } from './typography.js'

/** The templates and partials of one locale, each parsed once, when it is first asked for. */
export class Library {
  readonly diagnostics: Diagnostic[] = []
  readonly #partials = new Map<string, Template | undefined>()

  constructor(
    private readonly sources: Sources,
    private readonly files: AudienceFiles,
    private readonly locale: Locale,
  ) {}

  /** The deck or briefing of the audience; undefined when it is missing or broken, which is reported. */
  template(kind: TemplateKind): Template | undefined {
    const found = this.#find(kind, this.files.templates)
    if (found) return this.#parse(kind, found)
    const folder = this.files.settings.path.replace(/[^/]*$/, '')
    const start = { line: 1, column: 1 }
    const place = { file: this.files.settings.path, start }
    const [what, other] = kind === 'deck' ? ['deck', 'md'] : ['briefing', 'pptx']
    const hint = `an audience without a ${what} says \`formats: [${other}]\`, one without this language leaves it out of \`locales\``
    this.#missing(`${folder}${kind}.${this.#written}.md.hbs`, place, hint)
    return undefined
  }

  /** A partial by the name that a template gives it; undefined when it is missing or broken, which is reported. */
  partial(name: string, usedAt: Place): Template | undefined {
    if (this.#partials.has(name)) return this.#partials.get(name)
    const found = this.#find(name, this.sources.partials) ?? this.#neutral(name)
    const partial = found ? this.#parse(name, found) : this.#unknown(name, usedAt)
    // What is broken is told once; what is missing at every place that asks for it.
    if (found) this.#partials.set(name, partial)
    return partial
  }

  /** Every partial that was asked for and is sound. */
  partials(): Template[] {
    return [...this.#partials.values()].filter((partial) => partial !== undefined)
  }

  /** The locale in which a person writes what this locale shows. */
  get #written(): Locale {
    return this.locale === 'zh-Hans' ? 'zh-Hant' : this.locale
  }

  #find(
    name: string,
    files: Readonly<Record<string, TextFile>>,
  ): { file: TextFile; simplify: boolean } | undefined {
    const exact = own(files, `${name}.${this.locale}`)
    if (exact) return { file: exact, simplify: false }
    const written = own(files, `${name}.${this.#written}`)
    return written && { file: written, simplify: true }
  }

  #neutral(name: string): { file: TextFile; simplify: boolean } | undefined {
    const file = own(this.sources.partials, name)
    return file && { file, simplify: this.locale === 'zh-Hans' }
  }

  #parse(name: string, { file, simplify }: { file: TextFile; simplify: boolean }): Template | undefined {
    const { value, diagnostics } = parseTemplate(file)
    this.diagnostics.push(...diagnostics, ...(value ? typographyOf(file, localeOf(file.path)) : []))
    return value && { name, file: file.path, program: value, simplify }
  }

  #unknown(name: string, usedAt: Place): undefined {
    const names = Object.keys(this.sources.partials)
    const elsewhere = names.find((known) => withoutLocale(known) === name)
    const other = elsewhere === undefined ? undefined : this.sources.partials[elsewhere]
    if (other) {
      this.#missing(other.path.replace(/\.[\w-]+\.md\.hbs$/, `.${this.#written}.md.hbs`), usedAt)
    } else {
      const hints = didYouMean(name, names.map(withoutLocale))
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

function localeOf(path: string): Locale | undefined {
  return locales.find((locale) => path.endsWith(`.${locale}.md.hbs`))
}

function withoutLocale(name: string): string {
  return name.replace(/\.(?:en|zh-Hant|zh-Hans)$/, '')
}
