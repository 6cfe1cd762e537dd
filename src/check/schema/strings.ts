import * as z from 'zod'

/** The words that the program itself puts on a page; one file per locale under `templates/locales/`. */
export const strings = z.strictObject({
  exhibit: z.string().describe('the head of a chart’s caption; example: Exhibit {number}'),
  source: z.string().describe("before the list of sources of a slide; example: 'Source: '"),
  dataAsOf: z
    .string()
    .describe('on the source line, the day that an edition is as of; example: Data as of {date}.'),
  derived: z.string().describe('basis: derived; example: Derived'),
  company: z.string().describe('basis: the company’s own word; example: Company'),
  reported: z.string().describe('basis: reported by others; example: Reported'),
  judgement: z.string().describe('basis: editorial judgement; example: Our judgement'),
  author: z
    .string()
    .describe('basis: a judgement of the author of a source, not ours; example: Author’s judgement'),
  article: z.string().describe('basis: stated in the article without a speaker; example: Article'),
  rumour: z.string().describe('basis: rumour; example: Rumour'),
  missing: z.string().describe('in a table or chart, a value that is not known; example: n.d.'),
  implied: z.string().describe('the word beside a derived value in a chart; example: implied'),
  active: z.string().describe('the word beside an active-parameter count; example: active'),
  sizeNote: z
    .string()
    .describe('in a chart of bubbles, what their areas mean; example: Area of the circles: {measure}'),
  altOf: z.string().describe("alternative text of a chart; example: '{measure}: {points}'"),
  altRestated: z
    .string()
    .describe(
      "in that text, the points of a line that were restated, each as in `altFrom`; example: 'restated {points}'",
    ),
  altFrom: z
    .string()
    .describe("in that text, a value and the former one; example: '{label} {value}, from {from}'"),
  altRange: z.string().describe("in that text, a range; example: '{label} {low} to {high}'"),
  altActive: z
    .string()
    .describe("in that text, total and active part; example: '{label} {value}, {active} active'"),
  altRises: z
    .string()
    .describe(
      "in that text, a series that grows; example: '{label} rises from {first} ({from}) to {last} ({to})'",
    ),
  altFalls: z
    .string()
    .describe("a series that shrinks; example: '{label} falls from {first} ({from}) to {last} ({to})'"),
  altStays: z
    .string()
    .describe("one that ends as it began; example: '{label} stays at {first} ({from}) and {last} ({to})'"),
  altAlso: z.string().describe("further values of it; example: 'also {points}'"),
  altHighest: z.string().describe("the highest value; example: 'highest {value} ({label})'"),
  altLowest: z.string().describe("the lowest value; example: 'lowest {value} ({label})'"),
  altFirst: z.string().describe("the first value of many; example: 'first {label} {value}'"),
  altLast: z.string().describe("the last value of many; example: 'last {label} {value}'"),
  altCount: z.string().describe("how many values there are; example: '{count} values'"),
  altMissing: z.string().describe("how many are not known; example: '{count} not disclosed'"),
  altTable: z
    .string()
    .describe("alternative text of a table; example: '{title}: table, {rows} rows; columns: {columns}'"),
  chartGround: z
    .string()
    .describe(
      'in the workbook of a chart, the head of the column on which the others stand; example: Ground (not shown)',
    ),
  chartSpan: z
    .string()
    .describe('in that workbook, the head of the column of a range’s length; example: From low to high'),
  soWhat: z.string().describe('label of the takeaway bar; example: So what'),
  part: z.string().describe('after a title that was split; example: ({part}/{parts})'),
  notesSource: z.string().describe('the head of the source paragraph in speaker notes; example: Source.'),
  notesMethod: z
    .string()
    .describe('the head of the method paragraph in speaker notes; example: Method and caveats.'),
  sources: z.string().describe('heading of a list of sources; example: Sources'),
  disputed: z.string().describe("before the summary of a conflict; example: 'Disputed: '"),
  corrected: z.string().describe("before the reason of a correction; example: 'Corrected: '"),
  oldHead: z
    .string()
    .describe('the head of the note on a figure older than the audience permits; example: Old figure'),
  old: z.string().describe('that note; example: {date}, {months} months old'),
  paragraph: z.string().describe('a place in a source; example: paragraph {at}'),
  undated: z.string().describe('a source without a publication date; example: n.d.'),
  converted: z
    .string()
    .describe(
      'on the source line of a slide with amounts in the audience’s currency; ' +
        "example: 'Amounts in {currency} at the exchange rate of their day.'",
    ),
  conversion: z
    .string()
    .describe("in the notes, how an amount was converted; example: '{amount} at {rate} ({date})'"),
  editorialStance: z
    .string()
    .describe('on the source line of a slide that shows stances; example: Stances are editorial.'),
  editorialScore: z
    .string()
    .describe(
      'on the source line of a slide that shows scores, with or without stances; example: Stances and scores are editorial.',
    ),
  editorialSeverity: z
    .string()
    .describe('on the source line of a slide that shows severities; example: Severity is editorial.'),
  editorialHead: z
    .string()
    .describe('the head of the data note on editorial judgement; example: Editorial judgement'),
  editorialNote: z
    .string()
    .describe(
      'that data note: what is judged, by whom, and where it can be changed; example: Stances, scores and severity are ours, from reported facts, and can be changed in the dataset.',
    ),
  titleSeparator: z.string().describe("between two sources; example: '; '"),
  columnItem: z.string().describe('table head: what a row is about; example: Item'),
  columnValue: z.string().describe('table head: the value; example: Value'),
  columnDate: z.string().describe('table head: the date of a value; example: Date'),
  columnFormer: z.string().describe('table head: the former value; example: Former value'),
  columnBasis: z.string().describe('table head: what a value rests on; example: Basis'),
  columnSource: z.string().describe('table head: the source; example: Source'),
  columnPublished: z.string().describe('table head: the day of publication; example: Published'),
  columnSlides: z.string().describe('table head: the slides that use a source; example: Slides'),
  columnPublisher: z.string().describe('table head: the publisher; example: Publisher'),
  columnIn: z.string().describe("table head: what a column holds, and its unit; example: '{label}, {unit}'"),
  priceInput: z.string().describe('table head: a price for what goes into a model; example: Input'),
  priceOutput: z.string().describe('table head: a price for what comes out of it; example: Output'),
  priceBlended: z.string().describe('table head: one price for both; example: Price'),
  priceUnstated: z
    .string()
    .describe('table head: a price of which it is not said what for; example: List price'),
  accessOpen: z.string().describe('a model whose weights can be had; example: Open'),
  accessApi: z.string().describe('a model that is only offered as a service; example: API'),
  listSeparator: z.string().describe("between the items of a list in running text; example: ', '"),
  figureSeparator: z.string().describe("between two figures in one cell; example: ' / '"),
  severityLow: z.string().describe('a low severity; example: Low'),
  severityMedium: z.string().describe('a medium severity; example: Medium'),
  severityHigh: z.string().describe('a high severity; example: High'),
  changeNew: z.string().describe('what happened: something was not known before; example: New'),
  changeRevised: z.string().describe('what happened: the world moved on; example: Revised'),
  changeCorrected: z
    .string()
    .describe('what happened: an earlier word on the past was wrong; example: Corrected'),
  changeRetracted: z.string().describe('what happened: a source took it back; example: Retracted'),
  changeDisputed: z
    .string()
    .describe('what happened: records began to contradict each other; example: Disputed'),
  changeResolved: z.string().describe('what happened: a contradiction ended; example: Resolved'),
  changeStale: z.string().describe('what happened: a figure grew too old; example: Out of date'),
  changeStance: z.string().describe('what happened: a company changed its stance; example: Stance'),
  changeCamp: z.string().describe('what happened: a company changed its camp; example: Camp'),
  changePrice: z.string().describe('a printed change of a price; example: Price change'),
  changeFunding: z.string().describe('a round of funding; example: Funding'),
  changeValuation: z.string().describe('what a company was worth; example: Valuation'),
  differDefinition: z
    .string()
    .describe(
      'why two figures give no difference: different metrics; example: not comparable: they measure different things',
    ),
  differUnit: z
    .string()
    .describe(
      'why two figures give no difference: different units; example: not comparable: different units',
    ),
  differScope: z
    .string()
    .describe(
      'why two figures give no difference: different scopes; example: not comparable: they cover different things',
    ),
  differPeriod: z
    .string()
    .describe(
      'why two figures give no difference: different lengths of time; example: not comparable: different periods',
    ),
  differRange: z
    .string()
    .describe('why two figures give no difference: one is a range; example: not comparable: one is a range'),
  differNoValue: z
    .string()
    .describe(
      'why two figures give no difference: one has no value; example: not comparable: one has no value',
    ),
})
