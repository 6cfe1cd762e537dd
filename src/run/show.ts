import { Collector } from '../collect.js'
import { compose } from '../compose.js'
import { error, type Diagnostic } from '../diagnostic.js'
import { explain, type Catalogue, type Explanation, type Item } from '../explain/index.js'
import { mentionsIn } from '../narrate/index.js'
import { nearest } from '../nearest.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { runQuery, type Answer, type Question } from './query.js'
import { pageOptions } from './sections-text.js'
import { showText } from './show-text.js'

/** `midgame show`: a record, audience or chart with everything that has to do with it. */
export function runShow(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const options = pageOptions(where.terminal.page)
  const code = runQuery(args, where, (question) => {
    const { catalogue } = question
    const missing = args.operands.filter((id) => catalogue.withId(id).length === 0)
    const items = args.operands.flatMap((id) => catalogue.withId(id))
    const problems = missing.map((id) => unknownId(catalogue, id))
    if (items.length === 0) return { diagnostics: problems }
    const { value: text, diagnostics } = answer(question, items, (explanations) =>
      args.report === 'json'
        ? `${JSON.stringify({ version: 1, asOf: catalogue.asOf, found: explanations }, null, 2)}\n`
        : explanations.map((one) => showText(one, catalogue.locale, options)).join('\n'),
    )
    return { ...(text !== undefined && { value: text }), diagnostics: [...problems, ...diagnostics] }
  })
  return Promise.resolve(code)
}

function answer(
  { prepared: { job }, project, catalogue, progress }: Question,
  items: readonly Item[],
  print: (explanations: readonly Explanation[]) => string,
): Answer {
  const { sources, checked } = project
  const found = new Collector()
  const composed = (checked?.audiences ?? []).flatMap((audience) => {
    const task = { job: { ...job, locales: [] }, sources, checked: checked!, audience, progress }
    return found.take(compose(task)) ?? []
  })
  const { asOf } = job
  const material = { catalogue, mentions: mentionsIn(sources), composed, ...(asOf !== undefined && { asOf }) }
  const value = print(items.map((item) => explain(material, item)))
  // An audience that cannot be built as of another day than its own is no mistake of the project.
  return { value, diagnostics: asOf === undefined ? found.diagnostics : [] }
}

/** So many ids are offered that contain what was typed. */
const mostOffered = 8

function unknownId({ items, scope }: Catalogue, id: string): Diagnostic {
  const broken = scope.ids.get(id)
  if (broken !== undefined)
    return error(
      'run/unknown-id',
      `\`${id}\` breaks the schema and cannot be shown`,
      undefined,
      'correct it first',
    )
  const ids = [...new Set(items.map((item) => item.id))]
  const close = nearest(id, ids)
  const containing = ids.filter((one) => one.includes(id) && one !== close).slice(0, mostOffered)
  const hints = [
    ...(close === undefined ? [] : [`did you mean \`${close}\`?`]),
    ...(containing.length === 0 ? [] : [`with \`${id}\` in it: ${containing.join(', ')}`]),
    ...(close === undefined && containing.length === 0
      ? ['`midgame list KIND` lists the ids of a kind']
      : []),
  ]
  return error('run/unknown-id', `nothing has the id \`${id}\``, undefined, ...hints)
}
