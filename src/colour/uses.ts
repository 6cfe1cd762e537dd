import type { ColourToken } from '../model/settings.js'

/** Colours by the ground on which they are drawn. */
export type OnGround = Readonly<Partial<Record<ColourToken, readonly ColourToken[]>>>

/**
 * Every text that layouts and charts write, by its ground. A test walks over all pages and holds this list against
 * what is there.
 */
export const texts: OnGround = {
  paper: ['ink', 'text', 'muted', 'brand', 'attack', 'retreat'],
  surface: ['ink', 'text', 'muted', 'brand', 'attack'],
  surface2: ['text', 'muted'],
  card: ['ink', 'text'],
  brandSoft: ['ink', 'brand'],
  attackSoft: ['ink', 'text', 'muted', 'brand', 'attack'],
  holdSoft: ['muted', 'hold'],
  retreatSoft: ['muted', 'retreat'],
  attack: ['onStance'],
  hold: ['onStance'],
  retreat: ['onStance'],
  brand: ['onStance'],
  panel: ['coverInk', 'coverAttack', 'panelText', 'panelMuted'],
  cover: ['coverInk', 'coverSubtitle', 'coverMuted', 'coverAttack', 'coverHold', 'coverRetreat'],
  coverAttackSoft: ['coverInk'],
}

/**
 * Marks that tell something: bars, dots, icons, lines of the pitch. Rules between rows, grid lines and the empty part
 * of a meter are not among them, as nothing is lost without them.
 */
export const marks: OnGround = {
  paper: ['brand', 'attack', 'hold', 'retreat', 'context', 'faint', 'muted'],
  surface: ['brand', 'attack'],
  card: ['attack', 'hold', 'retreat', 'muted'],
  brandSoft: ['brand'],
  attackSoft: ['brand', 'attack', 'context', 'faint'],
  holdSoft: ['hold'],
  retreatSoft: ['retreat'],
  panel: ['coverAttack'],
  cover: ['coverLine', 'coverAttack', 'coverHold', 'coverRetreat'],
  coverAttackSoft: ['coverLine', 'coverAttack'],
}

/** Colours that say by themselves what something is, where they stand side by side. */
export const codes: readonly (readonly ColourToken[])[] = [
  ['attack', 'hold', 'retreat', 'brand', 'context'],
  ['coverAttack', 'coverHold', 'coverRetreat'],
]
