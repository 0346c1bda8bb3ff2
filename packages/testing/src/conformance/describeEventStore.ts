import { type Capabilities, has, type Part, parts } from './Capabilities.ts'
import type { Claims, Effort, Suite } from './Claims.ts'
import type { Make } from './Made.ts'
import { suites } from './suites/suites.ts'
import { type Trying, withTrial } from './trial.ts'

/** The functions of a test runner that name tests. Those of Vitest, of `node:test`, of Jest and of Mocha are such. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown
  /** The timeout is in milliseconds. */
  readonly test: (name: string, body: () => Promise<void>, timeout: number) => unknown
}

/** How much is tried if nothing is said: a few seconds for a store in memory. */
export const usual: Effort = { stories: 25, kills: 3, load: 500, patience: 20_000 }

/**
 * Holds an event store to everything that is said of event stores: one test for each sentence, each on a store that is made
 * for it and is empty.
 *
 * What a store does not claim is not tried, and a test says so by its name. It makes sure that the store indeed lacks it, so
 * that a claim cannot be forgotten; no test is skipped.
 *
 * @param make - makes an empty store, as often as it is asked, also several at a time
 * @param capabilities - what of the optional parts the store has; all else is asked of every store
 * @param runner - the test functions to call: `{ describe, test }` of whatever runs the tests
 * @param effort - how much is tried
 *
 * @example
 * import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
 * import { describeEventStore, inMemoryOnly, type Make } from '@norrsken/testing/conformance'
 *
 * const make: Make = async (clock) => ({ store: memoryEventStore({ clock }), close: async () => {} })
 * const names: string[] = []
 * const runner = { describe: (_: string, body: () => void) => body(), test: (name: string) => names.push(name) }
 *
 * describeEventStore('the store in memory', make, inMemoryOnly, runner)
 * assert(names.includes('does not claim: reopen'))
 */
export const describeEventStore = (
  name: string,
  make: Make,
  capabilities: Capabilities,
  runner: Runner,
  effort: Effort = usual
): void => {
  const { describe, test } = runner
  const trying: Trying = { make, capabilities, effort }
  const timeout = 60_000 + 2 * effort.load + effort.kills * effort.patience
  describe(name, () => {
    for (const { about, needs, claims } of suitesOf(capabilities)) {
      describe(about, () => {
        for (const [sentence, hold] of Object.entries(claims)) {
          test(sentence, () => withTrial(trying, needs)(hold), timeout)
        }
      })
    }
  })
}

/** What a store with these capabilities is held to. */
export const suitesOf = (capabilities: Capabilities): ReadonlyArray<Suite> => {
  const isClaimed = ({ needs }: Suite): boolean => needs === undefined || capabilities[needs]
  const absent = parts.filter((part) => !capabilities[part])
  const claimed = suites.filter(isClaimed)
  return absent.length === 0 ? claimed : [...claimed, { about: 'the store', claims: lacks(absent) }]
}

const lacks = (absent: ReadonlyArray<Part>): Claims =>
  Object.fromEntries(
    absent.map((part) => [
      `does not claim: ${part}`,
      async (trial) => {
        if (has(part, trial)) throw new Error(`the store has \`${part}\`, and nobody has tried it: claim it`)
      }
    ])
  )
