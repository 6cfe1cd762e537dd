import { type Diagnostic, error } from '../diagnostic.js'
import type { BlockKind, BlockOf, Rich, Run, Slide } from '../model/deck.js'
import type { Box, Cell, Fit, FrameItem, Group, ShapeItem, TextItem } from '../model/frame.js'
import type { ColourToken, TypeRole } from '../model/settings.js'
import { missingCharacters, type Extent } from '../type/index.js'
import { extentOfParagraph, setParagraph, type SetParagraph, type Setting } from './fit.js'
import type { Step } from './ladder.js'
import type { Surroundings } from './layout.js'
import { hasShort, slideRuns, withHeldSpaces } from './rich.js'
import { excerpt, isShort, roomOf, shortage, writtenText, type Room } from './room.js'
import { parasOf, type Measured, type Para, type TextSpec } from './text-spec.js'
import { faceOf, shrink, type Face } from './type-scale.js'

/** A text that does not fit its box. */
export interface Overflow {
  readonly group: string
  readonly diagnostic: Diagnostic
}

/** Half an em that an opening bracket leaves empty at its left, less the hair that should stay. */
const openingShift = 0.44
const openingMark = /^[「『（〈《【“]/

/** A slide of one locale while it is being laid out: layouts put items on it, it measures and remembers. */
export class Page {
  readonly items: FrameItem[] = []
  readonly fits: Fit[] = []
  readonly overflows: Overflow[] = []
  readonly problems: Diagnostic[] = []
  readonly dropped: { readonly name: string; readonly text: Rich }[] = []
  /** The groups of texts of which one has a short wording. */
  readonly shortened = new Set<string>()
  private grouping: Group | undefined

  constructor(
    readonly slide: Slide,
    readonly around: Surroundings,
    private readonly stepOf: (group: string) => Step,
  ) {}

  /** Whether the page is set in Chinese: some distances follow the taller leading. */
  get chinese(): boolean {
    return this.around.locale !== 'en'
  }

  /** The slide's block of this kind; only for kinds that the layout needs. */
  block<K extends BlockKind>(kind: K): BlockOf<K> {
    return this.find(kind)!
  }

  find<K extends BlockKind>(kind: K): BlockOf<K> | undefined {
    return this.slide.blocks.find((block): block is BlockOf<K> => block.kind === kind)
  }

  colour(token: ColourToken): string {
    return this.around.theme.colours[token]
  }

  /** How far the group has come on its fallback ladder. */
  step(group: string): Step {
    return this.stepOf(group)
  }

  /** Notes that a text was left out; it goes to the speaker notes. */
  drop(name: string, text: Rich): void {
    this.dropped.push({ name, text })
  }

  face(role: TypeRole, group?: string): Face {
    const smaller = group === undefined ? 0 : this.step(group).smaller
    return faceOf(this.around.theme, this.around.locale, role, smaller)
  }

  shape(item: Omit<ShapeItem, 'kind'>): void {
    this.items.push({ kind: 'shape', ...item, ...(this.grouping && { group: this.grouping }) })
  }

  /** What `draw` places is one sign: one group in the file, which `alt` describes. A single shape is described itself. */
  sign(group: Group, draw: () => void): void {
    const from = this.items.length
    this.grouping = group
    draw()
    this.grouping = undefined
    const [only, ...others] = this.items.slice(from)
    if (only?.kind !== 'shape' || others.length > 0) return
    const { group: _, ...shape } = only
    this.items[from] = { ...shape, ...group }
  }

  rect(name: string, box: Box, fill: ColourToken): void {
    this.shape({ name, shape: 'rect', box, fill: this.colour(fill) })
  }

  /** Measures a text at `width` inches without placing it. */
  measure(spec: Omit<TextSpec, 'box'>, width: number): Measured {
    const paragraphs = parasOf(spec.text).map((para, i) => this.setPara(para, spec, width, i))
    const height = paragraphs.reduce((sum, paragraph) => sum + paragraph.height, 0)
    const lines = paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0)
    return { paragraphs, height, lines }
  }

  /** How narrow and how wide a text can be set, and its lines at that width. */
  extent(spec: Omit<TextSpec, 'box'>): Extent {
    const extents = parasOf(spec.text).map((para, i) =>
      extentOfParagraph(this.setting(para, spec, i), this.around.locale),
    )
    return {
      min: Math.max(...extents.map(({ min }) => min)),
      max: Math.max(...extents.map(({ max }) => max)),
      lines: extents.reduce((sum, { lines }) => sum + lines, 0),
    }
  }

  /** Width that a text of one line needs, in inches. */
  width(para: Para, group = ''): number {
    return this.extent({ name: group, text: para }).max
  }

  /** Places a text and records whether it fits. */
  text(spec: TextSpec): Measured {
    const measured = this.measure(spec, spec.box.w)
    const box = this.opticalBox(spec, measured)
    this.items.push({
      kind: 'text',
      name: spec.name,
      box,
      ...(spec.placeholder && { placeholder: spec.placeholder }),
      paragraphs: measured.paragraphs.map(({ paragraph }) => paragraph),
      valign: spec.valign ?? 'top',
      ...placeOf(spec),
      ...(this.grouping && { group: this.grouping }),
    })
    this.record(spec, measured, spec.box)
    return measured
  }

  /** A table cell; `box` is the whole cell, `padding` its left and right inset. */
  cell(spec: TextSpec & { readonly padding?: readonly [number, number] }): Cell {
    const padding = spec.padding ?? [0, 0]
    const inner = { ...spec.box, w: spec.box.w - padding[0] - padding[1] }
    const measured = this.measure(spec, inner.w)
    this.record(spec, measured, inner)
    const paragraphs = measured.paragraphs.map(({ paragraph }) => paragraph)
    return { paragraphs, valign: spec.valign ?? 'middle', padding, ...placeOf(spec) }
  }

  problem(diagnostic: Diagnostic): void {
    this.problems.push(diagnostic)
  }

  /**
   * Records the room of something that is no single text, a list for instance; where it does not do, its group takes
   * the next step of its ladder, and at the end it is an error.
   */
  room(group: string, name: string, room: Room, at?: Rich): void {
    const { slide, around } = this
    this.fits.push({ box: name, ...room, rungs: this.step(group).rungs })
    if (!isShort(room)) return
    const which = `slide \`${slide.id}\` (${around.locale}), ${name}${at ? ` “${excerpt(at)}”` : ''}`
    const place = at?.place ?? slide.place
    const message = `${which}: ${shortage(room)}`
    this.overflows.push({ group, diagnostic: error('layout/overflow', message, place, 'shorten the text') })
  }

  private setPara(para: Para, spec: Omit<TextSpec, 'box'>, width: number, index: number): SetParagraph {
    return setParagraph(this.setting(para, spec, index), width, this.around.locale)
  }

  private setting(para: Para, spec: Omit<TextSpec, 'box'>, index: number): Setting {
    return {
      runs: this.runsOf(para, spec.group ?? spec.name),
      face: this.faceIn(para, spec),
      colour: this.colour(para.colour),
      bold: para.bold ?? false,
      italic: para.italic ?? false,
      strong: this.colour(para.strong ?? para.colour),
      align: spec.align ?? 'left',
      before: index > 0 ? (para.before ?? 0) : 0,
      title: spec.placeholder === 'title',
    }
  }

  /** The face of a paragraph after the steps that its group has taken. */
  faceIn(para: Para, spec: Pick<TextSpec, 'name' | 'group' | 'floor'>): Face {
    const group = spec.group ?? spec.name
    const { smaller } = this.step(group)
    const designed = para.face ?? this.face(para.role)
    const own = para.face ? shrink(designed, smaller, 10) : this.face(para.role, group)
    return spec.floor === undefined ? own : shrink(designed, smaller, spec.floor)
  }

  private runsOf(para: Para, group?: string): Run[] {
    const { content } = para
    const rich =
      typeof content === 'string' ? { runs: [{ text: content }], place: this.slide.place } : content
    if (group !== undefined && hasShort(rich)) this.shortened.add(group)
    const runs = withHeldSpaces(slideRuns(rich, group !== undefined && this.step(group).short))
    const missing = missingCharacters(runs.map((run) => run.text).join(''), this.around.locale)
    if (missing.length > 0) this.reportGlyphs(missing, rich)
    return runs
  }

  private reportGlyphs(missing: readonly string[], rich: Rich): void {
    const names = missing.map(
      (c) => `${c} (U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
    )
    const message = `no bundled font has ${names.join(', ')}`
    this.problem(error('layout/no-glyph', message, rich.place, 'write it in words, or leave it out'))
  }

  /** An opening bracket at the start of a line looks indented; a text of one line is moved out to the edge. */
  private opticalBox(spec: TextSpec, measured: Measured): Box {
    const line = measured.paragraphs[0]?.lines[0]
    const first = measured.paragraphs[0]?.paragraph.runs[0]
    const left = (spec.align ?? 'left') === 'left' && spec.placeholder === undefined && !spec.still
    if (!this.chinese || !left || measured.lines !== 1 || !first || !openingMark.test(line?.text ?? ''))
      return spec.box
    const shift = (openingShift * first.size) / 72
    return { ...spec.box, x: spec.box.x - shift, w: spec.box.w + shift }
  }

  private record(spec: TextSpec, measured: Measured, box: Box): void {
    this.room(spec.group ?? spec.name, spec.name, roomOf(spec, measured, box), writtenText(spec))
  }
}

/** Where a text stands in the template. */
function placeOf(spec: Pick<TextSpec, 'text'>): Pick<TextItem, 'place'> {
  const written = writtenText(spec)
  return written ? { place: written.place } : {}
}
