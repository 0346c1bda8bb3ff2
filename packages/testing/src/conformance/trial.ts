import { Instant } from '@norrsken/rules'
import { type Capabilities, has, type Part } from './Capabilities.ts'
import type { Effort, Trial } from './Claims.ts'
import type { Make } from './Made.ts'
import { watched } from './watched.ts'

/** How a claim is tried: on whose stores, and how hard. */
export interface Trying {
  readonly make: Make
  readonly capabilities: Capabilities
  readonly effort: Effort
}

/** Does something with an empty store, and closes it, whatever comes of it. */
export const withTrial =
  (trying: Trying, needs?: Part) =>
  async (use: (trial: Trial) => Promise<void>): Promise<void> => {
    const { make, capabilities, effort } = trying
    let now = noon
    const setClock = (instant: Instant.Instant): void => {
      now = instant
    }
    const made = await make(() => now)
    try {
      if (needs !== undefined && !has(needs, made)) throw new Error(`the store claims \`${needs}\` and lacks it`)
      const { made: parts, finish } = watched(made)
      await use({ ...(parts as Trial), capabilities, effort, setClock, withFresh: withTrial(trying, needs) })
      finish()
    } finally {
      await made.close()
    }
  }

const noon = Instant.instant('2023-03-08T12:00:00Z')
