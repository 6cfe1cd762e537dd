import { CST } from 'yaml'
import { NotSet } from './not-set.js'
import { requoted } from './quotes.js'

/** A key as it is written, behind its anchor and tag, and as a program reads it. */
export function keyOf(key: CST.Token | null | undefined, props: string): { key: string; name: string } {
  if (!key) return { key: props, name: '' }
  if (!CST.isScalar(key) || key.source.includes('\n')) throw new NotSet(key, 'this key cannot be set')
  const name = CST.resolveAsScalar(key, true, () => undefined)?.value ?? ''
  return { key: [props, requoted(key.source)].filter(Boolean).join(' '), name }
}
