import type { Suite } from '../Claims.ts'
import { cutting } from '../suites/cutting.ts'
import { killing } from '../suites/killing.ts'
import { loading, loadingTogether } from '../suites/loading.ts'
import { reopening } from '../suites/reopening.ts'
import { sharing } from '../suites/sharing.ts'
import { takingBack } from '../suites/takingBack.ts'
import { inMade, type Mistake } from './Mistake.test-store.ts'

/** What is wrong with a harness whose store is right, and by which claims it must be noticed. */
export interface Idle extends Mistake {
  readonly suites: ReadonlyArray<Suite>
  /** How many of the claims have to notice it: all, if nothing is said. */
  readonly claims?: number
}

/** Harnesses that do not do what they are told. The store that they hold never goes through anything. */
export const ofHarnesses: ReadonlyArray<Idle> = [
  {
    ...inMade('`reopen` gives the store that is open', ({ store }) => ({ reopen: async () => store })),
    suites: [reopening]
  },
  {
    ...inMade('`other` gives the only client', ({ store }) => ({ other: async () => store })),
    suites: [sharing, loadingTogether]
  },
  {
    ...inMade('`cut` cuts nothing', () => ({ cut: async () => () => 0 })),
    suites: [cutting]
  },
  {
    ...inMade('`cut` waits for an append that never comes', ({ cut }) => ({
      cut: async (when) => (when === 'now' ? cut(when) : () => 0)
    })),
    suites: [cutting],
    claims: 3
  },
  {
    ...inMade('`cut` finds no connection that is open', ({ cut }) => ({
      cut: async (when) => (when === 'now' ? () => 0 : cut(when))
    })),
    suites: [cutting],
    claims: 4
  },
  {
    ...inMade('`kill` kills nothing', ({ store }) => ({ kill: async () => store })),
    suites: [killing],
    claims: 1
  },
  {
    ...inMade('`kill` only opens anew', ({ other }) => ({ kill: other })),
    suites: [killing],
    claims: 1
  },
  {
    ...inMade('`rollBack` begins nothing', () => ({ rollBack: async () => 0 })),
    suites: [takingBack, loading, loadingTogether]
  },
  {
    ...inMade('`rollBack` gives the same version each time', () => ({ rollBack: async () => 1 })),
    suites: [takingBack]
  }
]
