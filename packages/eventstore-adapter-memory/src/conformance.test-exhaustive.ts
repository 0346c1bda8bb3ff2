import { describeEventStore, type Make, usual } from '@norrsken/testing/conformance'
import { describe, test } from 'vitest'
import { memoryEventStore } from './memoryEventStore.ts'

const make: Make = async (clock) => ({ store: memoryEventStore({ clock }), close: async () => {} })

const capabilities = {
  durability: 'memory',
  import: true,
  projections: true,
  reopen: false,
  other: false,
  cut: false,
  kill: false,
  rollBack: false
} as const

const effort = { ...usual, stories: 1000, load: 5000 }

describeEventStore('the store in memory, tried for long', make, capabilities, { describe, test }, effort)
