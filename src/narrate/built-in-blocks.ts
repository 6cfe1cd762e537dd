import type Handlebars from 'handlebars'
import { builtIn } from './helpers/index.js'
import { longestOutput, tooLong, type Budget } from './limits.js'
import { looked, type Recorder, type Round } from './recorder.js'
import { locationOf } from './template.js'

/** Wraps the blocks of Handlebars itself, so that they are recorded and loops come to an end. */
export function watchBuiltIns(handlebars: typeof Handlebars, recorder: Recorder, budget: () => Budget): void {
  for (const name of builtIn) {
    const original = handlebars.helpers[name] as Handlebars.HelperDelegate
    const watched = name === 'each' ? loop(original, recorder, budget) : block(name, original, recorder)
    handlebars.registerHelper(name, watched)
  }
}

function block(
  name: string,
  original: Handlebars.HelperDelegate,
  recorder: Recorder,
): Handlebars.HelperDelegate {
  return function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    // Handlebars calls `if` from within `unless`, which is recorded already, and then does not tell a place.
    if (!('loc' in options)) return original.call(this, value, options) as string
    return recorder.block(
      name,
      locationOf(options),
      [value],
      options,
      (watched) => original.call(this, value, watched) as string,
    )
  }
}

function loop(
  original: Handlebars.HelperDelegate,
  recorder: Recorder,
  budget: () => Budget,
): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const place = locationOf(options)
    const rounds: Round[] = []
    let length = 0
    const fn: Handlebars.TemplateDelegate = (context: unknown, runtime?: Handlebars.RuntimeOptions) => {
      budget().step(place)
      const { value, steps } = recorder.apart(() => options.fn(context, runtime))
      rounds.push({ item: looked(context), steps })
      length += value.length
      if (length > longestOutput) throw tooLong(place)
      return value
    }
    return recorder.loop(place, list, rounds, () => original.call(this, list, { ...options, fn }) as string)
  }
}
