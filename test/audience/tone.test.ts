import { describe, expect, test } from 'vitest'
import { briefingOf, buildSpring, home, springFiles } from './spring.js'

const path = `${home}/briefing.en.md.hbs`
const files = {
  [path]: springFiles[path]!.replace('## Sources', '{{> so-what/fleets}}\n\n## Sources'),
  [`${home}/so-what/fleets.en.md.hbs`]: 'The fleet wins.\n',
  [`${home}/tones/sober/so-what/fleets.en.md.hbs`]: 'The fleet grew.\n',
}
const told = async (settings: string) => briefingOf(await buildSpring(settings, { files, formats: ['md'] }))

describe('the tone of an audience', () => {
  test('changes what is written in it, and nothing else', async () => {
    const [usual, sober] = [await told(''), await told('tone: sober')]
    expect(usual).toContain('The fleet wins.')
    expect(sober).toBe(usual.replace('wins', 'grew'))
  })

  test('is told where nothing is written in it', async () => {
    const { diagnostics } = await buildSpring('tone: sobre', { files, formats: ['md'] })
    expect(diagnostics.map(({ code, hints }) => [code, hints?.[0]])).toEqual([
      ['check/unknown-tone', 'did you mean `sober`?'],
    ])
  })
})
