import type PptxGenJS from 'pptxgenjs'
import type { ImageItem } from '../../../model/frame.js'

/** Always from bytes: pptxgenjs would read any path and fetch any address that it is given. */
export function drawImage(slide: PptxGenJS.Slide, item: ImageItem): void {
  const data = `image/png;base64,${Buffer.from(item.png).toString('base64')}`
  slide.addImage({ ...item.box, data, objectName: item.name, altText: item.alt })
}
