/** White space of YAML is the space and the tab; a full-width or non-breaking space is text like any other. */
export function withoutSpace(line: string): string {
  return withoutSpaceBehind(line).replace(/^[ \t]+/, '')
}

export function withoutSpaceBehind(line: string): string {
  return line.replace(/[ \t]+$/, '')
}

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  return /^ */.exec(line)![0].length
}
