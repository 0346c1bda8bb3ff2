import { describe, test } from 'vitest'
import { describeEventStore, usual } from './describeEventStore.ts'
import { everything } from './self/everything.test-store.ts'
import { makeNaive } from './self/naiveStore.test-store.ts'

describeEventStore('a naive store', makeNaive, everything, { describe, test }, { ...usual, load: 100 })
