import type { Linear } from './rgb.js'

type Matrix = readonly [Linear, Linear, Linear]

/**
 * How light arrives with those who lack one kind of cone, as matrices over linear RGB: severity 1.0 of G. M. Machado,
 * M. M. Oliveira and L. A. F. Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”,
 * IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009. For tritanopia the authors call theirs an
 * approximation.
 */
const matrices = {
  'normal vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>

export type Vision = keyof typeof matrices
export const visions = Object.keys(matrices) as Vision[]

/** The light that somebody with full colour vision would see so; what no screen can show is cut off. */
export function seenWith(vision: Vision, light: Linear): Linear {
  return matrices[vision].map((row) => {
    const sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
    return Math.min(1, Math.max(0, sum))
  }) as unknown as Linear
}
