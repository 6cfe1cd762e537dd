const codes = { bold: [1, 22], red: [31, 39], yellow: [33, 39], dim: [2, 22] } as const

export type Paint = (style: keyof typeof codes, text: string) => string

/** Colours a text for a terminal, or leaves it as it is. */
export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text)
}
