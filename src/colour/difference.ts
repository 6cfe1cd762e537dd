import { linear, type Linear } from './rgb.js'
import { seenWith, type Vision } from './vision.js'

/** How far apart two colours RRGGBB look with this vision: their distance in OKLab, in hundredths (black to white: 100). */
export function difference(one: string, other: string, vision: Vision): number {
  const [a, b] = [one, other].map((colour) => oklab(seenWith(vision, linear(colour)))) as [Linear, Linear]
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** Lightness and two hue axes. Coefficients: B. Ottosson, “A perceptual color space for image processing”, 2020. */
function oklab([red, green, blue]: Linear): Linear {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}
