import { buildAudience, inputHashes } from './build.js'
import { Collector } from './collect.js'
import type { Outcome } from './diagnostic.js'
import type { Artifact, Built } from './model/artifact.js'
import type { Job, World } from './model/job.js'
import type { Audience } from './model/settings.js'
import { readProject, type Progress } from './project.js'

/**
 * Builds the specimen: the deck of the job's audience in every theme that the template folders hold, in memory. Each
 * deck is `specimen/<theme>/specimen-<locale>.pptx`; with any error there is no value.
 */
export async function buildSpecimen(job: Job, world: World, progress: Progress): Promise<Outcome<Built>> {
  const found = new Collector()
  const project = found.keep(readProject(job, world, progress))
  if (!project?.checked) return found.outcome<Built>(undefined)
  const { sources, checked } = project

  const artifacts: Artifact[] = []
  for (const theme of Object.keys(checked.themes).sort()) {
    for (const own of checked.audiences) {
      const audience: Audience = { ...own, theme }
      const built = found.take(await buildAudience({ job, sources, checked, audience, progress }))
      artifacts.push(...(built ?? []).filter(isDeck).map((deck) => inTheme(deck, theme)))
    }
  }
  return found.outcome({ artifacts, inputs: inputHashes(sources) })
}

function isDeck({ format }: Artifact): boolean {
  return format === 'pptx'
}

function inTheme(deck: Artifact, theme: string): Artifact {
  return { ...deck, path: `specimen/${theme}/specimen-${deck.locale}.pptx` }
}
