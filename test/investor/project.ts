import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A project folder and where its outputs go. */
export interface Project {
  readonly folder: string
  readonly out: string
}

const made: string[] = []

/** A new folder outside the project; `removeFolders` takes it away. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  made.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** This project, with an output folder elsewhere: nothing is written into it. */
export function here(): Project {
  return { folder: process.cwd(), out: join(newFolder('midgame-here-'), 'out') }
}

/** The same project in a folder of its own: copies of everything but the packages. */
export function elsewhere(name: string): Project {
  const folder = newFolder(name)
  for (const part of ['data', 'templates', 'dist', 'package.json']) {
    cpSync(part, join(folder, part), { recursive: true })
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  return { folder, out: join(folder, 'out') }
}

/** Builds in a process of its own; rejects with what the build said when it fails. */
export function build({ folder, out }: Project, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const args = [join(folder, 'dist/cli.js'), 'build', 'investor', '--out', out]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}\n${said}`))))
  })
}

/** sha256 of every file below a folder, by its path with forward slashes. */
export function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
  return Object.fromEntries(
    files.map((path) => [path.replaceAll('\\', '/'), sha256(readFileSync(join(folder, path)))]),
  )
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
