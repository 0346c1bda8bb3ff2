import type { Instant } from '@norrsken/rules'
import type { Capabilities, Part } from './Capabilities.ts'
import type { Made, WholeStore } from './Made.ts'

/** How much is tried. */
export interface Effort {
  /** How many generated stories a store is tried with. */
  readonly stories: number
  /** How many times it is killed. */
  readonly kills: number
  /** For how long it is put under load, in milliseconds. */
  readonly load: number
  /** How long something may take before it counts as never happening, in milliseconds. */
  readonly patience: number
}

/** What each part of a store is where it is claimed. */
type Whole = Omit<Required<Made>, 'store' | 'reopen' | 'other' | 'kill'> & {
  readonly store: WholeStore
  readonly reopen: () => Promise<WholeStore>
  readonly other: () => Promise<WholeStore>
  readonly kill: () => Promise<WholeStore>
}

/** What a claim is tried on: an empty store. A claim uses only the parts that its suite needs, which are then there. */
export interface Trial extends Whole {
  readonly capabilities: Capabilities
  readonly effort: Effort
  /** What the store's clock says from now on. At first it is 12:00 on 8 March 2023. */
  readonly setClock: (instant: Instant.Instant) => void
  /** Does something with another empty store, and closes it. */
  readonly withFresh: (use: (trial: Trial) => Promise<void>) => Promise<void>
}

/** Sentences about a store, each with what fails if it is not so. */
export interface Claims {
  readonly [sentence: string]: (trial: Trial) => Promise<void>
}

/** Claims that belong together, and what a store must have for them to be tried. */
export interface Suite {
  readonly about: string
  readonly needs?: Part
  readonly claims: Claims
}
