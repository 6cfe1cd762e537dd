import type PptxGenJS from 'pptxgenjs'
import type { Paragraph, TextItem, TextRun } from '../../../model/frame.js'

/** A box of text without padding and without autofit: layout has measured that it fits. */
export function drawText(slide: PptxGenJS.Slide, item: TextItem): void {
  slide.addText(textOf(item.paragraphs), {
    ...item.box,
    objectName: item.name,
    margin: 0,
    valign: item.valign,
    wrap: true,
    fit: 'none',
    ...(item.placeholder ? { placeholder: item.placeholder } : { isTextBox: true }),
  })
}

/** The paragraphs as pptxgenjs takes them: one flat list in which the last run of a paragraph ends its line. */
export function textOf(paragraphs: readonly Paragraph[]): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((paragraph, index) => {
    const runs = paragraph.runs.flatMap((run) => lines(run, paragraph))
    const props = runs.length > 0 ? runs : [{ text: '', options: paragraphOptions(paragraph) }]
    const last = props.at(-1)!
    if (index < paragraphs.length - 1) last.options = { ...last.options, breakLine: true }
    return props
  })
}

/** A line feed in a run is a soft break; pptxgenjs itself would make a paragraph of it. */
function lines(run: TextRun, paragraph: Paragraph): PptxGenJS.TextProps[] {
  return run.text
    .split('\n')
    .flatMap((text, line) =>
      text === '' && line === 0
        ? []
        : [{ text, options: { ...runOptions(run, paragraph), ...(line > 0 && { softBreakBefore: true }) } }],
    )
}

function runOptions(run: TextRun, paragraph: Paragraph): PptxGenJS.TextPropsOptions {
  return {
    ...paragraphOptions(paragraph),
    fontSize: run.size,
    color: run.colour,
    bold: run.bold,
    italic: run.italic ?? false,
    superscript: run.raised ?? false,
    ...(run.href !== undefined && { hyperlink: { url: new URL(run.href).href } }),
  }
}

function paragraphOptions(paragraph: Paragraph): PptxGenJS.TextPropsOptions {
  return {
    align: paragraph.align,
    lineSpacing: paragraph.leading,
    ...(paragraph.before !== undefined && { paraSpaceBefore: paragraph.before }),
  }
}
