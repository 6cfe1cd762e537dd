import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { newFolder } from '../investor/project.js'

/** A word where LibreOffice put it; points from the page's top left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
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

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

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
        text: text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!),
      }))
      return { width: Number(width), height: Number(height), words }
    })
}
