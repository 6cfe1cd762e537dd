import type { Root, RootContent } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

export type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>
export type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>

const reader = unified()
  .use(remarkParse)
  // A single tilde is the mark of an approximate number (`~30K`), never a strike-through.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(blockDirectives)
  .freeze()

/** The Markdown tree of a text, with positions. */
export function treeOf(text: string): Root {
  return reader.parse(text)
}

/**
 * Containers and leaf directives, without text directives: `10:30` and `a:b` in prose stay as written, and a link
 * after a colon stays a link.
 */
function blockDirectives(this: Processor): void {
  remarkDirective.call(this)
  const extensions = this.data().micromarkExtensions ?? []
  const directives = extensions.pop()
  if (directives) extensions.push({ flow: directives.flow ?? {} })
}
