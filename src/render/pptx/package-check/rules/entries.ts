import { contentTypes } from '../../package/zip.js'
import type { Rule } from '../rule.js'

const centralHeader = 0x02014b50
const endRecord = 0x06054b50
/** 1 January 1980, midnight, as a ZIP writes it: the only time that is the same for every build. */
const epoch = 0x00210000

interface Entry {
  readonly name: string
  readonly time: number
}

/** The ZIP holds nothing of the build: no times, no order but the names', no folders, no name twice. */
export const entries: Rule = {
  name: 'entries',
  *check(file) {
    const found = readEntries(file.bytes)
    const names = found.map((entry) => entry.name)
    for (const { name, time } of found) {
      if (time !== epoch) yield { part: name, message: 'it carries a time' }
      if (name.endsWith('/')) yield { part: name, message: 'a folder is listed' }
    }
    if (names[0] !== contentTypes)
      yield { part: names[0] ?? 'the file', message: `${contentTypes} is not first` }
    const rest = names.slice(1)
    const late = rest.find((name, i) => i > 0 && name <= rest[i - 1]!)
    if (late) yield { part: late, message: 'the parts are not in the order of their names' }
  },
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== endRecord) end--
  const found: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (
    let left = view.getUint16(end + 10, true);
    left > 0 && view.getUint32(at, true) === centralHeader;
    left--
  ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as number[]
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name!)),
      time: view.getUint32(at + 12, true),
    })
    at += 46 + name! + extra! + comment!
  }
  return found
}
