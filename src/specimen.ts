import { inputHashes, renderAudience } from './build.js'
import { Collector } from './collect.js'
import { layOut, tellAll, type AudienceJob, type Told } from './compose.js'
import type { Outcome } from './diagnostic.js'
import type { Artifact, Built } from './model/artifact.js'
import type { Job, World } from './model/job.js'
import { readProject, type Progress } from './project.js'

/**
 * Builds the specimen: the deck of the job's audience in the theme of the job, or in every theme that the template
 * folders hold, in memory. Each deck is `specimen/<theme>/specimen-<locale>.pptx`; with any error there is no value.
 */
export async function buildSpecimen(job: Job, world: World, progress: Progress): Promise<Outcome<Built>> {
  const found = new Collector()
  const project = found.keep(readProject(job, world, progress))
  const [audience] = project?.checked?.audiences ?? []
  if (!project?.checked || !audience) return found.outcome<Built>(undefined)
  const { sources, checked } = project
  const of = { job, sources, checked, audience, progress }
  const told = found.take(withoutCounts(tellAll(of)))
  if (!told) return found.outcome<Built>(undefined)

  const artifacts: Artifact[] = []
  const themes = job.theme === undefined ? Object.keys(checked.themes).sort() : [job.theme]
  for (const theme of themes) {
    progress(`theme ${theme}`)
    artifacts.push(...(found.take(await inTheme({ ...of, audience: { ...audience, theme } }, told)) ?? []))
  }
  return found.outcome({ artifacts, inputs: inputHashes(sources) })
}

/** Its market is invented, and its sentences count what stands on their page: no record could say so. */
function withoutCounts<T>({ diagnostics, ...outcome }: Outcome<T>): Outcome<T> {
  return { ...outcome, diagnostics: diagnostics.filter(({ code }) => code !== 'narrate/literal-number') }
}

async function inTheme(of: AudienceJob, told: Told): Promise<Outcome<Artifact[]>> {
  const found = new Collector()
  const composed = found.take(layOut(of, told))
  const made = composed && found.take(await renderAudience(of, composed))
  const decks = made?.filter(({ format }) => format === 'pptx')
  return found.outcome(decks?.map((deck) => ({ ...deck, path: pathOf(deck, of.audience.theme) })))
}

function pathOf({ locale }: Artifact, theme: string): string {
  return `specimen/${theme}/specimen-${locale}.pptx`
}
