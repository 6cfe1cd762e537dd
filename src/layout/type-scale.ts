import type { Locale } from '../model/locale.js'
import type { Theme, TypeRole } from '../model/settings.js'

/** Size and exact leading, in points. */
export interface Face {
  readonly size: number
  readonly leading: number
}

/** No text is ever set smaller; table prose has a higher floor of its own. */
const floors: Partial<Record<TypeRole, number>> = { foot: 9, small: 11 }
const commonFloor = 10

/** The face of a role, `smaller` by so many points but never under the role's floor; the leading shrinks with it. */
export function faceOf(theme: Theme, locale: Locale, role: TypeRole, smaller = 0): Face {
  const [size, leading] = theme.type[locale === 'en' ? 'latin' : 'chinese'][role]
  return shrink({ size, leading }, smaller, floors[role] ?? commonFloor)
}

/** A face of `face`'s proportions, smaller by so many points but not under `floor`. */
export function shrink(face: Face, smaller: number, floor: number): Face {
  const size = Math.max(Math.min(floor, face.size), face.size - smaller)
  const leading = Math.round((face.leading * size * 2) / face.size) / 2
  return { size, leading }
}
