import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** `.ci/run` asks for the counts as JSON, so that its closing line is the runner's own. */
const report = process.env.MIDGAME_TEST_REPORT

/** Replaces a module of Node, which no other test may see. */
const alone = ['test/run/disk-full.test.ts']

const common = { testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks' } as const

export default defineConfig({
  test: {
    // The runner itself has little to do, so that no processor need be kept for it.
    maxWorkers: availableParallelism(),
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      // All in the same processes: reading the program anew for every file takes longer than most tests.
      { test: { ...common, name: 'all', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
      { test: { ...common, name: 'alone', include: alone } },
    ],
  },
})
