import { strToU8, zlibSync } from 'fflate'

/** Colour of a pixel, RGB. */
type Paint = (x: number, y: number) => readonly [number, number, number]

/** A PNG without loss, RGB, 8 bits. */
export function png(width: number, height: number, paint: Paint): Uint8Array {
  const rows: number[] = []
  for (let y = 0; y < height; y++) {
    rows.push(0)
    for (let x = 0; x < width; x++) rows.push(...paint(x, y))
  }
  const header = [...number(width), ...number(height), 8, 2, 0, 0, 0]
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', [...zlibSync(Uint8Array.from(rows), { level: 6 })]),
    ...chunk('IEND', []),
  ])
}

let bars: Uint8Array | undefined

/** Four bars, the last one in the highlight colour; drawn once. */
export function barPicture(): Uint8Array {
  bars ??= png(804, 420, (x, y) => {
    const bar = Math.floor(x / 201)
    const inBar = x % 201 > 40 && x % 201 < 161 && 419 - y < [100, 180, 280, 380][bar]!
    if (!inBar) return [255, 255, 255]
    return bar === 3 ? [0xc2, 0x41, 0x0c] : [0x80, 0x8c, 0x99]
  })
  return bars
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...strToU8(type), ...data]
  return [...number(data.length), ...body, ...number(crc32(body))]
}

function number(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
