import { unzipSync, strFromU8 } from 'fflate'
import type { Artifact } from '../../src/model/artifact.js'
import { markOfSecrets, type Secret } from './secrets.js'

/** Everything that can be read in an output: its name, and all of its parts with theirs, packages in it unpacked. */
export function readable(
  path: string,
  bytes: Uint8Array,
): { readonly part: string; readonly text: string }[] {
  const name = { part: path, text: path }
  if (/\.(pptx|xlsx)$/.test(path)) {
    const parts = Object.entries(unzipSync(bytes))
    return [name, ...parts.flatMap(([part, content]) => readable(`${path}!${part}`, content))]
  }
  if (!/\.(xml|rels)$/.test(path))
    return [name, { part: path, text: strFromU8(bytes) }, { part: path, text: strFromU8(bytes, true) }]
  const xml = strFromU8(bytes)
  return [name, { part: path, text: xml }, { part: path, text: joined(xml) }]
}

/** The text of XML with its tags taken out, so that a word split over runs is whole, and its references resolved. */
function joined(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** Where which secret is found: `out/deck.pptx!ppt/slides/slide1.xml: events.title`. */
export function leaksIn(artifacts: readonly Artifact[], secrets: readonly Secret[]): string[] {
  const texts = artifacts
    .flatMap(({ path, bytes }) => readable(path, bytes))
    .filter(({ text }) => markOfSecrets.test(text))
  return texts.flatMap(({ part, text }) =>
    secrets.filter((secret) => text.includes(secret.text)).map(({ of, text }) => `${part}: ${of} ${text}`),
  )
}

/** The secrets that some output shows, by kind and field. */
export function shownIn(artifacts: readonly Artifact[], secrets: readonly Secret[]): Set<string> {
  const all = artifacts
    .flatMap(({ path, bytes }) => readable(path, bytes).map(({ text }) => text))
    .filter((text) => markOfSecrets.test(text))
  return new Set(secrets.filter(({ text }) => all.some((one) => one.includes(text))).map(({ of }) => of))
}
