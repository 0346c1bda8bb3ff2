import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceOf, placeOf } from './Evidence.ts'
import { worldOf } from './worldOf.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** All that a value holds under the name `evidence`. */
const evidenceIn = (value: unknown): ReadonlyArray<unknown> =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, part]) => (key === 'evidence' ? [part] : evidenceIn(part)))
    : []

test('what a case or a meeting cites is an event of its own stream, as the log has it', () => {
  fc.assert(
    fc.property(arbitrary.log({ kinds: ['case', 'meeting'], maxEvents: 25 }), (events) => {
      const byPlace = new Map(events.map((event) => [placeOf(event), evidenceOf(event)]))
      const { cases, meetings } = worldOf({ validAt: null, knownAt: null })(events)
      for (const { stream, state } of [...cases, ...meetings]) {
        for (const cited of evidenceIn(state) as ReadonlyArray<ReturnType<typeof evidenceOf>>) {
          expect(cited.stream).toBe(stream)
          expect(cited).toEqual(byPlace.get(placeOf(cited)))
        }
      }
    }),
    { numRuns: 200 }
  )
})
