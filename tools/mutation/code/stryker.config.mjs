import { partNamed } from './parts.ts'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tools/mutation/code/vitest.config.ts', related: false },
  mutate: [...partNamed(process.env).mutate],
  ignorePatterns: [
    '/.git',
    '/.snippets',
    '/docs',
    '/examples',
    '/packages/cli',
    '/packages/eventstore-adapter-*',
    '/packages/reporting',
    '/tools/bench',
    '/tools/mutation/data',
    'dist',
    'out'
  ],
  incremental: true,
  incrementalFile: `out/mutation/${process.env.MUTATED}.json`,
  reporters: ['progress-append-only'],
  tempDirName: `out/mutation/${process.env.MUTATED}`,
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 20_000,
  warnings: { slow: false },
  allowConsoleColors: false
}
