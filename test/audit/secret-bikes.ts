import { strToU8, zipSync, type Zippable } from 'fflate'
import { audit, secretsFor, type FileAudit } from '../../src/audit/index.js'
import { read } from '../../src/check/index.js'
import { load } from '../../src/load/index.js'
import type { Audience } from '../../src/model/settings.js'
import { base, job, worldOf } from '../problems/fixtures.js'

const said = `sources: [{ source: trade-paper }], assertion: article, recorded: 2025-03-01, confidence: high`

/** The market of cargo bikes with a deal that only its owners know of. */
const secrets = `
fx:
  - { id: usd, pair: USD/CNY, date: 2025-02-10, rate: 7.25, sources: [{ source: trade-paper }], confidence: high }
organisations:
  - { id: swan-capital, name: { en: Swan Capital, zh-Hant: 天鵝資本 }, aliases: [Project Honk], visibility: internal }
  - { id: pier, name: { en: Pier Fund, zh-Hant: 碼頭基金 } }
observations:
  - { id: bolt-next-year, metric: fleet-size, subject: bolt, value: 23456, printed: { value: 2.3萬 }, valid: 2025, visibility: internal, ${said} }
  - { id: bolt-same-as-acme, metric: fleet-size, subject: bolt, value: 40000, printed: { value: 4萬 }, valid: 2025, visibility: internal, ${said} }
  - { id: bolt-tiny, metric: fleet-size, subject: bolt, value: 7, printed: { value: '7' }, valid: 2025, visibility: partner, ${said} }
fundings:
  - id: bolt-round
    company: bolt
    currency: CNY
    value: 1250000000
    printed: { value: 12.5億, unit: 元 }
    valid: 2025-02-11
    visibility: internal
    ${said.replaceAll(', ', '\n    ').replaceAll('[{ source: trade-paper }]', '[{ source: trade-paper }]')}
events:
  - id: bolt-sale
    kind: launch
    subjects: [bolt]
    title: { en: Sells its depots, zh-Hant: 出售全部車庫 }
    summary: { en: 'It sells every depot that it has to a fund whose name nobody is to know.', zh-Hant: 它把手上的車庫悉數賣給一家不願具名的基金公司。 }
    valid: 2025-02
    restricted: { summary: internal }
    ${said.replaceAll(', ', '\n    ')}
  - id: acme-hire
    kind: launch
    subjects: [acme]
    title: { en: Hires a driver, zh-Hant: 聘請司機 }
    summary: { en: Acme hires., zh-Hant: 艾克米聘人。 }
    attribution: { text: { en: a manager at the depot, zh-Hant: 車庫的一名經理 } }
    restricted: { attribution: partner }
    valid: 2025-02
    ${said.replaceAll(', ', '\n    ')}
`

const project = load(
  { ...job, audiences: ['fleet'] },
  worldOf(base, new Map([['data/secrets.yaml', secrets]])),
)
const { scope, diagnostics } = read(project.value!, { ...job, audiences: ['fleet'] })
if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))

const strings = Object.values(project.value!.strings).flatMap(({ value }) =>
  Object.values(value as object).map(String),
)

/** What an audit finds in a file for readers of the fleet edition. */
export function auditOf(name: string, bytes: Uint8Array, settings: Partial<Audience> = {}): FileAudit {
  const audience = { ...scope.settings.audiences[0]!, ...settings }
  const found = audit(name, bytes, secretsFor(scope, audience, strings), { scope, audience })
  if ('refused' in found) throw new Error(found.refused)
  return found
}

/** The findings on one line each: where, what, and of which field. */
export function told({ findings }: FileAudit): string[] {
  return findings.map(({ where, slide, line, found, record }) => {
    const position = slide ?? line
    return `${position === undefined ? '' : `${position} `}${where}: ${found} ${record ? `${record.id} ${record.field}` : ''}`.trim()
  })
}

export function markdown(text: string, settings?: Partial<Audience>): string[] {
  return told(auditOf('briefing.md', strToU8(text), settings))
}

const relationship = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/y" Target="${target}"/>`
const relationships = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`

/** A deck as somebody else's program might write it: its second slide stands first. `parts` are added or replaced. */
export function deck(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml':
      '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': relationships(
      relationship('rId1', 'slides/slide1.xml'),
      relationship('rId2', '/ppt/slides/slide2.xml'),
    ),
    'ppt/slides/slide1.xml': '<p:sld/>',
    'ppt/slides/slide2.xml': '<p:sld/>',
    'ppt/slides/_rels/slide1.xml.rels': relationships(
      relationship('rId1', '../notesSlides/notesSlide9.xml'),
      relationship('rId2', '../charts/chart3.xml'),
    ),
    'ppt/charts/_rels/chart3.xml.rels': relationships(relationship('rId1', '../embeddings/book.xlsx')),
    ...parts,
  }
  return archive(files)
}

export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes) as Zippable)
}

/** A paragraph whose text is split over runs as PowerPoint does it. */
export function paragraph(...runs: string[]): string {
  return `<a:p>${runs.map((run) => `<a:r><a:rPr lang="en-US"><a:solidFill><a:srgbClr val="112233"/></a:solidFill></a:rPr><a:t>${run}</a:t></a:r>`).join('')}</a:p>`
}
