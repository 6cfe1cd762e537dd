import { relations, root } from '../../package/package.js'
import { all, textOf } from '../../package/xml.js'
import type { Rule } from '../rule.js'

/** Each slide has speaker notes with text in them; of a file that is to have none, nothing of them is left. */
export const notes: Rule = {
  name: 'notes',
  *check({ opened, slides, stripped }) {
    if (stripped) {
      for (const part of opened.documents.keys()) {
        if (/^ppt\/notes/.test(part))
          yield { part, message: 'it belongs to speaker notes, which were to be left out' }
      }
      return
    }
    for (const part of slides) {
      const target = relations(opened, part).find((relation) => relation.type === 'notesSlide')?.target
      if (!target || !opened.documents.has(target)) {
        yield { part, message: 'it has no speaker notes' }
        continue
      }
      const body = all(root(opened, target), 'p:sp').find((shape) =>
        all(shape, 'p:ph').some((ph) => ph.getAttribute('type') === 'body'),
      )
      if (!body || textOf(body) === '') yield { part: target, message: 'the speaker notes are empty' }
    }
  },
}
