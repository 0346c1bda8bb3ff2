import { Log, Sealed, type Store } from '@norrsken/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { all, by, closed, idsOf, newStore, noon, placed, retracted, rightOf, settled } from './store.test-kit.ts'

let store: ReturnType<typeof newStore>['store']
let append: ReturnType<typeof newStore>['append']
let clock: ReturnType<typeof newStore>['clock']

beforeEach(() => {
  ;({ store, append, clock } = newStore())
})

const importAll = (events: Iterable<Log.Event> | AsyncIterable<Log.Event>, signal?: Store.Signal) =>
  store.importLog(events, signal === undefined ? {} : { signal })()

const first = placed(closed('e1'), 1)
const second = placed(closed('e2'), 2, { recorded: '2023-03-01T10:00:00.0005+01:00' })
const elsewhere = placed(closed('e3'), 1, { stream: 'case/2', recorded: '2023-03-01T10:00:00.000+01:00' })

/** Events that come one by one, each when it is let go. */
const slowly = (events: ReadonlyArray<Log.Event>) => {
  let letGo = (): void => {}
  async function* come() {
    for (const event of events) {
      await new Promise<void>((resolve) => {
        letGo = resolve
      })
      yield event
    }
  }
  const go = async (): Promise<void> => {
    await settled()
    letGo()
    await settled()
  }
  return { events: come(), go }
}

describe('an import', () => {
  test('stores a whole log as it is, with its versions and the instants at which it was recorded', async () => {
    expect(await importAll([first, second, elsewhere])).toEqual(
      E.right({ events: 3, position: '0000000000000003', durability: 'memory' })
    )
    const stored = await all(store.readAll())
    expect(stored.map(({ event }) => event)).toEqual([first, second, elsewhere])
    const keys = ['id', 'stream', 'version', 'type', 'schema', 'effective', 'recorded', 'by', 'data']
    expect(stored.map(({ event }) => Object.keys(event))).toEqual([keys, keys, keys])
    expect(await all(store.read('case/1'))).toEqual([first, second])
    expect(await all(store.read('case/2'))).toEqual([elsewhere])
  })

  test('continues the log that a store has, and is continued', async () => {
    clock.now = Date.parse('2023-02-01T00:00Z')
    await append([closed('e0')])
    const stored = [placed(closed('e1'), 2), placed(retracted('e2', 'e0'), 1, { stream: 'case/2' })]
    expect(rightOf(await importAll(stored))).toMatchObject({ events: 2, position: '0000000000000003' })
    const appended = rightOf(await append([closed('e3', { corrects: 'e1' })], { expected: 2 }))
    expect(appended).toMatchObject({ first: 3, position: '0000000000000004', recorded: '2023-03-01T08:00:00.000Z' })
    expect(await idsOf(store)).toEqual(['e0', 'e1', 'e2', 'e3'])
  })

  test('of nothing stores nothing, and has no position', async () => {
    await append([closed('e1')])
    expect(rightOf(await importAll([]))).toEqual({ events: 0, position: null, durability: 'memory' })
  })

  test('does not become part of the batch before it', async () => {
    const request = { batch: 'b', stream: 'case/1', expected: 'none', events: [closed('e1')] } as const
    const answer = await store.append(request)()
    rightOf(await importAll([placed(closed('e2'), 2, { recorded: '2023-03-09T00:00Z' })]))
    expect(await store.append(request)()).toEqual(answer)
    rightOf(await append([closed('e3')]))
    expect(await store.append(request)()).toEqual(answer)
  })

  test('happens when its task is run, and takes events however they come', async () => {
    const task = store.importLog(new Set([first]))
    await settled()
    expect(await idsOf(store)).toEqual([])
    rightOf(await task())
    async function* come() {
      yield second
    }
    rightOf(await importAll(come()))
    expect(await idsOf(store)).toEqual(['e1', 'e2'])
  })

  test('takes what another store reads, texts sealed or not', async () => {
    const referred = { homeMunicipality: 'are', residence: 'in-county', ageBand: '25-34', gender: 'woman' }
    const data = { ...referred, contexts: ['men-against-women'], forms: ['latent'], children: false, subject: null }
    await append([closed('e1', { type: 'CaseReferred', data: { ...data, note: 'in confidence' } })])
    const log = (await all(store.readAll())).map(({ event }) => event)
    const other = newStore().store
    rightOf(await other.importLog(log)())
    expect((await all(other.readAll())).map(({ event }) => Log.line(event))).toEqual(log.map(Log.line))
    const plain = newStore().store
    rightOf(await plain.importLog(log.map((event) => JSON.parse(Log.line(event)) as Log.Event))())
    const [read] = await all(plain.readAll())
    expect(read?.event.type === 'CaseReferred' && Sealed.isSealed(read.event.data.note)).toBe(true)
  })

  test('keeps a frozen copy, and leaves the caller’s own objects as they were', async () => {
    const given = { ...first, data: { reason: 'done' }, by: { ...by } } as Log.Event
    rightOf(await importAll([given, second]))
    expect([given, given.data, given.by].some((part) => Object.isFrozen(part))).toBe(false)
    const stored = (await all(store.readAll())).flatMap(({ event }) => [event, event.data, event.by])
    expect(stored.every((part) => Object.isFrozen(part))).toBe(true)
    expect(stored).not.toContain(given.data)
  })
})

describe('an import is refused', () => {
  const refused: ReadonlyArray<readonly [what: string, id: string, path: string, event: unknown]> = [
    ['has an id that the log has', 'e0', 'id', placed(closed('e0'), 2, { recorded: '2023-03-09T00:00Z' })],
    ['is not the next of its stream', 'e5', 'version', placed(closed('e5'), 3, { recorded: '2023-03-09T00:00Z' })],
    ['is older than the log', 'e5', 'recorded', placed(closed('e5'), 2)],
    [
      'corrects what is not there',
      'e5',
      'corrects',
      placed(closed('e5', { corrects: 'e9' }), 2, { recorded: '2023-03-09T00:00Z' })
    ],
    ['says something malformed', 'e5', 'data.reason', placed(closed('e5', { data: { reason: 5 } }), 2)],
    ['has no version', 'e5', 'version', { ...closed('e5'), stream: 'case/1', recorded: '2023-03-09T00:00Z' }],
    ['has half a version', 'e5', 'version', placed(closed('e5'), 1.5, { recorded: '2023-03-09T00:00Z' })],
    ['has a stream that is none', 'e5', 'stream', placed(closed('e5'), 1, { stream: 'elsewhere/1' })],
    ['has a list for a stream', 'e5', 'stream', placed(closed('e5'), 1, { stream: ['case/1'] })],
    ['was recorded on a day', 'e5', 'recorded', placed(closed('e5'), 2, { recorded: '2023-03-09' })],
    ['was recorded by a date', 'e5', 'recorded', placed(closed('e5'), 2, { recorded: new Date(noon) })],
    ['has no id', '', 'id', placed(closed('e5', { id: 5 }), 2)],
    ['is nothing', '', '', null],
    ['is undefined', '', '', undefined],
    ['is a text', '', '', 'e5']
  ]

  test.each(refused)('where an event %s, and says which and why', async (_, id, path, event) => {
    await append([closed('e0')])
    const before = placed(closed('e4'), 1, { stream: 'case/2', recorded: '2023-03-08T12:00Z' })
    for (const given of [
      [before, event],
      [before, event, before]
    ]) {
      const outcome = await importAll(given as ReadonlyArray<Log.Event>)
      expect(outcome).toMatchObject({ left: { type: 'NotNext', index: 1, id, faults: [{ path }] } })
    }
    expect(await idsOf(store)).toEqual(['e0'])
  })

  test('for the first fault, whether an event is malformed or does not follow', async () => {
    const malformed = placed(closed('e5', { data: {} }), 2)
    expect(await importAll([first, first, malformed])).toMatchObject({ left: { index: 1, id: 'e1' } })
    expect(await importAll([first, malformed, first])).toMatchObject({ left: { index: 1, id: 'e5' } })
  })

  test('and leaves the store as it was: ids, versions, links, stamps and those who wait', async () => {
    await append([closed('e0')])
    const subscription = store.subscribe()[Symbol.asyncIterator]()
    await subscription.next()
    await subscription.next()
    let isTold = false
    const told = subscription.next().then(({ value }) => {
      isTold = true
      return value
    })
    const later = { recorded: '2024-01-01T00:00Z' }
    const events = [
      placed(closed('e1'), 2, later),
      placed(closed('e2', { corrects: 'e0' }), 3, later),
      placed(retracted('e3', 'e0'), 1, { ...later, stream: 'case/2' })
    ]
    for (const flaw of [placed(closed('e1'), 4, later), placed(closed('e4', { data: {} }), 4, later)]) {
      expect(await importAll([...events, flaw])).toMatchObject({ left: { type: 'NotNext', index: 3 } })
    }
    await settled()
    expect(isTold).toBe(false)
    expect(await idsOf(store)).toEqual(['e0'])
    expect(await all(store.read('case/2'))).toEqual([])
    expect(rightOf(await append([closed('e3', { corrects: 'e0' })], { expected: 1 }))).toMatchObject({
      first: 2,
      recorded: '2023-03-08T12:00:00.000Z'
    })
    expect(await told).toMatchObject({ event: { id: 'e3' } })
  })

  test('without asking for what comes after a malformed event', async () => {
    let asked = 0
    let hasEnded = false
    function* source() {
      try {
        for (asked = 1; asked < 10; asked += 1) yield placed(closed('e1', { data: {} }), 1)
      } finally {
        hasEnded = true
      }
    }
    expect(await importAll(source())).toMatchObject({ left: { index: 0 } })
    expect([asked, hasEnded]).toEqual([1, true])
  })
})

describe('while an import is under way', () => {
  test('appends go on, and come before it', async () => {
    clock.now = Date.parse('2023-03-01T00:00Z')
    const source = slowly([first, second])
    const importing = importAll(source.events)
    await source.go()
    rightOf(await append([closed('e9')], { stream: 'case/2' }))
    expect(await idsOf(store)).toEqual(['e9'])
    await source.go()
    expect(rightOf(await importing).position).toBe('0000000000000003')
    expect(await idsOf(store)).toEqual(['e9', 'e1', 'e2'])
  })

  test('what is appended decides whether it still follows', async () => {
    clock.now = Date.parse('2023-03-01T00:00Z')
    for (const [event, path] of [
      [closed('e9'), 'version'],
      [closed('e1'), 'id']
    ] as const) {
      ;({ store, append } = newStore())
      const source = slowly([placed(closed('e1'), 1, { recorded: '2023-03-09T00:00Z' })])
      const importing = importAll(source.events)
      rightOf(await append([event]))
      await source.go()
      const outcome = await importing
      expect(outcome).toMatchObject({ left: { type: 'NotNext', index: 0 } })
      expect(E.isLeft(outcome) && outcome.left.type === 'NotNext' && outcome.left.faults).toContainEqual(
        expect.objectContaining({ path })
      )
      expect(await all(store.readAll())).toHaveLength(1)
    }
  })

  test('another that is done first is the one that is stored', async () => {
    const slow = slowly([first, second])
    const outcome = importAll(slow.events)
    await slow.go()
    rightOf(await importAll([first]))
    await slow.go()
    expect(await outcome).toMatchObject({ left: { index: 0, id: 'e1' } })
    expect(await idsOf(store)).toEqual(['e1'])
  })

  test('its own source may append to the store', async () => {
    clock.now = Date.parse('2023-03-01T00:00Z')
    function* source() {
      yield first
      void append([closed('e9')], { stream: 'case/2' })
      yield second
    }
    rightOf(await importAll(source()))
    expect(await idsOf(store)).toEqual(['e9', 'e1', 'e2'])
  })

  test('it can be aborted, before it begins and up to its end, and then stores nothing', async () => {
    function* unasked() {
      yield expect.unreachable()
    }
    await expect(importAll(unasked(), AbortSignal.abort('enough'))).rejects.toBe('enough')
    for (const aborted of [0, 1, 2]) {
      const controller = new AbortController()
      let taken = 0
      let ended = false
      function* source() {
        try {
          for (const event of [first, second]) {
            if (taken === aborted) controller.abort('enough')
            taken += 1
            yield event
          }
          controller.abort('enough')
        } finally {
          ended = true
        }
      }
      await expect(importAll(source(), controller.signal)).rejects.toBe('enough')
      expect([taken, ended]).toEqual([Math.min(aborted + 1, 2), true])
    }
    expect(await idsOf(store)).toEqual([])
  })

  test('its source may fail, and then nothing is stored', async () => {
    function* failing() {
      yield first
      throw new Error('no more')
    }
    await expect(importAll(failing())).rejects.toThrow('no more')
    expect(await idsOf(store)).toEqual([])
    rightOf(await importAll([first]))
  })
})
