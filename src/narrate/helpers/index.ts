import type { Helper } from '../helper.js'
import { assert } from './assert.js'
import { camp } from './camp.js'
import { company } from './company.js'
import { date } from './date.js'
import { depth } from './depth.js'
import { fact } from './fact.js'
import { ifKnown } from './if-known.js'
import { join } from './join.js'
import { and, eq, includes, not, or } from './logic.js'
import { name } from './name.js'
import { section } from './section.js'
import { trait } from './trait.js'
import { wording } from './wording.js'
import { workings } from './workings.js'

/** Every helper that templates have, by the name that they call it. There are no others but the built-in blocks. */
export const helpers: Readonly<Record<string, Helper>> = {
  fact,
  date,
  company,
  camp,
  name,
  trait,
  wording,
  workings,
  join,
  eq,
  not,
  and,
  or,
  includes,
  ifKnown,
  section,
  depth,
  assert,
}

/** The blocks of Handlebars itself. */
export const builtIn = ['if', 'unless', 'each', 'with'] as const
