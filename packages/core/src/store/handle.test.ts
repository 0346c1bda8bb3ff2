import { describe, expect, test } from 'vitest'
import { E, TE } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import { decide } from '../meeting/decide.ts'
import { evolve } from '../meeting/evolve.ts'
import { initial } from '../meeting/State.ts'
import type { Append, EventStore } from './EventStore.ts'
import { handle } from './handle.ts'
import { StoreForbidden } from './StoreForbidden.ts'
import { StoreUnavailable } from './StoreUnavailable.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' } as const
const held = {
  id: 'm1',
  stream: 'meeting/1',
  version: 1,
  type: 'MeetingHeld',
  schema: 1,
  effective: '2025-02-05T09:00:00+01:00',
  recorded: '2025-02-05T12:00:00.000Z',
  by,
  data: { kind: 'regular', from: '2025-02-05T09:00:00+01:00', to: '2025-02-05T10:00:00+01:00', attendance: [] }
} as Event
const unavailable = { type: 'Unavailable', ambiguous: true } as const

/** A store in which these events are, or which throws when they are read, and which keeps what it is sent and answers nothing. */
const storeOf = (events: ReadonlyArray<Event> | Error) => {
  const sent: Append[] = []
  const read: EventStore['read'] = async function* () {
    if (events instanceof Error) throw events
    yield* events
  }
  const append: EventStore['append'] = (request) => {
    sent.push(request)
    return TE.left(unavailable)
  }
  return { store: { read, append } as Partial<EventStore> as EventStore, sent }
}

const document = (store: EventStore) =>
  handle(store)({
    aggregate: { initial, evolve },
    stream: 'meeting/1',
    batch: 'm2',
    decide: (recorded) =>
      decide({ type: 'DocumentMeeting', id: 'm2', effective: '2025-02-05', by, data: {} }, { recorded })
  })()

describe('a command that is handled in a store', () => {
  test('is decided on its stream, and what was decided is sent at the version that was read', async () => {
    const { store, sent } = storeOf([held])
    expect(await document(store)).toEqual(E.left(unavailable))
    expect(sent).toMatchObject([{ batch: 'm2', stream: 'meeting/1', expected: 1, events: [{ id: 'm2' }], checks: [] }])
  })

  test('and refused, or carried out before, sends nothing', async () => {
    const refused = storeOf([])
    expect(await document(refused.store)).toMatchObject({ left: { type: 'Refused', refusal: { type: 'NotHeld' } } })
    const before = {
      ...held,
      id: 'm2',
      version: 2,
      type: 'MeetingDocumented',
      effective: '2025-02-05',
      data: {}
    } as Event
    const repeated = storeOf([held, before])
    expect(await document(repeated.store)).toEqual(E.right({ type: 'NothingToDo' }))
    expect([...refused.sent, ...repeated.sent]).toEqual([])
  })

  test('where the stream cannot be read is unavailable, as nothing was sent', async () => {
    const { store, sent } = storeOf(new StoreUnavailable())
    expect(await document(store)).toEqual(E.left({ type: 'Unavailable', ambiguous: false }))
    expect(sent).toEqual([])
  })

  test('where the stream may not be read, or the store says why not, tells that', async () => {
    expect(await document(storeOf(new StoreForbidden()).store)).toEqual(E.left({ type: 'Forbidden' }))
    const refused = { type: 'Unavailable', ambiguous: false, refusal: '57014' }
    expect(await document(storeOf(new StoreUnavailable('57014')).store)).toEqual(E.left(refused))
  })

  test('where reading fails for a mistake of the program fails with it', async () => {
    const mistake = new RangeError('not a version')
    await expect(document(storeOf(mistake).store)).rejects.toBe(mistake)
  })
})
