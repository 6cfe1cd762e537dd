import { strToU8 } from 'fflate'
import type { TextSheet } from '../../../../model/frame.js'
import { declaration, tag, val, type Markup } from '../../package/markup.js'
import { defaultTypes } from '../../package/types.js'
import { contentTypes, zip } from '../../package/zip.js'
import { main, SharedStrings, sheetName, worksheet, type CellValue } from './sheet.js'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The workbook of a chart (.xlsx): its data, and what is known of them on a sheet of texts. Written here and not by
 * pptxgenjs, which leaves zeros out and writes the time of the build.
 */
export function workbook(data: readonly (readonly CellValue[])[], sources?: TextSheet): Uint8Array {
  const strings = new SharedStrings()
  const sheets = [{ name: sheetName, rows: data }, ...(sources ? [sources] : [])]
  const files = sheets.map((_, i) => `worksheets/sheet${i + 1}`)
  const parts: Readonly<Record<string, Markup>> = {
    [contentTypes]: types(files),
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': tag(
      'workbook',
      { xmlns: main, 'xmlns:r': office },
      tag('sheets', {}, ...sheets.map(entry)),
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ...files.map((file) => ['worksheet', `${file}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    ...Object.fromEntries(files.map((file, i) => [`xl/${file}.xml`, worksheet(sheets[i]!.rows, strings)])),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': strings.markup(),
  }
  return zip(new Map(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)])))
}

function entry({ name }: { readonly name: string }, index: number): Markup {
  return tag('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })
}

function types(sheets: readonly string[]): Markup {
  const override = (part: string, type: string) =>
    tag('Override', { PartName: `/xl/${part}.xml`, ContentType: `${spreadsheet}.${type}+xml` })
  return tag(
    'Types',
    { xmlns: `${packages}/content-types` },
    tag('Default', { Extension: 'rels', ContentType: defaultTypes.rels }),
    tag('Default', { Extension: 'xml', ContentType: defaultTypes.xml }),
    override('workbook', 'sheet.main'),
    ...sheets.map((sheet) => override(sheet, 'worksheet')),
    override('styles', 'styles'),
    override('sharedStrings', 'sharedStrings'),
  )
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): Markup {
  const entries = targets.map(([type, target], i) =>
    tag('Relationship', { Id: `rId${i + 1}`, Type: `${office}/${type}`, Target: target }),
  )
  return tag('Relationships', { xmlns: `${packages}/relationships` }, ...entries)
}

/** The least that a program needs, a style for texts that look like a formula, and one for days (year, month, day). */
function styles(): Markup {
  const list = (name: string, ...content: Markup[]) => tag(name, { count: content.length }, ...content)
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  return tag(
    'styleSheet',
    { xmlns: main },
    list('fonts', tag('font', {}, val('sz', 11), val('name', 'Arial'))),
    list(
      'fills',
      tag('fill', {}, tag('patternFill', { patternType: 'none' })),
      tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
    ),
    list('borders', tag('border', {}, tag('left'), tag('right'), tag('top'), tag('bottom'), tag('diagonal'))),
    list('cellStyleXfs', tag('xf', plain)),
    list(
      'cellXfs',
      tag('xf', { ...plain, xfId: 0 }),
      tag('xf', { ...plain, xfId: 0, quotePrefix: true }),
      tag('xf', { ...plain, xfId: 0, numFmtId: 14, applyNumberFormat: true }),
    ),
    list('cellStyles', tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )
}
