import { describeEventStore, type Make } from '@norrsken/testing/conformance'
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

describeEventStore('the store in memory', make, capabilities, { describe, test })
