import Handlebars from 'handlebars'
import { error } from '../diagnostic.js'
import type { Traced } from '../model/narrative.js'
import { argumentProblem } from './argument.js'
import { watchBuiltIns } from './built-in-blocks.js'
import { cueName, Cues } from './cues.js'
import type { Helper } from './helper.js'
import { helpers } from './helpers/index.js'
import { isInline } from './inline.js'
import { Budget, limited, Runaway } from './limits.js'
import { Origins, withoutTrailingMarks } from './origins.js'
import { prepare, writer } from './prepare.js'
import { Recorder } from './recorder.js'
import { atPlace, type Problem, type Scope } from './scope.js'
import { isOff, sectionOf } from './sections.js'
import { locationOf, type Template } from './template.js'
import { write } from './write.js'

const knownHelpers = {
  ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  [writer]: true,
  [cueName]: true,
  log: false,
  lookup: false,
} as KnownHelpers

/** Runs checked templates over one context. */
export class Renderer {
  readonly #handlebars = Handlebars.create()
  readonly #origins = new Origins()
  readonly #cues = new Cues()
  readonly #recorder = new Recorder(this.#cues)
  #budget = new Budget()

  constructor(
    private readonly scope: Scope,
    partials: readonly Template[],
  ) {
    for (const [name, helper] of Object.entries(helpers)) this.#register(name, helper)
    this.#handlebars.registerHelper(
      writer,
      (value: unknown, source: string, options: Handlebars.HelperOptions) => {
        const place = locationOf(options)
        if (isInline(value)) this.#recorder.add({ kind: 'print', source, place, record: value.place })
        return write(value, source, place, scope)
      },
    )
    this.#handlebars.registerHelper(cueName, (number: number) => {
      this.#recorder.cue(number)
      return ''
    })
    watchBuiltIns(this.#handlebars, this.#recorder, () => this.#budget)
    for (const partial of partials) {
      const run = this.#compile(partial)
      const place = { file: partial.file, start: { line: 1, column: 1 } }
      this.#handlebars.registerPartial(
        partial.key,
        (context: unknown, options?: Handlebars.RuntimeOptions) => {
          this.#budget.step(place)
          return this.#recorder.call(partial.file, this.#offAs(partial), () =>
            limited(withoutTrailingMarks(run(context, options)), place),
          )
        },
      )
    }
  }

  /**
   * The template's output with the origin of each line, and what it did; undefined when it did not come to an end, which
   * is reported.
   */
  render(template: Template, context: unknown): Traced | undefined {
    const start = { file: template.file, start: { line: 1, column: 1 } }
    try {
      this.#budget = new Budget()
      const output = limited(this.#compile(template)(context), start)
      return { ...this.#origins.resolve(output, template.file), trace: this.#recorder.take() }
    } catch (thrown) {
      if (!(thrown instanceof Runaway)) throw thrown
      this.scope.report(error(`narrate/${thrown.code}`, thrown.message, thrown.place))
      return undefined
    }
  }

  /** The section as which a partial is switched off. */
  #offAs({ name }: Template): string | undefined {
    const section = sectionOf(name)
    return section !== undefined && isOff(this.scope.view.audience, section) ? section : undefined
  }

  #compile(template: Template): Handlebars.TemplateDelegate {
    prepare(template, this.#origins, this.#cues)
    return this.#handlebars.compile(template.program, {
      knownHelpers,
      knownHelpersOnly: true,
      noEscape: true,
    })
  }

  #register(name: string, helper: Helper): void {
    const { scope } = this
    const recorder = this.#recorder
    this.#handlebars.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      const options = given.pop() as Handlebars.HelperOptions
      const place = locationOf(options)
      recorder.argued(place, [...given, ...Object.values(options.hash as object)])
      const result = callHelper(helper, given, options, scope)
      if (!helper.block) return result
      return recorder.block(name, place, given, options, ({ fn, inverse }) =>
        result === true ? fn(this) : inverse(this),
      )
    })
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
