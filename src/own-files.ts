import type { Job } from './model/job.js'

/**
 * Whether a template, chart or setting is the project's own: the last template folder ships with the program, and is
 * the project's own only where there is no other.
 */
export function ownFiles({ templates }: Pick<Job, 'templates'>): (path: string) => boolean {
  const last = templates.at(-1) ?? ''
  const isShipped = templates.length > 1 || last.startsWith('@')
  return (path) => !isShipped || !path.startsWith(`${last}/`)
}
