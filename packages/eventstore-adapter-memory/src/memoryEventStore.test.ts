import { Log, Sealed, type Store } from '@norrsken/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { all, by, closed, newStore, retracted } from './store.test-kit.ts'

let store: Store.EventStore
let append: ReturnType<typeof newStore>['append']
let clock: ReturnType<typeof newStore>['clock']

beforeEach(() => {
  ;({ store, append, clock } = newStore())
})

/** What a caller without types might hand in. */
const untyped = (value: unknown): Store.NewEvent => value as Store.NewEvent

const faultsOf = (outcome: E.Either<Store.AppendError, unknown>): ReadonlyArray<string> =>
  E.isLeft(outcome) && outcome.left.type === 'InvalidEvent' ? outcome.left.faults.map(Log.words) : []

describe('an append', () => {
  test('is answered with its versions, its position and the instant of its stamp', async () => {
    expect(await append([closed('e1'), closed('e2')])).toEqual(
      E.right({
        stream: 'case/1',
        first: 1,
        version: 2,
        position: '0000000000000002',
        recorded: '2023-03-08T12:00:00.000Z',
        durability: 'memory'
      })
    )
  })

  test('happens when its task is run, not when it is made', async () => {
    const task = store.append({ batch: 'b', stream: 'case/1', expected: 'none', events: [closed('e1')] })
    expect(await all(store.readAll())).toEqual([])
    await task()
    expect(await all(store.readAll())).toHaveLength(1)
  })

  test('to a stream that is not as expected is refused, with the version that it has', async () => {
    await append([closed('e1')])
    for (const expected of ['none', 0, 2] as const) {
      expect(await append([closed('e2')], { expected })).toEqual(
        E.left({ type: 'VersionConflict', stream: 'case/1', expected, actual: 1 })
      )
    }
    expect(E.isRight(await append([closed('e2')], { expected: 'exists' }))).toBe(true)
    expect(E.isRight(await append([closed('e3')], { expected: 2 }))).toBe(true)
  })

  test('whose checks fail is refused, with all that failed', async () => {
    await append([closed('e1')])
    const checks = [
      { stream: 'case/1', expected: 'none' },
      { stream: 'agreement/norrsken', expected: 'none' },
      { stream: 'meeting/2023-03-08', expected: 3 }
    ] as const
    expect(await append([closed('e2')], { checks })).toEqual(
      E.left({
        type: 'CheckFailed',
        failed: [
          { stream: 'case/1', expected: 'none', actual: 1 },
          { stream: 'meeting/2023-03-08', expected: 3, actual: 0 }
        ]
      })
    )
  })

  test('is refused for the expected version before its checks, and for its checks before its events', async () => {
    const checks = [{ stream: 'case/2', expected: 'exists' }] as const
    const malformed = [untyped({})]
    expect(await append(malformed, { expected: 1, checks })).toMatchObject({ left: { type: 'VersionConflict' } })
    expect(await append(malformed, { checks })).toMatchObject({ left: { type: 'CheckFailed' } })
    expect(await append(malformed)).toMatchObject({ left: { type: 'InvalidEvent' } })
  })

  test('of nothing is refused', async () => {
    expect(await append([])).toMatchObject({ left: { type: 'InvalidEvent', index: 0, faults: [{ path: 'events' }] } })
  })

  test('without a name is refused', async () => {
    expect(await append([closed('e1')], { batch: '' })).toMatchObject({ left: { faults: [{ path: 'batch' }] } })
  })

  test('is all or nothing: where its last event is refused, the first is not there and its id is free', async () => {
    expect(await append([closed('e1'), retracted('e2', 'e1'), closed('e1')])).toMatchObject({
      left: { type: 'InvalidEvent', index: 2 }
    })
    expect(await all(store.readAll())).toEqual([])
    expect(await append([closed('e1')], { expected: 'none' })).toMatchObject({ right: { first: 1, version: 1 } })
  })
})

describe('a batch sent again', () => {
  const request = { batch: 'b', stream: 'case/1', expected: 'none', events: [closed('e1')] } as const

  test('is answered as the first time, though the stream and the clock have moved on, and stored once', async () => {
    const first = await store.append(request)()
    clock.now += 5000
    await append([closed('e2')])
    expect(await store.append(request)()).toEqual(first)
    expect(await all(store.readAll())).toHaveLength(2)
  })

  test('is the same where its keys come in another order, and its texts are sealed or not', async () => {
    const referral = (note: unknown): Store.NewEvent =>
      untyped({ ...closed('e9'), type: 'CaseReferred', data: { ...referred, note } })
    const sent = (event: Store.NewEvent) => store.append({ ...request, events: [event] })()
    const first = await sent(referral('said in confidence'))
    expect(E.isRight(first)).toBe(true)
    const { id, ...rest } = referral(Sealed.seal('said in confidence'))
    expect(await sent({ ...rest, id } as Store.NewEvent)).toEqual(first)
    expect(await sent(referral(Sealed.seal('something else')))).toEqual(
      E.left({ type: 'IdempotencyConflict', batch: 'b' })
    )
  })

  test('with other events, fewer, more, or for another stream is refused', async () => {
    await store.append(request)()
    for (const events of [
      [],
      [closed('e2')],
      [closed('e1', { data: { reason: 'other' } })],
      [closed('e1'), closed('e2')]
    ]) {
      expect(await store.append({ ...request, events })()).toEqual(E.left({ type: 'IdempotencyConflict', batch: 'b' }))
    }
    expect(await store.append({ ...request, stream: 'case/2' })()).toMatchObject({
      left: { type: 'IdempotencyConflict' }
    })
  })

  test('without a source that it had is refused', async () => {
    await store.append({ ...request, events: [closed('e1', { source: 'S0' })] })()
    expect(await store.append(request)()).toEqual(E.left({ type: 'IdempotencyConflict', batch: 'b' }))
  })

  test('that was refused before is judged anew', async () => {
    expect(await store.append({ ...request, expected: 3 })()).toMatchObject({ left: { type: 'VersionConflict' } })
    expect(E.isRight(await store.append(request)())).toBe(true)
  })
})

const referred = {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: ['men-against-women'],
  forms: ['latent'],
  children: false,
  subject: null
} as const

describe('an event', () => {
  test('has an id that no event of the store has, whatever its stream', async () => {
    await append([closed('e1')])
    expect(faultsOf(await append([closed('e1')], { stream: 'case/2' }))).toEqual([
      'id: expected an id that no earlier event has, found "e1", the id of event 1'
    ])
  })

  test('corrects an earlier event of its type and stream, of the same append too', async () => {
    expect(E.isRight(await append([closed('e1'), closed('e2', { corrects: 'e1' })]))).toBe(true)
    for (const [corrects, stream] of [
      ['e9', 'case/1'],
      ['e1', 'case/2']
    ] as const) {
      expect(await append([closed('e3', { corrects })], { stream })).toMatchObject({
        left: { faults: [{ path: 'corrects' }] }
      })
    }
  })

  test('takes back an earlier event once', async () => {
    await append([closed('e1')])
    expect(E.isRight(await append([retracted('e2', 'e1')], { stream: 'case/2' }))).toBe(true)
    expect(await append([retracted('e3', 'e1')])).toMatchObject({ left: { faults: [{ path: 'data.event' }] } })
    expect(await append([closed('e4', { corrects: 'e1' })])).toMatchObject({ left: { faults: [{ path: 'corrects' }] } })
  })

  test('that is malformed is refused with every fault, none of which shows a text', async () => {
    const bad = untyped({
      ...closed('e1', { data: { reason: 'x'.repeat(10_001) } }),
      effective: '2023-02-29',
      extra: 1
    })
    expect(faultsOf(await append([bad]))).toEqual([
      'effective: expected a day that exists, or an instant with an offset, found "2023-02-29"',
      'extra: expected no such key (known: id, stream, version, type, schema, effective, recorded, by, data, corrects, source, synthetic), found one',
      'data.reason: expected a text of at most 10,000 characters, found a text of 10001 characters'
    ])
  })

  test('is refused with a key that the store sets', async () => {
    for (const key of ['stream', 'version', 'recorded']) {
      expect(await append([closed('e1', { [key]: 1 })])).toMatchObject({ left: { faults: [{ path: key }] } })
    }
  })

  const refused: ReadonlyArray<readonly [what: string, event: unknown]> = [
    ['null', null],
    ['a list', [closed('e1')]],
    ['an unknown key', { ...closed('e1'), extra: 1 }],
    ['an unknown type', { ...closed('e1'), type: 'CaseVanished' }],
    ['a type of another kind of stream', { ...closed('e1'), type: 'MeetingDocumented', data: {} }],
    ['the name of a method as its type', { ...closed('e1'), type: 'toString' }],
    ['a newer schema', { ...closed('e1'), schema: 2 }],
    ['an undefined key', { ...closed('e1'), corrects: undefined }],
    ['an unknown key in its data', closed('e1', { data: { reason: 'done', extra: 1 } })],
    ['a hidden key in its data', closed('e1', { data: JSON.parse('{"reason":"done","__proto__":1}') })],
    ['half a character in a text', closed('e1', { data: { reason: '\ud800' } })],
    ['half a character in its id', closed('\udc00')],
    ['a date for a day', closed('e1', { effective: new Date(0) })],
    [
      'an object of a class as its data',
      closed('e1', {
        data: new (class Data {
          reason = 'done'
        })()
      })
    ],
    ['data that contains itself', closed('e1', { data: selfContaining() })],
    ['a flag where it is false', closed('e1', { synthetic: false })],
    ['a person as its author', closed('e1', { by: { ...by, name: 'somebody' } })]
  ]

  test.each(refused)(
    'is refused that is or has %s, from one who is known and from one who is not',
    async (_, event) => {
      expect(faultsOf(await append([untyped(event)]))).not.toEqual([])
      await append([closed('e0')])
      expect(faultsOf(await append([untyped(event)]))).not.toEqual([])
      expect(await all(store.readAll())).toHaveLength(1)
    }
  )

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, -0])('is refused that has the number %d', async (number) => {
    const terms = { starts: '2023-03-01', firstTermEnds: '2023-12-31', renewalMonths: number }
    const adopted = closed('e1', { type: 'EditionAdopted', data: { edition: '1', parties: [], terms } })
    const [fault] = faultsOf(await append([adopted], { stream: 'agreement/norrsken' }))
    expect(fault).toMatch(/^data\.terms\.renewalMonths: /)
  })

  test('of a list with a hole is refused', async () => {
    const called = closed('e1', {
      type: 'MeetingCalled',
      data: { kind: 'acute', starts: '2023-03-08T09:00Z', called: new Array(1) }
    })
    expect(faultsOf(await append([called], { stream: 'meeting/1' }))).toEqual([
      'data.called[0]: expected a unit id such as "ostersund/social-services", "outside/legal-aid" or "body/tmv", found nothing'
    ])
  })

  test('is refused in a stream that is none', async () => {
    for (const stream of ['', 'case/', 'elsewhere/1', 'case/a b', 'case/\ud800']) {
      expect(await append([closed('e1')], { stream })).toMatchObject({ left: { faults: [{ path: 'stream' }] } })
    }
  })

  test('is stored with its texts sealed, and written as it was sent', async () => {
    await append([closed('e1', { type: 'CaseReferred', data: { ...referred, note: 'in confidence' } })])
    const [event] = await all(store.read('case/1'))
    expect(event?.type === 'CaseReferred' && Sealed.isSealed(event.data.note)).toBe(true)
    expect(event && JSON.parse(Log.line(event))).toMatchObject({ data: { note: 'in confidence' } })
  })

  test('is written with its keys in the order of the log, whatever order they were sent in', async () => {
    const { id, by: author, ...rest } = closed('e1', { synthetic: true, source: 'S0' })
    await append([{ ...rest, by: author, id } as Store.NewEvent])
    const [event] = await all(store.read('case/1'))
    expect(Object.keys(event ?? {})).toEqual([
      'id',
      'stream',
      'version',
      'type',
      'schema',
      'effective',
      'recorded',
      'by',
      'data',
      'source',
      'synthetic'
    ])
  })
})

describe('what is stored', () => {
  test('does not change when the caller changes what was sent', async () => {
    const data = { ...referred, forms: ['latent'] }
    const author = { ...by }
    const event = { ...closed('e1', { type: 'CaseReferred', data, by: author }) }
    const events = [event]
    await append(events)
    data.forms.push('neglect')
    author.unit = 'nobody/else'
    event.id = 'e2'
    events.push(closed('e3'))
    expect(await all(store.readAll())).toMatchObject([{ event: { id: 'e1', by, data: { forms: ['latent'] } } }])
  })

  test.each(['on the first look', 'in full'])('cannot be changed by a reader, when it was read %s', async (how) => {
    if (how === 'on the first look') await append([closed('e0')])
    await append([closed('e1', { type: 'CaseReferred', data: { ...referred } })])
    const event = (await all(store.read('case/1'))).at(-1)
    const parts = [event, event?.by, event?.data, event?.type === 'CaseReferred' && event.data.forms]
    expect(parts.every((part) => typeof part === 'object' && Object.isFrozen(part))).toBe(true)
  })

  test('leaves the caller’s own objects as they were', async () => {
    const event = closed('e1')
    await append([event])
    expect([event, event.data, event.by].some((part) => Object.isFrozen(part))).toBe(false)
  })

  test('is stamped by the clock, and by the last stamp where the clock goes backward', async () => {
    await append([closed('e1')])
    clock.now -= 1000
    expect(await append([closed('e2')])).toMatchObject({ right: { recorded: '2023-03-08T12:00:00.000Z' } })
    clock.now += 1001
    expect(await append([closed('e3')])).toMatchObject({ right: { recorded: '2023-03-08T12:00:00.001Z' } })
  })

  test('is not stamped with a time at which nothing was stored', async () => {
    clock.now += 60_000
    await append([closed('e1'), closed('e1')])
    clock.now -= 60_000
    expect(await append([closed('e1')])).toMatchObject({ right: { recorded: '2023-03-08T12:00:00.000Z' } })
  })

  test.each([Number.NaN, 0.5, 1e15, Number.NEGATIVE_INFINITY])(
    'is never stamped by a clock that says %d',
    async (time) => {
      clock.now = time
      await expect(append([closed('e1')])).rejects.toThrow(RangeError)
      expect(await all(store.readAll())).toEqual([])
    }
  )

  test('is in the order in which it was stored, whatever its streams', async () => {
    await append([closed('e1')])
    await append([closed('e2')], { stream: 'case/2' })
    await append([closed('e3')])
    expect((await all(store.readAll())).map(({ event }) => event.id)).toEqual(['e1', 'e2', 'e3'])
    expect((await all(store.read('case/1'))).map(({ version }) => version)).toEqual([1, 2])
  })

  test('is read by its stream, however many streams there are', async () => {
    for (let number = 1; number <= 2500; number += 1) await append([closed(`e${number}`)], { stream: `case/${number}` })
    for (const number of [1, 1024, 1025, 2500]) {
      expect((await all(store.read(`case/${number}`))).map(({ id }) => id)).toEqual([`e${number}`])
    }
  })

  test('may be a hundred thousand events of one append', async () => {
    const events = Array.from({ length: 100_000 }, (_, index) => closed(`many-${index}`))
    expect(await append(events)).toMatchObject({ right: { version: 100_000 } })
  })
})

describe('a reading', () => {
  beforeEach(async () => {
    await append([closed('e1'), closed('e2'), closed('e3')])
  })

  test('begins after a version, or after a position', async () => {
    expect((await all(store.read('case/1', { after: 2 }))).map(({ id }) => id)).toEqual(['e3'])
    expect(await all(store.read('case/1', { after: 3 }))).toEqual([])
    const [first, ...rest] = await all(store.readAll())
    expect(first && (await all(store.readAll({ after: first.position })))).toEqual(rest)
  })

  test('of a stream that nobody has written to is empty', async () => {
    expect(await all(store.read('case/2'))).toEqual([])
  })

  test('does not see what is stored after it has begun', async () => {
    const seen: string[] = []
    for await (const { event } of store.readAll()) {
      seen.push(event.id)
      await append([closed(`later-${seen.length}`)])
    }
    expect(seen).toEqual(['e1', 'e2', 'e3'])
  })

  test('begins anew with each iteration', async () => {
    const reading = store.read('case/1')
    expect(await all(reading)).toHaveLength(3)
    await append([closed('e4')])
    expect(await all(reading)).toHaveLength(4)
  })

  test('ends with the reason of a signal that is aborted, before or while it reads', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const seen: string[] = []
    const reading = async (): Promise<void> => {
      for await (const { id } of store.read('case/1', { signal })) {
        seen.push(id)
        controller.abort('enough')
      }
    }
    await expect(reading()).rejects.toBe('enough')
    await expect(all(store.readAll({ signal }))).rejects.toBe('enough')
    expect(seen).toEqual(['e1'])
  })

  test('after what is no version, or no position of a store, is a mistake of the caller', async () => {
    for (const after of [-1, 0.5, Number.NaN])
      await expect(all(store.read('case/1', { after }))).rejects.toThrow(RangeError)
    await expect(all(store.readAll({ after: '7' as Store.Position }))).rejects.toThrow(RangeError)
  })
})

function selfContaining(): object {
  const data: { reason: string; self?: object } = { reason: 'done' }
  data.self = data
  return data
}
