import { root, type Package } from '../../package/package.js'
import { all, child } from '../../package/xml.js'
import type { Rule } from '../rule.js'

const known = ['en-US', 'zh-TW', 'zh-CN']
const han = /\p{Script=Han}/u

/** Every stretch of text says its language, and Chinese characters are Chinese. */
export const language: Rule = {
  name: 'language',
  *check({ opened, slides, notes, layouts, masters }) {
    const english = languageOf(opened) === 'en-US'
    for (const part of [...slides, ...notes, ...layouts, ...masters]) {
      for (const run of all(root(opened, part), 'a:r', 'a:fld')) {
        const lang = child(run, 'a:rPr')?.getAttribute('lang') ?? ''
        const text = child(run, 'a:t')?.textContent ?? ''
        if (!known.includes(lang)) yield { part, message: `no language for ${JSON.stringify(text)}` }
        else if (lang === 'en-US' && han.test(text))
          yield { part, message: `${JSON.stringify(text)} is not English` }
        else if (english && lang !== 'en-US' && !han.test(text))
          yield { part, message: `${JSON.stringify(text)} is English` }
      }
      for (const end of all(root(opened, part), 'a:endParaRPr')) {
        if (!known.includes(end.getAttribute('lang') ?? ''))
          yield { part, message: 'a paragraph ends in no language' }
      }
    }
  },
}

/** Of the document. */
function languageOf(opened: Package): string | undefined {
  const core = opened.documents.get('docProps/core.xml')
  return core && (all(core, 'dc:language')[0]?.textContent ?? undefined)
}
