// Renders the pictures of docs/layouts.md and docs/charts.md from the specimen, in English and in the light theme.
// usage: npm run docs:pictures     needs LibreOffice, pdftoppm (poppler) and convert (ImageMagick)
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** 960 by 540 pixels; few colours keep a picture at some 30 kB. */
const dpi = 72
const colours = 64

const root = join(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'midgame-pictures-'))
const run = (command, ...args) => execFileSync(command, args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })

/** The partials of the deck in their order: one page each. */
function pages() {
  const deck = readFileSync(
    join(root, 'templates/specimen/audiences/specimen/deck.en.md.hbs'),
    'utf8',
  )
  return [...deck.matchAll(/\{\{> (\S+)\}\}/g)].map(([, name]) => name)
}

try {
  run(process.execPath, join(root, 'dist/cli.js'), 'layouts', '-q', '--theme', 'light', '--locale', 'en')
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
  run('soffice', profile, '--headless', '--convert-to', 'pdf', 'out/specimen/light/specimen-en.pptx')
  run('pdftoppm', '-r', String(dpi), '-png', 'specimen-en.pdf', 'page')
  const names = pages()
  const files = readdirSync(work).filter((file) => /^page-\d+\.png$/.test(file)).sort()
  if (files.length !== names.length)
    throw new Error(`the deck has ${files.length} pages, but ${names.length} partials: which is which?`)
  for (const folder of ['layouts', 'charts']) {
    rmSync(join(root, 'docs', folder), { recursive: true, force: true })
    mkdirSync(join(root, 'docs', folder))
  }
  for (const [index, file] of files.entries()) {
    run('convert', file, '+dither', '-colors', String(colours), '-strip', `PNG8:${join(root, 'docs', `${names[index]}.png`)}`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
