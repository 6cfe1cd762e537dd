import type { Inspector, Reach } from './inspect.js'
import { manyCalls } from './limits.js'
import { sectionOf } from './sections.js'
import type { Shape } from './shape.js'
import { baseName, namedArguments, sourceOf } from './syntax-tree.js'
import { placeOf } from './template.js'

const deepest = 12

/** Checks `{{> name context key=value}}`, and the partial with what this call gives it. */
export function inspectPartial(partial: hbs.AST.PartialStatement, reach: Reach, inspector: Inspector): void {
  if (partial.name.type !== 'PathExpression') {
    return inspector.report('unsupported', 'the name of a partial cannot be computed', partial.loc, reach)
  }
  const name = sourceOf(partial.name)
  const place = placeOf(reach.file, partial.name.loc)
  const level = levelOf(partial, reach, inspector)
  const key = name === baseName ? reach.template.base?.key : name
  if (key === undefined) {
    const hint = `\`${baseName}\` is the file of the same name in a later template folder, or of an audience that this one extends`
    return inspector.report('no-base', 'this file replaces none', partial.loc, reach, [hint])
  }
  const calls = [...reach.calls, { name: key, place }]
  if (reach.calls.some((call) => call.name === key) || calls.length > deepest) {
    const message = `the partials use each other without end: ${calls.map((call) => call.name).join(' → ')}`
    return inspector.report('partial-recursion', message, partial.loc, reach)
  }
  if (!inspector.patience.next()) {
    if (inspector.patience.isLost) inspector.report('too-many-steps', manyCalls, partial.loc, reach)
    return
  }
  const { library } = inspector
  const found = name === baseName ? library.base(reach.template) : library.partial(name, place)
  const section = sectionOf(name)
  if (!found || level === undefined || (section !== undefined && inspector.isOff(section))) return
  const { root, loops } = reach
  const inside = { file: found.file, template: found, root, levels: [level], loops, blockParams: {}, calls }
  inspector.program(found.program, inside)
}

/** What `this` is in the partial: the caller's, or its argument, with the named arguments as further fields. */
function levelOf(partial: hbs.AST.PartialStatement, reach: Reach, inspector: Inspector): Shape | undefined {
  const [param, ...others] = partial.params
  if (others.length > 0) {
    inspector.report('wrong-argument', 'a partial takes one context and named arguments', partial.loc, reach)
  }
  const base = param ? inspector.argument(param, reach).shape : reach.levels.at(-1)
  const fields: Record<string, Shape> = {}
  let sound = true
  for (const { key, value } of namedArguments(partial)) {
    const { shape } = inspector.argument(value, reach)
    if (shape) fields[key] = shape
    else sound = false
  }
  if (!sound || base === undefined || Object.keys(fields).length === 0) return sound ? base : undefined
  if (base.kind !== 'object') {
    return inspector.report(
      'not-a-record',
      'named arguments need a record to be added to',
      partial.loc,
      reach,
    )
  }
  return { kind: 'object', fields: { ...base.fields, ...fields } }
}
