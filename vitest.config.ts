import { defineConfig } from 'vitest/config'

/** `.ci/run` asks for the counts as JSON, so that its closing line is the runner's own. */
const report = process.env.MIDGAME_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
