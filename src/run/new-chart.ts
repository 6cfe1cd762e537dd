import { chartsOf } from '../charts-of.js'
import { asOfFor } from '../compose.js'
import { error, type Diagnostic } from '../diagnostic.js'
import type { Checked } from '../model/checked.js'
import type { Audience, ChartSpec } from '../model/settings.js'
import type { Sources } from '../model/source.js'
import { readProject } from '../project.js'
import { chartText, fittingKinds, needsOf, proposeChart, type Draft, type Ground } from '../propose/index.js'
import { view } from '../view/index.js'
import { inForm, ownTemplates, schemaLine, writeNew, type Made } from './new-file.js'
import type { NewJob } from './new.js'

/** Writes a chart of facts that fit its kind, into the folder of an audience. */
export function newChart({ job, disk, args, name, project }: NewJob): Made {
  if (args.kind === undefined) return { diagnostics: [noKind()] }
  const kind = args.kind as ChartSpec['kind']
  const audiences = args.audience === undefined ? job.audiences : [args.audience]
  const { value: read, diagnostics } = readProject({ ...job, audiences }, disk, () => {})
  if (!read?.checked) return { diagnostics }
  const { checked } = read
  const [audience, another] = checked.audiences
  if (!audience) return { diagnostics }
  if (another) return { diagnostics: [whichAudience(checked.audiences)] }
  const charts = chartsOf(audience.id, checked)
  if (Object.hasOwn(charts, name)) return { diagnostics: [thereAlready(name, charts[name]!)] }
  const ground = groundOf(audience, checked, job.asOf)
  if ('diagnostics' in ground) return ground
  const draft = proposeChart(kind, ground)
  if (!draft) return { diagnostics: [nothingFits(kind, ground)] }
  const folder = ownTemplates(job)
  const path = `audiences/${audience.id}/charts/${name}.yaml`
  const number =
    1 + Math.max(0, ...Object.values(charts).map((chart) => chart.number), ...numbersIn(read.sources))
  const text = chartText(draft, { kind, number, schema: schemaLine('chart', `${folder}/${path}`) })
  const problems = writeNew(project, folder, [{ path, text: inForm(path, text) }])
  return { diagnostics: problems, closing: advice(`${folder}/${path}`, name, draft) }
}

/** The numbers of exhibits that templates give to what is no chart. */
function numbersIn({ audiences, partials }: Sources): number[] {
  const layers = [...partials, ...audiences.flatMap(({ templates }) => templates)]
  const texts = layers.flatMap(({ files }) => Object.values(files).map(({ text }) => text))
  return texts.flatMap((text) =>
    [...text.matchAll(/exhibit\{number=(\d+)/g)].map(([, number]) => Number(number)),
  )
}

/** What the audience knows, and what its charts are drawn with. */
function groundOf(audience: Audience, checked: Checked, asOf: string | undefined): Ground | Made {
  const known = view(checked.dataset, audience, asOfFor(asOf, audience, checked.dataset))
  if (!known.value) return { diagnostics: known.diagnostics }
  return { view: known.value, strings: checked.strings.en!, theme: checked.themes[audience.theme]! }
}

function noKind(): Diagnostic {
  return error('run/no-kind', 'a new chart needs its kind', undefined, 'for instance `--kind bars`')
}

function whichAudience(audiences: readonly Audience[]): Diagnostic {
  const hint = `there are ${audiences.map(({ id }) => id).join(', ')}`
  return error(
    'run/which-audience',
    'a chart is made for one audience: name it with `--audience`',
    undefined,
    hint,
  )
}

function thereAlready(name: string, { place }: ChartSpec): Diagnostic {
  return error('run/exists', `there is a chart \`${name}\` already`, place, 'choose another name')
}

function nothingFits(kind: ChartSpec['kind'], ground: Ground): Diagnostic {
  const others = fittingKinds(ground)
  const hint =
    others.length > 0 ? `there are facts for ${others.join(', ')}` : '`midgame list facts` lists all figures'
  const message = `no facts of the dataset fit a chart of kind \`${kind}\`: it needs ${needsOf(kind)}`
  return error('run/no-facts', message, undefined, hint)
}

function advice(path: string, name: string, { measure }: Draft): string {
  return `wrote ${path}

To put it on a slide, write into a template of the audience:

## A sentence that says what the chart shows
::slide{#${name} layout=chart}

:::exhibit
{{charts.${name}.measure}}
:::

![${measure.en}](chart:${name})
`
}
