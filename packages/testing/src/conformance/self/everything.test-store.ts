import type { Capabilities } from '../Capabilities.ts'

/** The capabilities of a store that has every part. */
export const everything: Capabilities = {
  durability: 'power',
  import: true,
  projections: true,
  reopen: true,
  other: true,
  cut: true,
  kill: true,
  rollBack: true
}
