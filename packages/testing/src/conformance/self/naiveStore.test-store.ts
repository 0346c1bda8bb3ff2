import { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { Outcome } from '../assertions.ts'
import { pause } from '../listen.ts'
import type { Cut, Make, WholeStore } from '../Made.ts'
import { add, admitted, type Data, noData } from './naiveData.test-store.ts'
import { naiveImport } from './naiveImport.test-store.ts'
import { naiveProjections } from './naiveProjections.test-store.ts'
import { naiveReadings } from './naiveReadings.test-store.ts'
import { takenBack } from './takenBack.test-store.ts'

type Clock = Parameters<Make>[0]

/** A right store, as short as can be, with which the kit is tried: what it demands can be met. */
export const naiveStore = (data: Data, clock: Clock): WholeStore => ({
  append: (request) => async () => append(data, clock, request),
  ...naiveReadings(data),
  ...naiveImport(data),
  ...naiveProjections(data),
  lag: () => async () => E.right({ settled: data.log.at(-1)?.position ?? null, blockedBy: [] })
})

/** Makes naive stores that have every part. Their data outlives them. */
export const makeNaive: Make = async (clock) => {
  const data = noData()
  let next: Arm = { when: 'now', connections: 1 }
  let kills = 0
  const open = async (): Promise<WholeStore> => {
    const store = naiveStore(data, clock)
    const killsBefore = kills
    const append: WholeStore['append'] = (request) => async () => {
      if (kills > killsBefore) return lost
      const arm = next
      next = { when: 'now', connections: 1 }
      arm.connections = 1
      const outcome = arm.when === 'before-commit' ? lost : await store.append(request)()
      return arm.when === 'after-commit' && E.isRight(outcome) ? lost : outcome
    }
    return { ...store, append }
  }
  return {
    store: await open(),
    close: async () => {},
    reopen: open,
    other: open,
    kill: async () => {
      kills += 1
      await pause(1)
      return open()
    },
    cut: async (when) => {
      const arm = { when, connections: when === 'now' ? 1 : 0 }
      next = arm
      return () => arm.connections
    },
    rollBack: async (event, stream) => takenBack(data, clock(), event, stream)
  }
}

/** When a connection is cut, and how many were. */
interface Arm {
  readonly when: Parameters<Cut>[0]
  connections: number
}

const lost = E.left({ type: 'Unavailable', ambiguous: true } as const)

const append = (data: Data, clock: Clock, { batch, stream, expected, checks = [], events }: Store.Append): Outcome => {
  const { batches, ledger } = data
  const known = batches.get(batch)
  if (known !== undefined) {
    const again = admitted(data, events, known.answer)
    const isRetry = known.stream === stream && again.malformed === null && Store.same(again.events, known.events)
    return isRetry ? E.right(known.answer) : E.left({ type: 'IdempotencyConflict', batch })
  }
  const actual = ledger.version(stream)
  if (!Store.isAsExpected(expected, actual)) return E.left({ type: 'VersionConflict', stream, expected, actual })
  const failed = checks
    .map((check) => ({ ...check, actual: ledger.version(check.stream) }))
    .filter((check) => !Store.isAsExpected(check.expected, check.actual))
  if (failed.length > 0) return E.left({ type: 'CheckFailed', failed })
  const nameless = Store.batchFaults(batch)
  if (nameless.length > 0) return E.left({ type: 'InvalidEvent', index: 0, faults: nameless })
  if (events.length === 0) return noEvents
  const recorded = new Date(Math.max(clock(), ledger.lastRecorded())).toISOString()
  const ready = admitted(data, events, { stream, first: actual + 1, recorded })
  const flaw = add(data, ready)
  if (flaw !== null) return E.left({ type: 'InvalidEvent', ...flaw })
  const position = String(data.log.length).padStart(9, '0') as Store.Position
  const version = actual + events.length
  const answer: Store.Appended = { stream, first: actual + 1, version, position, recorded, durability: 'power' }
  batches.set(batch, { stream, events: ready.events, answer })
  return E.right(answer)
}

const noEvents: Outcome = E.left({
  type: 'InvalidEvent',
  index: 0,
  faults: [{ path: 'events', expected: 'something', found: 'nothing' }]
})
