import { readFileSync } from 'node:fs'
import { kinds } from '../../src/chart/kinds/index.js'
import { filesIn } from '../problems/fixtures.js'
import { fenced, page, table } from './markdown.js'

const specimen = 'templates/specimen/audiences/specimen/charts'

interface Example {
  /** Name of the chart, and of its slide's partial. */
  readonly id: string
  readonly kind: string
  readonly yaml: string
}

/** The chart of the specimen that shows a kind; the one of the same name where there are several. */
export function chartExamples(): Example[] {
  const all = [...filesIn(specimen)].map(([path, text]) => ({
    id: path.replace('.yaml', ''),
    kind: /^kind: (.*)$/m.exec(text)![1]!,
    yaml: text.replace(/^#.*\n/, ''),
  }))
  return Object.keys(kinds).flatMap((kind) => {
    const same = all.filter((example) => example.kind === kind)
    return same.find(({ id }) => id === kind) ?? same[0] ?? []
  })
}

/** `docs/charts.md`: every kind of chart with its picture, when to use it, and the YAML that makes it. */
export function chartsPage(): string {
  const examples = chartExamples()
  return page(
    '# Kinds of chart',
    `A chart is a YAML file in \`charts/\` of an audience. It names facts of the dataset and how to draw them; its exhibit
number, its alternative text, the table in the briefing and the sources under the slide are made from it. It is put on a
slide with \`![caption](chart:name)\`. What a field means is told by your editor, by the schema that the first line of the
file names, and by \`npx midgame check\`.`,
    table(
      ['kind', 'when to use'],
      examples.map(({ kind, id }) => [`[${kind}](#${kind})`, adviceOf(id)]),
    ),
    ...examples.flatMap(({ kind, id, yaml }) => [
      `## ${kind}`,
      `![${kind}](charts/${kind}.png)`,
      adviceOf(id),
      fenced('yaml', yaml),
    ]),
  )
}

/** What the takeaway of its slide says about the kind. */
function adviceOf(id: string): string {
  const path = `templates/specimen/partials/charts/${id}.en.md.hbs`
  return /^:::takeaway\[When to use\]\n(.*)$/m.exec(readFileSync(path, 'utf8'))![1]!
}
