import { describe, expect, test } from 'vitest'
import { type Capabilities, inMemoryOnly, parts } from './Capabilities.ts'
import { describeEventStore, usual } from './describeEventStore.ts'
import type { Make } from './Made.ts'
import { everything } from './self/everything.test-store.ts'
import { makeNaive } from './self/naiveStore.test-store.ts'

/** The tests that a store would be held to, by their names. */
const testsOf = (make: Make, capabilities: Capabilities): ReadonlyMap<string, () => Promise<void>> => {
  const tests = new Map<string, () => Promise<void>>()
  const outer: string[] = []
  describeEventStore('it', make, capabilities, {
    describe: (name, body) => {
      outer.push(name)
      body()
      outer.pop()
    },
    test: (name, body) => {
      const full = [...outer.slice(1), name].join(' ')
      if (tests.has(full)) throw new Error(`two tests have one name: ${full}`)
      tests.set(full, body)
    }
  })
  return tests
}

const reopeningOf = 'a store that was opened again knows its batches'

/** Naive stores that have nothing but what is asked of all. */
const makeBare: Make = async (clock) => {
  const { store } = await makeNaive(clock)
  const { append, read, readAll, subscribe, lag } = store
  return { store: { append, read, readAll, subscribe, lag }, close: async () => {} }
}

describe('what a store does not claim', () => {
  test('is a test that says so, and nothing is skipped', async () => {
    const tests = testsOf(makeBare, inMemoryOnly)
    for (const part of parts) await tests.get(`the store does not claim: ${part}`)?.()
    expect([...tests.keys()].filter((name) => name.includes('does not claim'))).toHaveLength(parts.length)
    expect(tests.has(reopeningOf)).toBe(false)
  })

  test('it must not have: each part that it has must be tried', async () => {
    const tests = testsOf(makeNaive, inMemoryOnly)
    for (const part of parts) {
      await expect(tests.get(`the store does not claim: ${part}`)?.()).rejects.toThrow(`the store has \`${part}\``)
    }
  })

  test('takes away no test of what is asked of every store', () => {
    const [all, least] = [testsOf(makeNaive, everything), testsOf(makeBare, inMemoryOnly)]
    const asked = [...least.keys()].filter((name) => !name.includes('does not claim'))
    expect(asked.filter((name) => !all.has(name))).toEqual([])
    expect(asked.length).toBeGreaterThan(80)
  })
})

describe('what a store claims', () => {
  test('it must have', async () => {
    const tests = testsOf(makeBare, everything)
    await expect(tests.get(reopeningOf)?.()).rejects.toThrow('the store claims `reopen` and lacks it')
  })

  test('to survive more than the process must be shown by opening it again', async () => {
    const name = 'a store that claims to survive the end of its process can be opened again, so that this is tried'
    await expect(testsOf(makeBare, { ...inMemoryOnly, durability: 'power' }).get(name)?.()).rejects.toThrow(
      'it claims `power` and no `reopen`'
    )
    await testsOf(makeBare, inMemoryOnly).get(name)?.()
    expect(usual.patience).toBeGreaterThan(0)
  })
})

describe('a store that is made for a test', () => {
  test('is closed after it, though the test fails', async () => {
    let open = 0
    const make: Make = async (clock) => {
      open += 1
      const made = await makeNaive(clock)
      const close = async () => {
        open -= 1
      }
      return { ...made, close, store: { ...made.store, append: () => async () => Promise.reject(new Error('broken')) } }
    }
    for (const [, run] of [...testsOf(make, everything)].slice(0, 20)) await run().catch(() => null)
    expect(open).toBe(0)
  })
})
