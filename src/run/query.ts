import { Catalogue } from '../explain/index.js'
import type { Diagnostic, Outcome } from '../diagnostic.js'
import { readProject, type Project } from '../project.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { openDisk } from './disk.js'
import { prepare, type Prepared } from './job.js'
import { failed, report, withStrictness } from './report.js'
import { Progress } from './terminal.js'

/** What a question is answered from. */
export interface Question {
  readonly prepared: Prepared
  readonly project: Project
  readonly catalogue: Catalogue
  readonly progress: (step: string) => void
}

/** The answer as it is printed, and what was found wrong on the way to it. */
export type Answer = Outcome<string>

/**
 * Answers a question about a project: prints the answer on standard output, also where the project has errors, which
 * are told after it. Its warnings are left to `check`, unless they are asked for.
 * @returns the exit code: 0 fine, 1 problems found
 */
export function runQuery(
  args: Arguments,
  where: Surroundings,
  answer: (question: Question) => Answer,
): 0 | 1 {
  const { terminal } = where
  const { value: prepared, diagnostics } = prepare(args, where.project, where.builtInTemplates)
  const progress = new Progress(terminal, args.loudness === 'verbose' ? 'verbose' : 'quiet')
  const found: Diagnostic[] = [...diagnostics]
  const disk = prepared?.disk ?? openDisk(where.project)
  if (prepared) {
    const step = (text: string): void => progress.step(text)
    const { value: project, diagnostics: read } = readProject(prepared.job, prepared.disk, step)
    found.push(...prepared.disk.problems, ...read)
    if (project) {
      const catalogue = new Catalogue(project.scope, args.locales?.[0] ?? 'en', prepared.job.asOf)
      const { value: text, diagnostics: told } = answer({ prepared, project, catalogue, progress: step })
      found.push(...told)
      if (text !== undefined) terminal.out(text)
    }
  }
  progress.done()
  const strict = prepared?.job.strict ?? args.strict ?? false
  const all = withStrictness(found, strict)
  const shown = args.loudness === 'verbose' ? all : all.filter(({ severity }) => severity === 'error')
  const textOf = (file: string): string | undefined => {
    const bytes = disk.read(file)
    return bytes && new TextDecoder().decode(bytes)
  }
  terminal.err(report(shown, { colour: terminal.colour, textOf }))
  return failed(all) ? 1 : 0
}
