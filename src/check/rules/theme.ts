import {
  codes,
  contrast,
  difference,
  marks,
  nearest,
  texts,
  visions,
  type OnGround,
} from '../../colour/index.js'
import { error, type Diagnostic } from '../../diagnostic.js'
import type { ColourToken, Theme } from '../../model/settings.js'
import type { Rule, Scope } from '../scope.js'

/**
 * Of two colours that mean something, in hundredths of OKLab. A difference of 2 is just noticed side by side (CSS Color
 * Module Level 4 takes that for `deltaEOK`); small marks at a distance need about four times as much.
 */
const leastDifference = 8

/** Every text of a theme can be read, every mark seen, and no two stances look alike, whatever eyes look at them. */
export const theme: Rule = (scope) =>
  Object.entries(scope.settings.themes).flatMap(([name, one]) => [
    ...ownName(name, one, scope),
    ...contrasts(one, texts, one.contrast.text, scope),
    ...contrasts(one, marks, one.contrast.marks, scope),
    ...codes.flatMap((set) => pairsOf(set).flatMap((pair) => alike(one, pair, scope))),
  ])

/** The file’s name is the one by which a theme is chosen; its own stands in PowerPoint’s list of themes. */
function ownName(file: string, one: Theme, { origins }: Scope): Diagnostic[] {
  if (one.name === file) return []
  const message = `the theme \`${file}\` calls itself \`${one.name}\``
  return [error('check/theme-name', message, origins.place(one, 'name'), `write \`name: ${file}\``)]
}

function contrasts(one: Theme, pairs: OnGround, least: number, scope: Scope): Diagnostic[] {
  return (Object.keys(pairs) as ColourToken[]).flatMap((ground) =>
    pairs[ground]!.flatMap((token) => contrastOf(one, token, ground, least, scope)),
  )
}

function contrastOf(
  one: Theme,
  token: ColourToken,
  ground: ColourToken,
  least: number,
  { origins }: Scope,
): Diagnostic[] {
  const [colour, under] = [one.colours[token], one.colours[ground]]
  const ratio = contrast(colour, under)
  if (ratio >= least) return []
  const message = `\`${token}\` on \`${ground}\` (${colour} on ${under}) has a contrast of ${ratio.toFixed(2)}, less than ${least}`
  const enough = nearest(colour, (tried) => contrast(tried, under) >= least)
  const hint = enough ? `\`${token}: '${enough}'\` has enough` : `no \`${token}\` has enough on this ground`
  const found = error('check/contrast', message, origins.place(one, 'colours', token), hint)
  return [{ ...found, related: [{ place: origins.place(one, 'colours', ground), message: 'its ground' }] }]
}

function alike(
  one: Theme,
  [first, second]: readonly [ColourToken, ColourToken],
  { origins }: Scope,
): Diagnostic[] {
  const [a, b] = [one.colours[first], one.colours[second]]
  const seen = visions.map((vision) => ({ vision, apart: difference(a, b, vision) }))
  const worst = seen.reduce((least, other) => (other.apart < least.apart ? other : least))
  if (worst.apart >= leastDifference) return []
  const message =
    `\`${second}\` looks like \`${first}\` with ${worst.vision} (${b} and ${a}): ` +
    `${worst.apart.toFixed(1)} apart, less than ${leastDifference}`
  const hint = 'choose one that is lighter or darker: that is seen with any eyes'
  const found = error('check/too-alike', message, origins.place(one, 'colours', second), hint)
  return [{ ...found, related: [{ place: origins.place(one, 'colours', first), message: 'the other' }] }]
}

function pairsOf(tokens: readonly ColourToken[]): (readonly [ColourToken, ColourToken])[] {
  return tokens.flatMap((first, i) => tokens.slice(i + 1).map((second) => [first, second] as const))
}
