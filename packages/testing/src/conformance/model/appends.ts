import type { Store } from '@norrsken/core'
import fc from 'fast-check'
import { untyped } from '../said.ts'

/** Names of which there are few, so that they meet. */
const few = (name: string, most: number): fc.Arbitrary<string> =>
  fc.noBias(fc.integer({ min: 1, max: most })).map((number) => `${name}${number}`)

/** The streams of a story. The last is none, so that what is written to it is refused. */
export const streams: ReadonlyArray<string> = ['case/1', 'case/2', 'meeting/1', 'agreement/norrsken', 'nowhere']

const stream = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('case/1', 'case/2') }, fc.constantFrom(...streams))
const id = few('e', 80)

const content = fc.oneof(
  { weight: 24, arbitrary: few('r', 2).map((reason) => ({ type: 'CaseClosed', data: { reason } })) },
  fc.constantFrom('CaseReopened', 'GuidanceGiven', 'MeetingDocumented').map((type) => ({ type, data: {} })),
  id.map((event) => ({ type: 'EventRetracted', data: { event, reason: 'no' } }))
)

/** Malformed now and then. */
const odd = fc.oneof(
  { weight: 30, arbitrary: fc.constant({}) },
  fc.constantFrom({ schema: 2 }, { effective: '2023-02-29' }, { extra: 1 }, { by: { unit: 'nobody', function: 'x' } })
)
const link = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  id.map((corrects) => ({ corrects }))
)

const event: fc.Arbitrary<Store.NewEvent> = fc
  .tuple(id, content, odd, link)
  .map(([name, { type, data }, spoilt, links]) => untyped(name, type, data, { ...spoilt, ...links }))

const events: fc.Arbitrary<ReadonlyArray<Store.NewEvent>> = fc.oneof(
  { weight: 15, arbitrary: fc.array(event, { minLength: 1, maxLength: 4 }) },
  fc.constant([])
)

const expected: fc.Arbitrary<Store.Expected> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Store.Expected>('any') },
  fc.constantFrom<Store.Expected>('none', 'exists'),
  { weight: 2, arbitrary: fc.nat({ max: 5 }) }
)

const checks: fc.Arbitrary<{ readonly checks?: ReadonlyArray<Store.Check> }> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.array(fc.record({ stream, expected }), { maxLength: 3 }).map((list) => ({ checks: list }))
)

/** Appends of few streams, events and batches, so that they conflict, repeat each other, and link to each other. */
export const append: fc.Arbitrary<Store.Append> = fc
  .tuple(few('b', 60), stream, expected, checks, events)
  .map(([batch, name, so, also, said]) => ({ batch, stream: name, expected: so, ...also, events: said }))

/** How an append that was sent before is sent again: as it was, or changed. */
export const resend: fc.Arbitrary<(before: Store.Append) => Store.Append> = fc.oneof(
  { weight: 3, arbitrary: fc.constant((before: Store.Append) => before) },
  expected.map((so) => (before: Store.Append) => ({ ...before, expected: so })),
  stream.map((name) => (before: Store.Append) => ({ ...before, stream: name })),
  event.map((more) => (before: Store.Append) => ({ ...before, events: [...before.events, more] })),
  fc.constant((before: Store.Append) => ({ ...before, events: before.events.slice(1) })),
  fc.constant((before: Store.Append) => ({ ...before, events: before.events.slice(0, -1) })),
  few('b', 60).map((batch) => (before: Store.Append) => ({ ...before, batch }))
)
