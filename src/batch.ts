import { buildAudience } from './build.js'
import { judgeAudience } from './check/index.js'
import { asOfFor } from './compose.js'
import { drawnOnce } from './drawn-once.js'
import type { Outcome } from './diagnostic.js'
import { withAsked } from './load/index.js'
import type { Artifact } from './model/artifact.js'
import type { Asked, Job } from './model/job.js'
import type { Locale } from './model/locale.js'
import type { Audience } from './model/settings.js'
import { narrowed } from './narrowed.js'
import { outputNames } from './output-names.js'
import type { Project } from './project.js'
import { variablesIn } from './variables.js'

type Whole = Required<Project>

/** One audience made for many readers: the dataset is read and checked once, a chart drawn once for all that show it. */
export class Batch {
  private readonly draw = drawnOnce()

  /** @param project with one audience, checked without what single readers ask for */
  constructor(
    private readonly job: Job,
    private readonly project: Whole,
  ) {}

  /** The audience as one reader gets it. */
  audience(asked: readonly Asked[]): Outcome<Audience> {
    const { sources, scope, checked } = this.project
    const [files] = sources.audiences
    const settings = withAsked(files!.settings, asked)
    const job = this.jobFor(asked)
    const { value, diagnostics } = judgeAudience(scope, job, { ...files!, settings })
    if (!value) return { diagnostics }
    const theme = this.job.theme ?? value.theme
    return {
      value: {
        ...narrowed(value, checked.dataset, { asked: job.asked ?? [], layers: files!.settingsLayers }),
        theme,
      },
      diagnostics,
    }
  }

  /** Where its decks go, to be compared with those of others. */
  decks(audience: Audience, asked: readonly Asked[]): string[] {
    const { checked } = this.project
    const asOf = asOfFor(this.job.asOf, audience, checked.dataset)
    const { id, fileName: pattern, theme, locales } = audience
    return (this.job.locales ?? locales).map((locale: Locale) => {
      const naming = { dataset: checked.dataset.about.id, theme, pattern, asked: this.jobFor(asked).asked! }
      const vars = variablesIn(audience, locale)
      return outputNames({ audience: id, locale, asOf, ...this.otherTheme(theme) }, { ...naming, vars }).deck
    })
  }

  /** Its outputs, in memory. */
  build(audience: Audience, asked: readonly Asked[]): Promise<Outcome<Artifact[]>> {
    const { sources, checked } = this.project
    const of = { job: this.jobFor(asked), sources, checked, audience, draw: this.draw, progress: () => {} }
    return buildAudience(of)
  }

  private jobFor(asked: readonly Asked[]): Job {
    const own = new Set(asked.map(({ key }) => key))
    const shared = (this.job.asked ?? []).filter(({ key }) => !own.has(key))
    return { ...this.job, asked: [...shared, ...asked] }
  }

  private otherTheme(theme: string): { theme?: string } {
    const own = this.project.checked.audiences[0]!.theme
    return theme === own ? {} : { theme }
  }
}
