/** Red, green and blue as amounts of light, 0 to 1. */
export type Linear = readonly [red: number, green: number, blue: number]

/** The light of a colour RRGGBB (sRGB, IEC 61966-2-1). */
export function linear(colour: string): Linear {
  return channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Linear
}

/** What is seen where a colour lies over another, opaque to this share (0 to 1). Office blends in sRGB. */
export function over(top: string, ground: string, opacity: number): string {
  const under = channels(ground)
  const mixed = channels(top).map((part, i) => part * opacity + under[i]! * (1 - opacity))
  return mixed.map((part) => hex(Math.round(part * 255))).join('')
}

/** 0 to 1. */
function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0')
}
