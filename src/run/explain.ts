import type { Outcome } from '../diagnostic.js'
import { explainSettings, type Instead, type SettingsAccount } from '../explain/index.js'
import { searchPath } from '../load/index.js'
import { absenceText } from './absence-text.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import type { Job } from '../model/job.js'
import { configName } from './job.js'
import { accountOfAbsence, accountOfSlide, slideMaterial } from './explained-slide.js'
import { runQuery, type Answer, type Question } from './query.js'
import { settingsText } from './settings-text.js'
import { pageOptions, type PageOptions } from './sections-text.js'
import { slideText } from './slide-text.js'

/** `midgame explain`: the settings of an audience, what made one of its slides, or why it has none. */
export function runExplain(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const options = pageOptions(where.terminal.page)
  return Promise.resolve(runQuery(args, where, (question) => answerTo(args, question, options)))
}

function answerTo(args: Arguments, question: Question, options: PageOptions): Answer {
  const { slide, whyNot } = args
  const print = <T extends object>(
    found: Outcome<T>,
    text: (account: T, options: PageOptions) => string,
  ): Answer => {
    if (!found.value) return { diagnostics: found.diagnostics }
    const json = `${JSON.stringify({ version: 1, ...found.value }, null, 2)}\n`
    return { ...found, value: args.report === 'json' ? json : text(found.value, options) }
  }
  if (slide === undefined && whyNot === undefined) return print(settingsOf(args, question), settingsText)
  const { value: material, diagnostics } = slideMaterial(args, question)
  if (!material) return { diagnostics }
  const more = <T>(found: Outcome<T>): Outcome<T> => ({
    ...found,
    diagnostics: [...diagnostics, ...found.diagnostics],
  })
  if (whyNot !== undefined) return print(more(accountOfAbsence(whyNot, material)), absenceText)
  return print(more(accountOfSlide(slide!, material)), slideText)
}

function settingsOf(
  args: Arguments,
  { catalogue, prepared: { job, disk } }: Question,
): Outcome<SettingsAccount> {
  const found = searchPath(job.templates, disk)
  const value = explainSettings(catalogue, args.operands[0]!, {
    instead: insteadOf(args, job),
    searchPath: job.templates,
    found,
  })
  return { ...(value && { value }), diagnostics: [] }
}

/** What the command line or the config file says instead of the audience. */
function insteadOf(args: Arguments, { theme, charts, asOf }: Job): Instead {
  const from = (option: string, given: unknown) => (given === undefined ? configName : option)
  return {
    ...(theme !== undefined && { theme: { value: theme, from: from('--theme', args.theme) } }),
    ...(charts !== undefined && { charts: { value: charts, from: from('--charts', args.charts) } }),
    ...(asOf !== undefined && { asOf: { value: asOf, from: from('--as-of', args.asOf) } }),
  }
}
