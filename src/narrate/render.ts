import Handlebars from 'handlebars'
import { error } from '../diagnostic.js'
import type { Markdown } from '../model/narrative.js'
import type { Place } from '../model/place.js'
import { argumentProblem } from './argument.js'
import type { Helper } from './helper.js'
import { helpers } from './helpers/index.js'
import { Origins, withoutTrailingMarks } from './origins.js'
import { prepare, writer } from './prepare.js'
import { atPlace, type Problem, type Scope } from './scope.js'
import { placeOf, type Template } from './template.js'
import { write } from './write.js'

/** Characters. A deck has some tens of thousands. */
const longestOutput = 2_000_000

const knownHelpers = {
  ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  [writer]: true,
  log: false,
  lookup: false,
} as KnownHelpers

/** Runs checked templates over one context. */
export class Renderer {
  readonly #handlebars = Handlebars.create()
  readonly #origins = new Origins()

  constructor(
    private readonly scope: Scope,
    partials: readonly Template[],
  ) {
    for (const [name, helper] of Object.entries(helpers)) this.#register(name, helper)
    this.#handlebars.registerHelper(
      writer,
      (value: unknown, source: string, options: Handlebars.HelperOptions) =>
        write(value, source, locationOf(options), scope),
    )
    this.#limitLoops()
    for (const partial of partials) {
      const run = this.#compile(partial)
      this.#handlebars.registerPartial(
        partial.name,
        (context: unknown, options?: Handlebars.RuntimeOptions) =>
          limited(withoutTrailingMarks(run(context, options)), {
            file: partial.file,
            start: { line: 1, column: 1 },
          }),
      )
    }
  }

  /** The template's output with the origin of each line; undefined when it grew too long, which is reported. */
  render(template: Template, context: unknown): Markdown | undefined {
    const start = { file: template.file, start: { line: 1, column: 1 } }
    try {
      const output = limited(this.#compile(template)(context), start)
      return this.#origins.resolve(output, template.file)
    } catch (thrown) {
      if (!(thrown instanceof TooLong)) throw thrown
      const message = `the output is longer than ${longestOutput / 1_000_000} million characters`
      this.scope.report(error('narrate/too-long', message, thrown.place))
      return undefined
    }
  }

  #compile(template: Template): Handlebars.TemplateDelegate {
    prepare(template, this.#origins)
    return this.#handlebars.compile(template.program, {
      knownHelpers,
      knownHelpersOnly: true,
      noEscape: true,
    })
  }

  #register(name: string, helper: Helper): void {
    const { scope } = this
    this.#handlebars.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      const options = given.pop() as Handlebars.HelperOptions
      const result = callHelper(helper, given, options, scope)
      if (!helper.block) return result
      return result === true ? options.fn(this) : options.inverse(this)
    })
  }

  #limitLoops(): void {
    const each = this.#handlebars.helpers['each'] as Handlebars.HelperDelegate
    this.#handlebars.registerHelper(
      'each',
      function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
        const place = locationOf(options)
        let length = 0
        const fn: Handlebars.TemplateDelegate = (context: unknown, runtime?: Handlebars.RuntimeOptions) => {
          const output = options.fn(context, runtime)
          length += output.length
          if (length > longestOutput) throw new TooLong(place)
          return output
        }
        return each.call(this, list, { ...options, fn }) as string
      },
    )
  }
}

function callHelper(
  helper: Helper,
  params: unknown[],
  options: Handlebars.HelperOptions,
  scope: Scope,
): unknown {
  const place = locationOf(options)
  const hash = options.hash as Record<string, unknown>
  const problem = (found: Problem): void => scope.report(atPlace(found, place))
  const checked = [
    ...params.map((value, index) => argumentProblem(helper.params[index] ?? 'any', value, scope)),
    ...Object.entries(hash).map(([key, value]) => argumentProblem(helper.hash?.[key] ?? 'any', value, scope)),
  ].filter((found) => found !== undefined)
  for (const found of checked) problem(found)
  if (checked.length > 0) return helper.result === 'boolean' ? false : ''
  return helper.run({
    scope,
    params,
    hash,
    place,
    problem,
    write: (value) => write(value, 'the list', place, scope),
  })
}

/** Handlebars tells each helper where it is called; the type definitions do not know it. */
function locationOf(options: Handlebars.HelperOptions): Place {
  const { loc } = options as unknown as { loc: hbs.AST.SourceLocation }
  return placeOf(loc.source, loc)
}

class TooLong extends Error {
  constructor(readonly place: Place) {
    super('too long')
  }
}

function limited(output: string, place: Place): string {
  if (output.length > longestOutput) throw new TooLong(place)
  return output
}
