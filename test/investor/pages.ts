import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Box, Page } from './deck.js'
import { newFolder } from './project.js'

/** A word where LibreOffice put it; points from the page's top left corner. */
export interface Word extends Box {
  readonly text: string
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** Open fonts of the same widths in the places of Microsoft's, which no test machine has. */
const standIns = {
  Arial: 'Liberation Sans',
  'Microsoft JhengHei': 'Noto Sans CJK TC',
  'Microsoft YaHei': 'Noto Sans CJK SC',
}

/** Why decks cannot be looked at on this machine; undefined when they can. */
export function whyNoOffice(): string | undefined {
  const missing = [
    ['soffice', '--version'],
    ['pdftotext', '-v'],
    ['fc-match', '--version'],
  ].filter(([command, argument]) => !runs(command!, argument!))
  if (missing.length > 0) return `no ${missing.map(([command]) => command).join(', ')} on this machine`
  const fonts = Object.values(standIns).filter((font) => !match(font).includes(font))
  return fonts.length > 0 ? `no ${fonts.join(', ')} on this machine` : undefined
}

function runs(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function match(font: string): string {
  return execFileSync('fc-match', ['-f', '%{family}', font], { encoding: 'utf8' })
}

/** Converts decks with LibreOffice, which lays text out by itself, and reads the words of every page. */
export function pdfPagesOf(decks: readonly string[]): PdfPage[][] {
  const folder = newFolder('midgame-pdf-')
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, fontConfig())
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...decks], {
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    stdio: 'ignore',
  })
  return decks.map((deck) => {
    const pdf = join(folder, `${basename(deck, '.pptx')}.pdf`)
    execFileSync('pdftotext', ['-bbox', pdf, `${pdf}.html`])
    return readPages(readFileSync(`${pdf}.html`, 'utf8'))
  })
}

function fontConfig(): string {
  const aliases = Object.entries(standIns).map(
    ([name, font]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('\n')}</fontconfig>\n`
}

function readPages(html: string): PdfPage[] {
  const number = '"([\\d.-]+)"'
  const word = new RegExp(
    `<word xMin=${number} yMin=${number} xMax=${number} yMax=${number}>(.*?)</word>`,
    'gs',
  )
  return html
    .split(/<page /)
    .slice(1)
    .map((page) => {
      const [, width, height] = new RegExp(`width=${number} height=${number}`).exec(page)!
      const words = [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
        text,
      }))
      return { width: Number(width), height: Number(height), words }
    })
}

/** What is wrong with where words stand: off the slide, out of every text box, or on one another. */
export function misplaced({ width, height, words }: PdfPage, { shapes }: Page): string[] {
  const slide = { left: 0, top: 0, right: width, bottom: height }
  const boxes = shapes.filter(({ text }) => text.length > 0).map(({ box }) => box)
  return words.flatMap((word, index) => {
    const core = coreOf(word)
    const on = words.slice(index + 1).filter((other) => overlap(core, coreOf(other)))
    return [
      ...(inside(word, slide) ? [] : [`“${word.text}” is off the slide`]),
      ...(boxes.some((box) => inside(withoutHanging(core), box)) ? [] : [`“${word.text}” is out of its box`]),
      ...on.map((other) => `“${word.text}” is on “${other.text}”`),
    ]
  })
}

/** Where the strokes of a word are: a font's box has room above and below for accents. */
function coreOf(word: Word): Word {
  const rise = (word.bottom - word.top) / 4
  return { ...word, top: word.top + rise, bottom: word.bottom - rise }
}

/** A Chinese line may end in a mark that hangs over its edge, as office programs let it. */
function withoutHanging(core: Word): Box {
  const em = (core.bottom - core.top) * 1.4
  return /[，。、；：！？」』）]$/u.test(core.text) ? { ...core, right: core.right - em } : core
}

/** A point is less than a reader sees. */
const tolerance = 1

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.bottom <= outer.bottom + tolerance
  )
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance
  )
}
