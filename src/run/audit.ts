import { audit, secretsFor, type FileAudit } from '../audit/index.js'
import { error, hasErrors, type Diagnostic } from '../diagnostic.js'
import { readProject } from '../project.js'
import type { Arguments } from './arguments.js'
import { auditText } from './audit-text.js'
import { runCommand, type Result, type Surroundings } from './command.js'
import { readOutput } from './finished.js'
import type { Prepared } from './job.js'

/** `midgame audit FILE… --audience NAME`: whether a finished file tells what its readers may not know. */
export function runAudit(args: Arguments, where: Surroundings): Promise<0 | 1> {
  return runCommand(args, where, (prepared, progress) =>
    Promise.resolve(auditAll(args, where, prepared, progress)),
  )
}

function auditAll(
  args: Arguments,
  { project: folder, terminal }: Surroundings,
  { job, disk }: Prepared,
  progress: (step: string) => void,
): Result {
  const name = args.audience ?? ''
  const { value: project, diagnostics } = readProject({ ...job, audiences: [name] }, disk, progress)
  const problems: Diagnostic[] = [
    ...disk.problems,
    ...diagnostics.filter(({ severity }) => severity === 'error'),
  ]
  const audience = project?.checked?.audiences.find(({ id }) => id === name)
  if (!project || !audience || hasErrors(problems)) return { diagnostics: problems, outputs: [], closing: '' }
  progress('gather what is restricted')
  const words = Object.values(project.checked?.strings ?? {}).flatMap((strings) =>
    Object.values(strings).map(String),
  )
  const secrets = secretsFor(project.scope, audience, words)
  const audits: FileAudit[] = []
  for (const file of args.operands) {
    progress(`read ${file}`)
    const bytes = readOutput(folder, file)
    if ('code' in bytes) problems.push(bytes)
    else {
      const found = audit(file, bytes, secrets, { scope: project.scope, audience })
      if ('refused' in found)
        problems.push(error('audit/unreadable', `\`${file}\` cannot be audited: ${found.refused}`))
      else audits.push(found)
    }
  }
  const leaks = audits.filter(({ findings }) => findings.length > 0)
  problems.push(...leaks.map(({ file, findings }) => leakIn(file, findings.length, name)))
  const data = {
    audience: name,
    visibility: audience.visibility,
    restrictedFields: secrets.fields,
    files: audits,
  }
  const text = auditText(audits, audience, secrets.fields, terminal.page?.colour ?? false)
  return { diagnostics: problems, outputs: [], closing: '', accounts: [{ name: 'audit', data, text }] }
}

function leakIn(file: string, count: number, audience: string): Diagnostic {
  const found = count === 1 ? 'one thing' : `${count} things`
  return error('audit/leak', `\`${file}\` tells ${found} that readers of \`${audience}\` may not know`)
}
