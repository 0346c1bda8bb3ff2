import type { Store } from '@norrsken/core'
import type { AnyStore, Made } from './Made.ts'

/** A part that a store may lack. What is not optional is asked of every store. */
export type Part = 'import' | 'projections' | 'reopen' | 'other' | 'cut' | 'kill' | 'rollBack'

/**
 * What a store claims to be. Each part that it claims is held to the claims of that part; each that it does not claim is a
 * test that says so, and that makes sure that it is not there: nothing is left out in silence.
 */
export interface Capabilities extends Readonly<Record<Part, boolean>> {
  /** What every answer to an append says has been survived. More than `memory` must be shown: `reopen` is then claimed too. */
  readonly durability: Store.Durability
}

/** All parts, in the order in which they are tried. */
export const parts: ReadonlyArray<Part> = ['import', 'projections', 'reopen', 'other', 'cut', 'kill', 'rollBack']

/** Whether what was made has a part. */
export const has = (part: Part, made: Made): boolean => {
  switch (part) {
    case 'import':
      return functions<AnyStore>(made.store, 'importLog')
    case 'projections':
      return functions<AnyStore>(made.store, 'catchUp', 'row', 'rows')
    default:
      return functions<Made>(made, part)
  }
}

const functions = <A extends object>(object: A, ...names: ReadonlyArray<keyof A>): boolean =>
  names.every((name) => typeof object[name] === 'function')

/** What a store in memory without more is: all that is asked of every store. */
export const inMemoryOnly: Capabilities = {
  durability: 'memory',
  import: false,
  projections: false,
  reopen: false,
  other: false,
  cut: false,
  kill: false,
  rollBack: false
}
