import { layOut, tellAll, type AudienceJob, type Told } from '../../src/compose.js'
import type { Outcome } from '../../src/diagnostic.js'
import type { Slide } from '../../src/model/deck.js'
import type { Frame } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import { readProject } from '../../src/project.js'
import { filesIn, job, worldOf } from '../problems/fixtures.js'

const under = (root: string) =>
  new Map([...filesIn(root)].map(([path, text]) => [`${root}/${path}`, text] as const))

/** The specimen before it is laid out: its slides in every locale, with sources and figures as they are shown. */
export function toldSpecimen(): { readonly of: AudienceJob; readonly told: Told } {
  const folder = 'templates/specimen'
  const its = { ...job, audiences: ['specimen'], data: `${folder}/data`, templates: [folder, 'templates'] }
  const { value: project, diagnostics } = readProject(its, worldOf(under('templates')), () => {})
  if (!project?.checked) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const { sources, checked } = project
  const of = { job: its, sources, checked, audience: checked.audiences[0]!, progress: () => {} }
  return { of, told: tellAll(of).value! }
}

/** The pages of one slide, after `change`; one list per locale. */
export function pagesOf(
  { of, told }: ReturnType<typeof toldSpecimen>,
  slide: string,
  change: (slide: Slide, locale: Locale) => Slide,
): Outcome<readonly (readonly Frame[])[]> {
  const editions = told.editions.map(({ locale, cited }) => {
    const slides = cited.deck!.slides.filter(({ id }) => id === slide).map((one) => change(one, locale))
    return { locale, cited: { ...cited, deck: { ...cited.deck!, slides } } }
  })
  const { value, diagnostics } = layOut(of, { ...told, editions })
  return { diagnostics, ...(value && { value: value.editions.map(({ frames }) => frames) }) }
}

/** The slide of the specimen that shows this layout: the first of its name. */
export function slideOf({ told }: ReturnType<typeof toldSpecimen>, layout: string): Slide {
  return told.editions[0]!.cited.deck!.slides.find((slide) => slide.layout === layout)!
}
