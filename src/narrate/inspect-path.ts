import { didYouMean } from '../nearest.js'
import type { Inspector, Reach } from './inspect.js'
import { own } from './known.js'
import type { Shape } from './shape.js'

const loopVariables: Readonly<Record<string, Shape>> = {
  index: { kind: 'number' },
  key: { kind: 'text' },
  first: { kind: 'boolean' },
  last: { kind: 'boolean' },
}

/** The shape that a path leads to; undefined when there is none, which is reported. */
export function lookUp(
  path: hbs.AST.PathExpression,
  reach: Reach,
  inspector: Inspector,
  hint?: string,
): Shape | undefined {
  const parts = path.parts as readonly string[]
  const missing = (message: string, hints: readonly string[]): undefined => {
    inspector.report('unknown-field', message, path.loc, reach, hint === undefined ? hints : [hint])
  }
  const [start, rest] = startOf(path, reach, missing)
  let shape = start
  for (const [index, part] of parts.slice(rest).entries()) {
    if (shape === undefined) return undefined
    const taken = parts.slice(0, rest + index).join('.')
    const parent = path.data ? `@${taken}` : taken
    shape = fieldOf(shape, part, parent, reach, missing)
  }
  return shape
}

type Missing = (message: string, hints: readonly string[]) => undefined

/** Where a path begins, and how many of its parts that takes. */
function startOf(path: hbs.AST.PathExpression, reach: Reach, missing: Missing): [Shape | undefined, number] {
  const name = path.parts[0] as string | undefined
  if (path.data) return [dataVariable(name ?? '', path, reach, missing), 1]
  const scoped = /^(?:\.|this\b)/.test(path.original)
  const bound = path.depth === 0 && !scoped && name !== undefined ? own(reach.blockParams, name) : undefined
  if (bound) return [bound, 1]
  const level = reach.levels[reach.levels.length - 1 - path.depth]
  if (level) return [level, 0]
  const hints =
    reach.calls.length > 0 ? ['give the partial what it needs as an argument, or use `@root`'] : []
  return [missing(`\`${path.original}\` leads out of the template`, hints), 0]
}

function dataVariable(
  name: string,
  path: hbs.AST.PathExpression,
  reach: Reach,
  missing: Missing,
): Shape | undefined {
  if (name === 'root') return reach.root
  const variable = own(loopVariables, name)
  if (!variable)
    return missing(`there is no \`@${name}\``, didYouMean(name, ['root', ...Object.keys(loopVariables)]))
  if (reach.loops > path.depth) return variable
  return missing(`\`${path.original}\` has a meaning only inside \`{{#each}}\``, [])
}

function fieldOf(
  shape: Shape,
  name: string,
  parent: string,
  reach: Reach,
  missing: Missing,
): Shape | undefined {
  const of = parent === '' ? '' : ` of \`${parent}\``
  if (shape.kind !== 'object') {
    const hints = shape.kind === 'list' ? ['loop over the list with `{{#each}}`'] : []
    return missing(`there is no field \`${name}\`${of}`, hints)
  }
  const field = own(shape.fields, name)
  if (field) return field
  const close = didYouMean(name, Object.keys(shape.fields))
  return missing(`there is no field \`${name}\`${of}`, close.length > 0 ? close : elsewhere(name, reach))
}

/** A field of an outer level is a frequent slip. */
function elsewhere(name: string, { levels, root }: Reach): string[] {
  const above = levels.toReversed().findIndex((level) => level.kind === 'object' && own(level.fields, name))
  if (above > 0) return [`did you mean \`${'../'.repeat(above)}${name}\`?`]
  return root.kind === 'object' && own(root.fields, name) ? [`did you mean \`@root.${name}\`?`] : []
}
