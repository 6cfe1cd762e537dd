import { tightAll } from '../format/index.js'
import { heldSpaces } from '../type/index.js'
import type { Rich, Run } from '../model/deck.js'

/** Text of runs as one string, in its long or its short wording; a line break is a space. */
export function plain(rich: Rich | undefined, short = false): string {
  return (rich?.runs ?? []).map((run) => (run.break ? ' ' : wordingOf(run, short))).join('')
}

/** Whether a text says something else where there is little room. */
export function hasShort(rich: Rich): boolean {
  return rich.runs.some((run) => run.short !== undefined)
}

/**
 * Runs as a slide shows them, in their long or their short wording: no space between Chinese and Latin (the renderer
 * makes the gap), figures held together by no-break spaces, line breaks as `\n`, no space at the ends.
 */
export function slideRuns(rich: Rich, short = false): Run[] {
  const runs = rich.runs.flatMap((run): Run[] => {
    const text = run.break ? '\n' : wordingOf(run, short)
    return text === '' ? [] : [{ ...run, text }]
  })
  const texts = tightAll(runs.map((run) => run.text))
  const tidy = runs.map((run, i) => {
    const text = texts[i]!.replace(looseBracket, '')
    return { ...run, text: run.ref?.to === 'fact' ? held(text, run.ref.part) : text }
  })
  return trimmed(tidy)
}

/** Runs with no-break spaces inside what belongs together, also where it is made of several of them. */
export function withHeldSpaces(runs: readonly Run[]): Run[] {
  const spaces = new Set(heldSpaces(runs.map((run) => run.text).join('')))
  if (spaces.size === 0) return [...runs]
  let start = 0
  return runs.map((run) => {
    const from = start
    start += run.text.length
    const characters = run.text.split('').map((c, i) => (spaces.has(from + i) ? '\u00a0' : c))
    return { ...run, text: characters.join('') }
  })
}

function wordingOf(run: Run, short: boolean): string {
  return short ? (run.short ?? run.text) : run.text
}

/** A text as a slide shows it. */
export function slideText(text: string): string {
  return slideRuns({ runs: [{ text }], place: nowhere })[0]?.text ?? ''
}

const nowhere = { file: '', start: { line: 1, column: 1 } }

/** The space between a number in brackets and a Chinese title, which brings its own air. */
const looseBracket = /(?<=\]) +(?=[\p{Script=Han}〈《「“])/gu

/** "RMB 0.8", "15 May 2024" and "6 weeks" each stay on one line. */
function held(text: string, part: 'value' | 'date'): string {
  if (part === 'date') return text.replaceAll(' ', '\u00a0')
  return text.replace(/(?<=\b[A-Z]\w{0,8}) (?=\d)|(?<=^[^ ]*\d[^ ]*) (?=\p{L}+$)/gu, '\u00a0')
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  const cut = (at: 0 | -1, edge: RegExp) => {
    for (let run = kept.at(at); run; run = kept.at(at)) {
      const text = run.text.replace(edge, '')
      if (text !== '') return void kept.splice(at === 0 ? 0 : kept.length - 1, 1, { ...run, text })
      kept.splice(at === 0 ? 0 : kept.length - 1, 1)
    }
  }
  cut(0, /^[ \n]+/)
  cut(-1, /[ \n]+$/)
  return kept
}

/** The strong runs at the head of a text, with the marks that belong to them, and what follows. */
export function splitLead(rich: Rich): { readonly lead: Rich; readonly rest: Rich } {
  const end = rich.runs.findIndex((run) => !run.strong && !run.mark)
  const at = end < 0 ? rich.runs.length : end
  return {
    lead: { ...rich, runs: rich.runs.slice(0, at) },
    rest: { ...rich, runs: rich.runs.slice(at) },
  }
}
