import { Log, Store } from '@norrsken/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from './fp.ts'
import { memoryEventStore, type Options } from './memoryEventStore.ts'

type Instant = ReturnType<Options['clock']>
type Step = { readonly append: Store.Append; readonly now: number }

/** A store that is as plain as can be: a list, searched from the start for every question. */
const naiveStore = () => {
  const log: Log.Event[] = []
  const batches: { readonly append: Store.Append; readonly answer: Store.Appended }[] = []
  const versionOf = (stream: string): number => log.filter((event) => event.stream === stream).length
  const find = (id: string): Log.Event | undefined => log.find((event) => event.id === id)

  const stands = (event: Log.Event): boolean => {
    const takenBack = log.some((other) => other.type === 'EventRetracted' && other.data.event === event.id)
    const corrected = event.corrects === undefined ? undefined : find(event.corrects)
    return !takenBack && (corrected === undefined || stands(corrected))
  }

  const mayBeAdded = (event: Log.Event): boolean => {
    if (find(event.id) !== undefined) return false
    if (event.type === 'EventRetracted') {
      const target = find(event.data.event)
      return event.corrects === undefined && target !== undefined && target.type !== 'EventRetracted' && stands(target)
    }
    if (event.corrects === undefined) return true
    const target = find(event.corrects)
    return target !== undefined && target.type === event.type && target.stream === event.stream && stands(target)
  }

  const append = ({ append: asked, now }: Step): E.Either<unknown, Store.Appended> => {
    const { batch, stream, expected, events, checks = [] } = asked
    const known = batches.find((stored) => stored.append.batch === batch)
    if (known !== undefined) {
      const { append: before, answer } = known
      const isRetry = JSON.stringify([before.stream, before.events]) === JSON.stringify([stream, events])
      return isRetry ? E.right(answer) : E.left({ type: 'IdempotencyConflict', batch })
    }
    const actual = versionOf(stream)
    if (!Store.isAsExpected(expected, actual)) return E.left({ type: 'VersionConflict', stream, expected, actual })
    const failed = checks
      .map((check) => ({ ...check, actual: versionOf(check.stream) }))
      .filter((check) => !Store.isAsExpected(check.expected, check.actual))
    if (failed.length > 0) return E.left({ type: 'CheckFailed', failed })
    if (events.length === 0) return E.left({ type: 'InvalidEvent', index: 0 })
    const before = log.length
    const recorded = new Date(Math.max(now, ...log.map((event) => Date.parse(event.recorded)))).toISOString()
    for (const [index, event] of events.entries()) {
      const decoded = Log.decode({ ...event, stream, version: actual + index + 1, recorded })
      if (E.isLeft(decoded) || !mayBeAdded(decoded.right)) {
        log.splice(before)
        return E.left({ type: 'InvalidEvent', index })
      }
      log.push(decoded.right)
    }
    const position = String(log.length).padStart(16, '0') as Store.Position
    const version = actual + events.length
    const answer: Store.Appended = { stream, first: actual + 1, version, position, recorded, durability: 'memory' }
    batches.push({ append: asked, answer })
    return E.right(answer)
  }

  return { append, log, versionOf }
}

const outcomes = ['CheckFailed', 'IdempotencyConflict', 'InvalidEvent', 'VersionConflict']

const few = (name: string, most: number) => fc.integer({ min: 1, max: most }).map((number) => `${name}${number}`)
const stream = fc.constantFrom(
  'case/1',
  'case/1',
  'case/1',
  'case/2',
  'case/2',
  'meeting/2023-03-08',
  'agreement/norrsken',
  'nowhere'
)
const id = few('e', 40)
const by = fc.constantFrom(
  { unit: 'ostersund/coordination', function: 'coordinator' },
  { unit: 'nobody', function: 'x' }
)
const envelope = {
  id,
  schema: fc.constantFrom(1, 1, 1, 1, 1, 1, 2),
  effective: fc.constantFrom('2023-03-08', '2024-02-29', '2023-02-29', '2023-03-08T09:00+01:00')
}
const sane = {
  id,
  schema: fc.constant(1),
  effective: fc.constant('2023-03-08'),
  by: fc.constant({ unit: 'ostersund/coordination', function: 'coordinator' })
}
const said = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('CaseClosed'), data: fc.record({ reason: few('r', 2) }) }) },
  fc.record({ type: fc.constantFrom('CaseReopened', 'GuidanceGiven', 'MeetingDocumented'), data: fc.constant({}) }),
  fc.record({ type: fc.constant('EventRetracted'), data: fc.record({ event: id, reason: fc.constant('no') }) })
)
const link = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: id })

const event = fc
  .tuple(
    fc.oneof({ weight: 1, arbitrary: fc.record({ ...envelope, by }) }, { weight: 8, arbitrary: fc.record(sane) }),
    said,
    link
  )
  .map(
    ([common, what, corrects]) =>
      ({ ...common, ...what, ...(corrects === undefined ? {} : { corrects }) }) as Store.NewEvent
  )

const expected: fc.Arbitrary<Store.Expected> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Store.Expected>('any') },
  { weight: 1, arbitrary: fc.constantFrom<Store.Expected>('none', 'exists') },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) }
)

const append: fc.Arbitrary<Store.Append> = fc
  .record({
    batch: few('b', 20),
    stream,
    expected,
    events: fc.oneof(
      { weight: 4, arbitrary: fc.tuple(event) },
      { weight: 3, arbitrary: fc.array(event, { maxLength: 3, size: 'max' }) }
    ),
    checks: fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.array(fc.record({ stream, expected }), { maxLength: 2 }) }
    )
  })
  .map(({ checks, ...rest }) => (checks === undefined ? rest : { ...rest, checks }))

/** Appends, some of which are sent again, as they were or in part, with a clock that may go backward. */
const steps: fc.Arbitrary<ReadonlyArray<Step>> = fc
  .array(fc.tuple(append, fc.integer({ min: 1_678_000_000_000, max: 1_678_000_005_000 }), fc.nat({ max: 40 })), {
    minLength: 5,
    maxLength: 40,
    size: 'max'
  })
  .map((drawn) =>
    drawn.map(([one, now, back], index) => {
      const earlier = drawn[index - back]?.[0]
      return { append: earlier !== undefined && back > 0 && back < 6 ? earlier : one, now }
    })
  )

const all = async <A>(values: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: A[] = []
  for await (const value of values) found.push(value)
  return found
}

const withoutFaults = (outcome: E.Either<Store.AppendError, Store.Appended>): E.Either<unknown, Store.Appended> =>
  E.mapLeft((error: Store.AppendError) =>
    error.type === 'InvalidEvent' ? { type: error.type, index: error.index } : error
  )(outcome)

test('the store answers every append, and keeps every event, as a list searched from the start would', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const naive = naiveStore()
      let now = 0
      const store = memoryEventStore({ clock: () => now as Instant })
      for (const step of taken) {
        now = step.now
        const outcome = await store.append(step.append)()
        expect(withoutFaults(outcome)).toEqual(naive.append(step))
        seen.add(E.isRight(outcome) ? 'stored' : outcome.left.type)
        if (E.isRight(outcome) && Number(outcome.right.position) < naive.log.length) seen.add('sent again')
        if (E.isLeft(outcome) && outcome.left.type === 'InvalidEvent') expect(outcome.left.faults).not.toEqual([])
      }
      if (naive.log.some((one) => one.corrects !== undefined)) seen.add('corrected')
      if (naive.log.some((one) => one.type === 'EventRetracted')) seen.add('taken back')
      const stored = await all(store.readAll())
      expect(stored.map(({ event: read }) => read)).toEqual(naive.log)
      expect(stored.map(({ position }) => position)).toEqual(stored.map(({ position }) => position).toSorted())
      for (const { position } of stored) {
        expect(await all(store.readAll({ after: position }))).toEqual(stored.filter((one) => one.position > position))
      }
      for (const name of ['case/1', 'case/2', 'meeting/2023-03-08', 'agreement/norrsken']) {
        const ofStream = naive.log.filter((one) => one.stream === name)
        expect(await all(store.read(name))).toEqual(ofStream)
        expect(await all(store.read(name, { after: 2 }))).toEqual(ofStream.slice(2))
        expect(ofStream.map(({ version }) => version)).toEqual(ofStream.map((_, index) => index + 1))
      }
    }),
    { numRuns: 300 }
  )
  expect([...seen].sort()).toEqual([...outcomes, 'corrected', 'sent again', 'stored', 'taken back'])
})

test('the stored log is one that a reader of files would accept', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      let now = 0
      const store = memoryEventStore({ clock: () => now as Instant })
      for (const step of taken) {
        now = step.now
        await store.append(step.append)()
      }
      const ledger = Log.ledger()
      for (const { event: stored } of await all(store.readAll())) {
        expect(Log.decode(JSON.parse(Log.line(stored)))).toEqual(E.right(stored))
        const { recordedAt } = Log.entry(stored, 0, 0)
        expect(ledger.faults(stored, recordedAt)).toEqual([])
        ledger.enter(stored, recordedAt)
      }
    })
  )
})
