import { unfitCharacter } from './characters.js'

/** Says what is wrong with a part of a slide, and where in it: `row 2, cell 3`. */
export type Refuse = (what: string, message: string, where?: string) => void

export function guardText(text: string, refuse: Refuse, where?: string): void {
  const unfit = unfitCharacter(text)
  if (unfit) refuse('character', `the text holds a ${unfit}`, where)
}

export function guardColour(colour: string | undefined, refuse: Refuse, where?: string): void {
  if (colour !== undefined && !/^[0-9A-F]{6}$/.test(colour)) refuse('colour', `no colour: ${colour}`, where)
}
