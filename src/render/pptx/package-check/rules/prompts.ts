import { root } from '../../package/package.js'
import { all, textOf } from '../../package/xml.js'
import type { Rule } from '../rule.js'

const prompt = /click to (add|edit)|单击此处|點擊以|按一下以/i
const withoutText = ['sldImg', 'pic']

/** No empty placeholder, which shows its prompt to whoever opens the file, and no prompt as text. */
export const prompts: Rule = {
  name: 'prompts',
  *check({ opened, slides, notes, layouts, masters }) {
    for (const part of [...slides, ...notes]) {
      for (const shape of all(root(opened, part), 'p:sp')) {
        const type = all(shape, 'p:ph')[0]?.getAttribute('type')
        if (all(shape, 'p:ph').length > 0 && !withoutText.includes(type ?? '') && textOf(shape) === '') {
          yield { part, message: `its ${type ?? 'body'} placeholder is empty` }
        }
      }
    }
    for (const part of [...slides, ...notes, ...layouts, ...masters]) {
      if (prompt.test(textOf(root(opened, part)))) yield { part, message: 'it says "Click to add"' }
    }
  },
}
