import { relations, root, type Package } from '../../package/package.js'
import { namespaces, isElement } from '../../package/xml.js'
import type { Element, Node } from '@xmldom/xmldom'
import { ownerOf } from '../../package/relations.js'
import { contentTypes } from '../../package/zip.js'
import type { Rule } from '../rule.js'

/** Every relationship leads to a part, every part is led to, every id in use is declared. */
export const relationships: Rule = {
  name: 'relationships',
  *check({ opened }) {
    const parts = new Set([...opened.documents.keys(), ...opened.media.keys()])
    const reached = new Set<string>([contentTypes])
    for (const part of [...parts].filter((name) => name.endsWith('.rels'))) {
      const owner = ownerOf(part)
      if (owner !== '' && !opened.documents.has(owner)) yield { part, message: `${owner} is not there` }
      reached.add(part)
      const seen = new Set<string>()
      for (const { id, target, external } of relations(opened, owner)) {
        if (seen.has(id)) yield { part, message: `${id} is declared twice` }
        seen.add(id)
        if (external) continue
        reached.add(target)
        if (!parts.has(target)) yield { part, message: `${id} leads to ${target}, which is not there` }
      }
    }
    for (const part of parts) {
      if (!reached.has(part)) yield { part, message: 'nothing leads to it' }
      if (!part.endsWith('.rels') && opened.documents.has(part)) {
        for (const id of undeclared(opened, part)) yield { part, message: `${id} is used but not declared` }
      }
    }
  },
}

function undeclared(opened: Package, part: string): string[] {
  const declared = new Set(relations(opened, part).map((relation) => relation.id))
  return idsIn(root(opened, part)).filter((id) => !declared.has(id))
}

function idsIn(element: Element): string[] {
  const own = [...element.attributes].filter((a) => a.namespaceURI === namespaces.r).map((a) => a.value)
  const below: string[] = []
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) below.push(...idsIn(node))
  }
  return [...own, ...below]
}
