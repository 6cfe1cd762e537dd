import type { Command } from './options.js'

const overview = `midgame: slide decks and briefings about a competitive landscape, from a typed, sourced dataset

  midgame init DIR            write a small project that builds as it is
  midgame new KIND NAME       write a commented file for a new audience, chart or company; \`new workflow\` prints one
                              for GitHub Actions
  midgame build [audience…]   make decks and briefings
  midgame batch AUDIENCE --rows FILE
                              a deck for each row of a table
  midgame check [audience…]   find problems, write nothing
  midgame fmt [file…]         rewrite YAML files in canonical order, comments kept
  midgame schema              write the schemas by which an editor completes and checks YAML files
  midgame fingerprint SOURCE FILE
                              hashes of a source’s spans, so that the check finds sentences taken from it
  midgame layouts [LAYOUT…]   what each layout of a slide takes, and a deck of all of them
  midgame explain AUDIENCE    what holds for an audience and who says so, what made a slide, why one is missing
  midgame diff [audience]     what became known between two days, or since a revision of the dataset
  midgame show ID…            where a record comes from, what is said about it, on which slides it stands
  midgame list [KIND]         all records of a kind
  midgame audit FILE… --audience NAME
                              whether finished files tell what their readers may not know
  midgame trace FILE [TEXT]   the figures of a finished file with their sources

  midgame <command> --help    the options of a command
  midgame --version

All options can stand in midgame.config.yaml too. The command line wins over the file, the file over the audience,
the audience over the default.
`

const sharedOptions = `  --data DIR         folder of the dataset (default: data/midgame, or the only folder below data/)
  --templates DIR    folder of templates; may be given several times, an earlier one wins
                     (default: templates/, then those that ship with midgame)
  --locale LIST      of en, zh-Hant, zh-Hans; separated by commas (default: those of the audience)
  --as-of WHEN       what was known on this day: 2025-06-30, the Sunday of a week 2025-W18, today (in UTC), or
                     git:REVISION, the dataset of that revision (default: the day that the audience is pinned to,
                     else the latest recorded day of the dataset)
  --strict           warnings are errors
  --json             one JSON document on standard output: diagnostics and outputs
  -q, --quiet        problems only
  -v, --verbose      every step
`

const exitCodes = `exit codes: 0 fine, 1 problems found, 2 wrong usage
`

const queryOptions = `  --locale LOCALE    language of names and figures: en, zh-Hant, zh-Hans (default: en)
  --data DIR         folder of the dataset (default: data/midgame, or the only folder below data/)
  --templates DIR    folder of templates, as for \`midgame build\`
  --strict           warnings are errors
  -v, --verbose      every step, and warnings too
`

const texts: Readonly<Record<Command, string>> = {
  build: `midgame build [audience…]: make decks and briefings of these audiences, or of the project’s own

${sharedOptions}  --format LIST      of pptx, md (default: those of the audience)
  --charts FORM      image, or native: charts that PowerPoint can edit, with their workbook; of a kind that
                     PowerPoint does not have, the image, with a warning (default: that of the audience, which is
                     image where it does not say). A chart’s own \`as\` wins
  --theme NAME       the decks in this theme, a file of themes/ (default: that of the audience, whose decks stay
                     beside them: the name of the theme is put to the names of the files)
  --set KEY=VALUE    a variable of the audience, or a setting that is one value or a list (commas between): the topmost
                     layer of its audience.yaml; may be given several times. --set companies=a,b narrows profiles,
                     scores, moves and models with it. The values stand at the end of the names of the files, unless
                     fileName has a variable that is set
  --since WHEN       what changed since then, in place of the audience’s own \`period\`; as for --as-of
  --weeks A..B       an edition for each week, 2025-W14..2025-W26, as of its Sunday
  --out DIR          where to write (default: out)
  --dry-run          build, but only list what would be written

All outputs of a build appear together, or none. With any problem nothing is written.
${exitCodes}`,
  batch: `midgame batch AUDIENCE --rows FILE: make the decks and briefings of an audience once for each row of a CSV table

  --rows FILE        the table. Its first row names variables or settings of the audience, as --set does; an empty cell
                     leaves what the audience says. A column file names the outputs of its row
  --name PATTERN     names of the outputs: {client} is the variable, and what fileName of an audience may hold;
                     '{client}-{locale}'. The language is put to its end where there are several
${sharedOptions}  --format LIST      of pptx, md (default: those of the audience)
  --charts FORM      image or native, as for \`midgame build\`
  --theme NAME       another theme than the audience’s, as for \`midgame build\`
  --set KEY=VALUE    for all rows; a cell of a row wins
  --out DIR          where to write (default: out)
  --dry-run          build, but only list what would be written

A row with a problem is reported with its line and column, and the others are made; the exit code is 1 then. All outputs
of a row appear together. A row whose outputs are there and were made from the same values, dataset, templates and
version is skipped.
${exitCodes}`,
  check: `midgame check [audience…]: find the problems of these audiences, or of the project’s own; write nothing

${sharedOptions}  --format FORM      how problems are printed: text, json (as --json) or github, one annotation a line as GitHub
                     Actions reads them (default: text)
  --charts FORM      image or native, as for \`midgame build\`
  --theme NAME       another theme than the audience’s, as for \`midgame build\`
  --set KEY=VALUE    a variable or a setting of the audience, as for \`midgame build\`
  --a11y             tell what keeps readers out, slide by slide, and what was looked at: titles, reading order,
                     alternative texts, contrast, sizes, heads of tables, links
  --coverage         tell which figures, charts, slides and partials each audience uses in each language, and how many
                     no audience uses; with -v or --json which, with their places
  --fit              tell the room of every text on every page in every language: what it needs and has in inches,
                     its lines, its size, and the steps that it has taken because it did not fit as designed
  --tight PERCENT    of these only the texts that take at least so much of their room; 90 lists those that a few more
                     words would not fit
  --stale            build nothing: tell whether the outputs in the folder of --out (default: out) still match what they
                     were built from, by the hashes in their manifest

${exitCodes}`,
  init: `midgame init DIR: write a small project with a dataset of four invented companies and one audience

  DIR                a folder that is not there yet, or an empty one; a repository without files counts as empty
  -q, --quiet        problems only

The project builds as it is: \`npm install\`, then \`npx midgame build\`. Nothing is ever overwritten: where DIR holds
anything, it is listed and nothing is written.
${exitCodes}`,
  new: `midgame new audience NAME, new chart NAME, new company NAME: write a commented file that builds at once
midgame new workflow: print a workflow for GitHub Actions that builds the weekly deck

  NAME               lower-case letters and digits joined by hyphens: the name of the file, and the id
  --from AUDIENCE    of an audience: the one that it extends (default: the project’s only one, else overview)
  --kind KIND        of a chart: bars, columns, line …; a wrong one lists all
  --audience NAME    of a chart: whom it is for (default: the project’s only audience)
  --data DIR         folder of the dataset (default: data/midgame, or the only folder below data/)
  --templates DIR    folder of templates; the file is written into the first one
  -q, --quiet        problems only

A new audience is an audience.yaml in which every setting is explained, commented out, with the value that it has. A
new chart shows facts of the dataset that fit its kind, or says what is lacking. A new company is a file of the dataset
with the records that slides are made from, commented out. Nothing is ever overwritten.
${exitCodes}`,
  schema: `midgame schema: write the JSON Schema of every kind of YAML file, by which an editor completes and checks

  --out DIR          where to write (default: data/schema)
  -q, --quiet        problems only

An editor with YAML support finds a schema by the first line of a file, a path from the file itself:
  # yaml-language-server: $schema=../schema/dataset.json
The schemas are dataset, audience, chart, theme, locale and config. What they cannot say, for instance that an id
leads somewhere, \`midgame check\` finds.
${exitCodes}`,
  fmt: `midgame fmt [file…]: rewrite YAML files in canonical order and form, comments kept

  FILE               a YAML file, or a folder with some (default: the folder of the dataset)
  --check            write nothing; fail when a file would change, and say from which line on
  --data DIR         folder of the dataset (default: data/midgame, or the only folder below data/)
  --format FORM      how problems are printed: text, json or github (default: text)
  --json             the same as --format json
  -q, --quiet        problems only

The fields of a record come in the order of its schema, the id first. Records, and the lists of a file, stay as they
are. A comment goes with the field below it; one with an empty line behind it stays in its place. Braces and brackets
stay on one line of up to 110 columns; longer ones become a block. What a file says does not change: a file that would
say something else is left as it is and reported. A second run changes nothing.
${exitCodes}`,
  fingerprint: `midgame fingerprint SOURCE FILE: print which spans of 10 Chinese characters or 8 words a text holds, as hashes

  SOURCE             id of the source record
  FILE               the text of the source; a paragraph is a line that is not empty

Keep the output as fingerprints/SOURCE.txt in the folder of the dataset: \`midgame check\` then finds every text of the
dataset that repeats a sentence of the source, without the source being there.
${exitCodes}`,
  layouts: `midgame layouts [LAYOUT…]: print every layout with its slots and how long its texts may be, and write a deck of
all of them in every theme and language

  LAYOUT             print only these, each with the Markdown of its slide to copy; write nothing
  --list             print the list, write nothing
  --locale LIST      of en, zh-Hant, zh-Hans; separated by commas: which decks, or the language of the Markdown
  --theme NAME       only the decks in this theme, a file of themes/
  --charts FORM      image, or native: charts that PowerPoint can edit, where the kind can be one (default: image)
  --templates DIR    a folder with themes of your own, as for \`midgame build\` (default: templates/)
  --out DIR          where to write (default: out)
  --dry-run          build, but only list what would be written
  --format FORM      text, or json: the list as data; json writes nothing (default: text)
  --json             the same as --format json
  -q, --quiet        problems only
  -v, --verbose      every step

The decks are out/specimen/THEME/specimen-LANGUAGE.pptx. Their market is invented; their templates and charts are in
templates/specimen/ of the program.
${exitCodes}`,
  explain: `midgame explain AUDIENCE: print all that holds for an audience, each value with the file and line that says it,
and the files of templates that win over others

  --slide SLIDE      instead: what made this slide, by its number or id: the template and the calls that led to it,
                     conditions with the values on which they turned, charts, figures and records, what it took to fit
  --why-not ID       instead: why there is no slide, or no section, of this id
  --locale LOCALE    language of the deck: en, zh-Hant, zh-Hans (default: en, or the first that is made)
  --as-of DATE       what was known on this day, as for \`midgame build\`
  --theme NAME       in this theme, as for \`midgame build\`
  --charts FORM      image or native, as for \`midgame build\`
  --set KEY=VALUE    a variable or a setting of the audience, as for \`midgame build\`
  --json             one JSON document; its keys are those of the interfaces SettingsAccount, SlideAccount and
                     AbsenceAccount in src/explain/
  --data DIR         folder of the dataset (default: data/midgame, or the only folder below data/)
  --templates DIR    folder of templates, as for \`midgame build\`
  --strict           warnings are errors
  -v, --verbose      every step, and warnings too

${exitCodes}`,
  diff: `midgame diff [audience]: print what became known for an audience since a day, the weightiest change first;
for the first of the project’s own audiences with a \`period\` when none is named, else for the first

${sharedOptions}  --since WHEN       a day, a week, today or git:REVISION, as for --as-of; the day itself is not in it (default:
                     seven days before)
  --md               as a list in Markdown
  --explain          the parts of each score, from \`materiality\` of the audience, instead of the places

Changes are new, revised, corrected, retracted, disputed, resolved, stale, stance and camp. A difference is given where
both values measure the same thing; else it says why not.
${exitCodes}`,
  audit: `midgame audit FILE… --audience NAME: look in finished files for what this audience may not know

  FILE               a deck (.pptx), also one that was edited by hand, or a briefing (.md) or any other text
  --audience NAME    whose readers get it: what is above its \`visibility\` is looked for
  --json             one JSON document: diagnostics, and under \`audit\` the findings of each file
  --data DIR         folder of the dataset (default: data/midgame, or the only folder below data/)
  --templates DIR    folder of templates, as for \`midgame build\`
  -q, --quiet        problems only
  -v, --verbose      every step

Looked for are the values of all restricted records and fields in every form and language that the program writes them
in, with their unit (a bare digit does not tell), restricted texts and stretches of them, names, other names, ids and
days; not what stands in an open record too. Looked at are texts, also where they are split over runs, notes,
alternative texts, charts and their workbooks, comments, links, document properties, custom XML, remarks in pictures
and the name of the file. Where \`audience.yaml\` says \`notes: strip\`, speaker notes are a finding too. What is
drawn in a picture is not read.
exit codes: 0 nothing found, 1 something found or a file that cannot be read, 2 wrong usage
`,
  trace: `midgame trace FILE [TEXT or FACT]: print the figures of a finished file with what they rest on

  FILE               a deck (.pptx), also one that was mailed on and edited, or a briefing (.md)
  TEXT, FACT         only figures with this text, or of this fact
  --slide SLIDE      only those on this slide, by its number or id
  --json             one JSON document: diagnostics, and under \`trace\` the figures
  -q, --quiet        problems only

A deck carries what its figures rest on as custom XML, which PowerPoint keeps and does not show; for a briefing, and a
deck that has lost it, the file .provenance.json of the same name is read from beside it. No project is needed. Each
figure is told with its text, where it stands now, its fact, value, date, sources with the place in them, and address.
${exitCodes}`,
  show: `midgame show ID…: print a record, audience or chart with everything that has to do with it

It tells the fields with names resolved, the sources, how a figure is computed, what the dataset learned about it
and when, which audience knows it, what changes with it, what refers to it, and the slides and sections that show it.

  --as-of DATE       leave out what was recorded after this day, YYYY-MM-DD; audiences are told as of this day
  --json             one JSON document: version, asOf, found (an explanation for each ID; its keys are those of the
                     interface Explanation in src/explain/explanation.ts)
${queryOptions}
An ID may also be that of an audience or a chart. After errors in the project it shows what could be read; the
errors follow on standard error.
${exitCodes}`,
  list: `midgame list [KIND]: print all records of a kind, a line each; without KIND the kinds with their numbers

KIND is a kind of record in any spelling (prices, price-changes, priceChange), facts for all figures, audiences,
charts or kinds.

  --company ID       only what is about this company, its models, products and people
  --source ID        only what cites this source
  --status LIST      of active, disputed, corrected, resolved, superseded, retracted, later; separated by commas
  --as-of DATE       leave out what was recorded after this day, YYYY-MM-DD; the status is that of the day
  --json             one JSON array: kind, id, place, essentials, valid, recorded, status, sources and the record
${queryOptions}
${exitCodes}`,
}

/** The help of one command, or of all. */
export function help(command?: Command): string {
  return command === undefined ? overview : texts[command]
}
