import type { Helper } from '../helper.js'
import { Markdown, markdownLink } from '../markdown.js'

/** Words with other ones for where they do not fit: `[long](short: "short")`; an empty text leaves them out there. */
export const wording: Helper = {
  usage: '{{wording "long" "short"}}',
  means: 'words with other ones for where they do not fit; an empty text leaves them out there',
  params: ['text', 'text'],
  result: 'text',
  run({ params }) {
    const [long, short] = params as [string, string]
    return new Markdown(markdownLink(long, 'short:', short))
  },
}
