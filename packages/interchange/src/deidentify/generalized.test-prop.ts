import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { doing } from '../log/logs.test-kit.ts'
import { generalized, merged } from './generalized.ts'
import { smallClass } from './smallClass.ts'

const keys = ['home', 'gender']
const trace = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    fc.option(fc.constantFrom('x', 'y', 'z')),
    fc.constantFrom('w', 'm')
  )
  .map(([activities, home, gender]) => ({
    ...doing(...activities),
    attributes: [...(home === null ? [] : [Attribute.string('home', home)]), Attribute.string('gender', gender)]
  }))
const logs = fc.array(trace, { maxLength: 14 }).map((traces) => ({ ...EventLog.empty, traces }))
const ks = fc.integer({ min: 1, max: 5 })

/** What a trace is seen to be: its activities, and its values by key. */
const seen = ({ events, attributes }: EventLog.Trace): string =>
  JSON.stringify([
    events.map(({ activity }) => activity),
    attributes.map(({ key, value }) => [key, value.type === 'string' ? value.value : null]).sort()
  ])

describe('cases that are told generally', () => {
  test('are each like at least k − 1 others, and so pass the check', () => {
    fc.assert(
      fc.property(logs, ks, (log, k) => {
        const told = generalized({ k, keys })(log)
        if (E.isLeft(told)) {
          expect(log.traces.length).toBeLessThan(k)
          return
        }
        const all = told.right.log.traces.map(seen)
        for (const one of all) expect(all.filter((other) => other === one).length).toBeGreaterThanOrEqual(k)
        expect(smallClass(k)(told.right.log)).toBeUndefined()
      })
    )
  })

  test('are as many as before, and say nothing that was not so', () => {
    fc.assert(
      fc.property(logs, ks, (log, k) => {
        const told = generalized({ k, keys })(log)
        if (E.isLeft(told)) return
        expect(told.right.log.traces.length).toBe(log.traces.length)
        for (const [at, { events, attributes }] of told.right.log.traces.entries()) {
          const original = log.traces[at] ?? EventLog.trace({})
          expect([[], original.events]).toContainEqual(events)
          for (const one of attributes) {
            if (one.value.type === 'string' && one.value.value === merged) continue
            expect(original.attributes).toContainEqual(one)
          }
        }
      })
    )
  })

  test('lose nothing where k is 1', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const told = generalized({ k: 1, keys })(log)
        expect(E.isRight(told) && told.right.log.traces.map(seen)).toEqual(log.traces.map(seen))
      })
    )
  })
})

describe('the check', () => {
  test('finds a kind of cases of which there are some, but fewer than k, and no other', () => {
    fc.assert(
      fc.property(logs, ks, (log, k) => {
        const all = log.traces.map(seen)
        const isSmall = all.some((one) => all.filter((other) => other === one).length < k)
        expect(smallClass(k)(log) !== undefined).toBe(isSmall)
      })
    )
  })
})
