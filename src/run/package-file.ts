import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The parts of `package.json` and of npm's record of an installation that are looked at. */
interface Manifest {
  readonly version: string
}
interface Installed {
  readonly packages?: Readonly<Record<string, { readonly resolved?: unknown } | undefined>>
}

/**
 * The `package.json` of a new project.
 * @param name of its folder
 * @param root where this program lies
 */
export function packageFile(name: string, folder: string, root: string): string {
  const content = {
    name: packageName(name),
    private: true,
    type: 'module',
    scripts: { build: 'midgame build', check: 'midgame check --strict' },
    dependencies: { midgame: dependency(folder, root) },
    // The charts are drawn by a library that asks for another canvas; overrides work only in the project itself.
    overrides: { canvas: 'npm:@napi-rs/canvas@^1' },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** A folder's name as npm allows it. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name === '' || name === 'midgame' || name === 'node-modules' ? 'landscape' : name.slice(0, 100)
}

/**
 * How the new project gets the same midgame as the one that writes it: from a checkout, its folder; where it was
 * installed from a file or a repository, the same; else the version, from the registry.
 */
export function dependency(folder: string, root: string): string {
  const home = realpathSync(root)
  const modules = dirname(home)
  if (!modules.endsWith(`${sep}node_modules`)) return `file:${fromFolder(folder, home)}`
  const source = installedFrom(modules)
  if (source?.startsWith('file:'))
    return `file:${fromFolder(folder, resolve(modules, '..', source.slice(5)))}`
  if (source?.startsWith('git')) return source
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest
  return `^${version}`
}

/** What npm wrote down about where midgame came from. */
function installedFrom(modules: string): string | undefined {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return undefined
  try {
    const { packages } = JSON.parse(readFileSync(record, 'utf8')) as Installed
    const source = packages?.['node_modules/midgame']?.resolved
    return typeof source === 'string' ? source : undefined
  } catch {
    return undefined
  }
}

/** A path from a folder that need not be there yet, with forward slashes; links on the way are followed first. */
function fromFolder(folder: string, to: string): string {
  let there = resolve(folder)
  while (!existsSync(there)) there = dirname(there)
  const real = join(realpathSync(there), relative(there, resolve(folder)))
  return relative(real, to).split(sep).join('/')
}
