import { describe, expect, test } from 'vitest'
import type { Looked, Step, Trace } from '../../src/model/trace.js'
import { tell, type Files } from './market.js'

/** Every step on a line of its own, what is within it indented. */
function lines(trace: Trace, indent = ''): string[] {
  return trace.flatMap((step) => [`${indent}${lineOf(step)}`, ...inside(step, `${indent}  `)])
}

function lineOf(step: Step): string {
  const at = `${step.place.file.split('/').at(-1)}:${step.place.start.line}`
  if (step.kind === 'print') return `print ${step.source} at ${at} from ${step.record.file}`
  if (step.kind === 'call') return `call ${step.name} at ${at}, ${step.file}`
  if (step.kind !== 'block' && step.kind !== 'loop') return `${step.kind} at ${at}`
  const tested = step.tested.map(({ source, value }) => ` ${source}=${said(value)}`).join('')
  const outcome = step.kind === 'loop' ? `${step.rounds.length} rounds` : step.shown ? 'shown' : 'not shown'
  return `${step.source} at ${at}: ${outcome}${tested}`
}

function inside(step: Step, indent: string): string[] {
  if (step.kind === 'loop') {
    const rounds = step.rounds.flatMap(({ item, steps }) => [
      `${indent}round ${said(item)}`,
      ...lines(steps, `${indent}  `),
    ])
    return [...rounds, ...lines(step.steps, indent)]
  }
  return 'steps' in step ? lines(step.steps, indent) : []
}

function said(value: Looked): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return 'items' in value ? `${value.items} items` : value.record
}

function traceOf(files: Files): string[] {
  const { value, diagnostics } = tell(files)
  expect(diagnostics).toEqual([])
  return lines(value!.deck.trace)
}

describe('what a template did', () => {
  test('headings and slides stand where they were written, within the partials and conditions around them', () => {
    const files = {
      'deck.en': '# Head\n{{#if scored}}\n{{> page}}\n{{/if}}\n## Last\n::slide{#last}\n',
      'partials/page':
        '## {{#if title}}Scores{{/if}}\n::slide{#scores layout=scores}\n{{#each scored}}{{change}}{{/each}}',
    }
    expect(traceOf(files)).toEqual([
      'section at deck.en.md.hbs:1',
      '#if scored at deck.en.md.hbs:2: shown scored=1 items',
      '  call page at deck.en.md.hbs:3, t/partials/page.md.hbs',
      '    title at page.md.hbs:1',
      '    #if title at page.md.hbs:1: shown title="Fruit market"',
      '    slide at page.md.hbs:2',
      '    #each scored at page.md.hbs:3: 1 rounds scored=1 items',
      '      round apple-co',
      '        print change at page.md.hbs:3 from data/fruit/fruit.yaml',
      'title at deck.en.md.hbs:5',
      'slide at deck.en.md.hbs:6',
    ])
  })

  test('a condition tells the fields on which it turned, through helpers and `unless`, with their values then', () => {
    const deck = `{{#each companies}}
{{#if (and role (not (eq role "back")))}}a{{else if stance}}b{{else}}c{{/if}}
{{/each}}
{{#unless moves}}none{{/unless}}
{{#with roles.back}}{{#each companies}}x{{else}}{{#if label}}y{{/if}}{{/each}}{{/with}}
{{#ifKnown "later"}}{{fact "later"}}{{/ifKnown}}`
    expect(traceOf({ 'deck.en': deck })).toEqual([
      '#each companies at deck.en.md.hbs:1: 2 rounds companies=2 items',
      '  round apple-co',
      '    #if (and role (not (eq role "back"))) at deck.en.md.hbs:2: shown role="forward"',
      '  round pear',
      '    #if (and role (not (eq role "back"))) at deck.en.md.hbs:2: not shown role=null',
      '      #if stance at deck.en.md.hbs:2: not shown stance=null',
      '#unless moves at deck.en.md.hbs:4: shown moves=0 items',
      '#with roles.back at deck.en.md.hbs:5: shown roles.back=back',
      '  #each companies at deck.en.md.hbs:5: 0 rounds companies=0 items',
      '    #if label at deck.en.md.hbs:5: shown label="Retreat"',
      '#ifKnown "later" at deck.en.md.hbs:6: not shown',
    ])
  })

  test('a partial that is called twice tells of each call; deck and briefing have a trace of their own', () => {
    const files = {
      'deck.en': '{{> sub}}\n\n{{> sub}}',
      'briefing.en': '{{> sub}}',
      'partials/sub': '{{> deeper}}',
      'partials/deeper': '{{title}}',
    }
    const { deck, briefing } = tell(files).value!
    const call = (at: string) => [
      `call sub at ${at}, t/partials/sub.md.hbs`,
      '  call deeper at sub.md.hbs:1, t/partials/deeper.md.hbs',
    ]
    expect(lines(deck.trace)).toEqual([...call('deck.en.md.hbs:1'), ...call('deck.en.md.hbs:3')])
    expect(lines(briefing!.trace)).toEqual(call('briefing.en.md.hbs:1'))
  })
})
