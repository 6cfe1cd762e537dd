import type { Notes } from '../model/deck.js'
import { attributesOf } from './attributes.js'
import { isWhole, labelAndContent, words } from './containers.js'
import type { Reader } from './reader.js'
import { richOf } from './text.js'
import type { ContainerDirective } from './tree.js'

/** Speaker notes: paragraphs, each with a strong head. */
export function notesOf(reader: Reader, node: ContainerDirective): Notes {
  if (!isWhole(reader, node)) return []
  attributesOf(reader, node, {})
  const { content } = labelAndContent(reader, node, undefined)
  return content.flatMap((child) => {
    if (child.type !== 'paragraph') {
      const what = words[child.type] ?? child.type
      reader.error(
        'unexpected-content',
        `${what} may not stand in \`:::notes\``,
        child,
        'notes are paragraphs',
      )
      return []
    }
    const rich = richOf(reader, child.children, child)
    if (!rich.runs[0]?.strong) {
      reader.error(
        'note-head',
        'a paragraph of the notes begins with a strong head',
        child,
        'write `**Say.** text`',
      )
    }
    return [rich]
  })
}
