import type { Log, Store } from '@norrsken/core'
import * as t from 'io-ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { all, closed, newStore, rightOf, settled } from './store.test-kit.ts'

let store: ReturnType<typeof newStore>['store']
let append: ReturnType<typeof newStore>['append']

beforeEach(() => {
  ;({ store, append } = newStore())
})

const Row = t.type({ ids: t.array(t.string) })
type Row = t.TypeOf<typeof Row>

/** The ids of the events of each case that was closed; a case whose reason is `gone` has no row any more. */
const closures: Store.Projection<Row> = {
  name: 'closures',
  version: 1,
  row: Row,
  keyOf: ({ type, stream }) => (type === 'CaseClosed' ? stream : null),
  apply: (row, event) => (reasonOf(event) === 'gone' ? null : { ids: [...(row?.ids ?? []), event.id] })
}

const reasonOf = (event: Log.Event): string => (event.type === 'CaseClosed' ? event.data.reason : '')
const reopened = (id: string) => closed(id, { type: 'CaseReopened', data: {} })
const gone = (id: string) => closed(id, { data: { reason: 'gone' } })

const catchUp = <M>(projection: Store.Projection<M>, signal?: Store.Signal) =>
  store.catchUp(projection, signal === undefined ? {} : { signal })()
const row = async <M>(projection: Store.Projection<M>, key: string) => rightOf(await store.row(projection, key)())
const rows = <M>(projection: Store.Projection<M>) => all(store.rows(projection))

describe('a projection', () => {
  test('catches up with the log, and then with what is new', async () => {
    await append([closed('e1'), reopened('e2'), closed('e3')])
    await append([closed('e4')], { stream: 'case/2' })
    await append([reopened('e5')])
    expect(await rows(closures)).toEqual([])
    expect(await catchUp(closures)).toEqual(E.right({ position: '0000000000000005', applied: 3 }))
    expect(await rows(closures)).toEqual([
      ['case/1', { ids: ['e1', 'e3'] }],
      ['case/2', { ids: ['e4'] }]
    ])
    expect(await catchUp(closures)).toEqual(E.right({ position: '0000000000000005', applied: 0 }))
    await append([closed('e6'), gone('e7')], { stream: 'case/2' })
    await append([closed('e8')], { stream: 'case/3' })
    expect(await row(closures, 'case/2')).toEqual({ ids: ['e4'] })
    expect(await catchUp(closures)).toEqual(E.right({ position: '0000000000000008', applied: 3 }))
    expect(await row(closures, 'case/1')).toEqual({ ids: ['e1', 'e3'] })
    expect(await row(closures, 'case/2')).toBe(null)
    expect(await rows(closures)).toEqual([
      ['case/1', { ids: ['e1', 'e3'] }],
      ['case/3', { ids: ['e8'] }]
    ])
    await append([closed('e9')], { stream: 'case/2' })
    await catchUp(closures)
    expect(await row(closures, 'case/2')).toEqual({ ids: ['e9'] })
  })

  test('of a store that has nothing knows nothing', async () => {
    expect(await row(closures, 'case/1')).toBe(null)
    expect(await catchUp(closures)).toEqual(E.right({ position: null, applied: 0 }))
  })

  test('is kept by its name', async () => {
    await append([closed('e1')])
    await catchUp(closures)
    const others = { ...closures, name: 'others' }
    expect(await rows(others)).toEqual([])
    expect(rightOf(await catchUp(others)).applied).toBe(1)
    expect(await rows(others)).toEqual(await rows(closures))
  })

  test('that is caught up by several at once applies each event once', async () => {
    await append([closed('e1'), closed('e2')])
    const [one, ...others] = await Promise.all([catchUp(closures), catchUp(closures), catchUp(closures)])
    expect([one, ...others].map((outcome) => rightOf(outcome as E.Either<unknown, Store.Projected>).applied)).toEqual([
      2, 0, 0
    ])
    expect(await row(closures, 'case/1')).toEqual({ ids: ['e1', 'e2'] })
  })

  test('applies each event once though its own `apply` asks for it to be caught up, and stores an event', async () => {
    await append([closed('e1')])
    const asked: Promise<E.Either<unknown, unknown>>[] = []
    let hasAsked = false
    const asking: Store.Projection<Row> = {
      ...closures,
      apply: (before, event) => {
        if (!hasAsked) {
          hasAsked = true
          asked.push(append([closed('e2')]), catchUp(asking))
        }
        return closures.apply(before, event)
      }
    }
    expect(rightOf(await catchUp(asking)).applied).toBe(1)
    expect((await Promise.all(asked)).map(rightOf)).toMatchObject([{ version: 2 }, { applied: 1 }])
    expect(await row(asking, 'case/1')).toEqual({ ids: ['e1', 'e2'] })
  })

  test('happens when its task is run', async () => {
    const task = store.catchUp(closures)
    await settled()
    await append([closed('e1')])
    expect(rightOf(await task()).applied).toBe(1)
  })

  test('has its rows in the order of the code points of their keys', async () => {
    const keys = ['z', '\u{1f600}', 'å', '\uffee', 'a', 'ab', '\u{1f600}a', '__proto__', '']
    await append(keys.map((key, index) => closed(`e${index}`, { data: { reason: key } })))
    const byReason = { ...closures, keyOf: reasonOf }
    await catchUp(byReason)
    const sorted = ['', '__proto__', 'a', 'ab', 'z', 'å', '\uffee', '\u{1f600}', '\u{1f600}a']
    expect((await rows(byReason)).map(([key]) => key)).toEqual(sorted)
    expect(await row(byReason, '__proto__')).toEqual({ ids: ['e7'] })
  })

  test('is read as it was when the reading began', async () => {
    await append([closed('e1')])
    await append([closed('e2')], { stream: 'case/2' })
    await catchUp(closures)
    const seen: unknown[] = []
    for await (const read of store.rows(closures)) {
      seen.push(read)
      await append([gone(`g${seen.length}`)], { stream: 'case/2' })
      await catchUp(closures)
    }
    expect(seen).toEqual([
      ['case/1', { ids: ['e1'] }],
      ['case/2', { ids: ['e2'] }]
    ])
  })

  test('shares no row with who made it, nor with who reads it', async () => {
    await append([closed('e1')])
    const made: { ids: string[] } = { ids: ['mine'] }
    const sharing: Store.Projection<Row> = { ...closures, apply: () => made }
    await catchUp(sharing)
    made.ids.push('changed')
    const [read] = await rows(sharing)
    const again = await row(sharing, 'case/1')
    again?.ids.push('changed too')
    read?.[1].ids.push('changed too')
    expect(await row(sharing, 'case/1')).toEqual({ ids: ['mine'] })
    expect(await rows(sharing)).toEqual([['case/1', { ids: ['mine'] }]])
  })

  test('may change the row that it is given', async () => {
    await append([closed('e1'), closed('e2')])
    const changing: Store.Projection<Row> = {
      ...closures,
      apply: (before, { id }) => {
        const row = before ?? { ids: [] }
        row.ids.push(id)
        return row
      }
    }
    await catchUp(changing)
    await append([closed('e3')])
    await catchUp(changing)
    expect(await row(changing, 'case/1')).toEqual({ ids: ['e1', 'e2', 'e3'] })
  })

  test('keeps its rows as its codec writes them', async () => {
    const Moment = new t.Type<Date, string, unknown>(
      'a date as a text',
      (value): value is Date => value instanceof Date,
      (value, context) => (typeof value === 'string' ? t.success(new Date(value)) : t.failure(value, context)),
      (date) => date.toISOString()
    )
    const moments: Store.Projection<Date> = {
      ...closures,
      row: Moment,
      apply: (before, { recorded }) => new Date(Date.parse(recorded) + (before?.getTime() ?? 0))
    }
    const { recorded } = rightOf(await append([closed('e1')]))
    await catchUp(moments)
    await append([closed('e2')])
    await catchUp(moments)
    expect(await row(moments, 'case/1')).toEqual(new Date(2 * Date.parse(recorded)))
  })

  test('with a name or a version that none may have is refused, and has no rows', async () => {
    await append([closed('e1')])
    const names = ['', 'n'.repeat(201), 'n\u0000', 'n\ud800']
    for (const [path, wrong] of [
      ...names.map((name) => ['name', { ...closures, name }] as const),
      ...[1.5, -1, Number.NaN].map((version) => ['version', { ...closures, version }] as const)
    ]) {
      expect(await catchUp(wrong)).toMatchObject({ left: { type: 'InvalidProjection', faults: [{ path }] } })
      expect(await row(wrong, 'case/1')).toBe(null)
      expect(await rows(wrong)).toEqual([])
    }
    for (const name of ['n', 'n'.repeat(200)]) rightOf(await catchUp({ ...closures, name }))
  })
})

describe('a new version of a projection', () => {
  const newer: Store.Projection<Row> = { ...closures, version: 2, apply: (_, { id }) => ({ ids: [id] }) }

  test('begins from the start of the log, and takes the rows of the old one away once it has begun', async () => {
    await append([closed('e1'), closed('e2')])
    await append([gone('e3')], { stream: 'case/2' })
    await catchUp(closures)
    expect(await rows(newer)).toEqual([])
    expect(await row(newer, 'case/1')).toBe(null)
    expect(await row(closures, 'case/1')).toEqual({ ids: ['e1', 'e2'] })
    expect(rightOf(await catchUp(newer)).applied).toBe(3)
    expect(await rows(newer)).toEqual([
      ['case/1', { ids: ['e2'] }],
      ['case/2', { ids: ['e3'] }]
    ])
    expect(await rows(closures)).toEqual([])
    expect(await row(closures, 'case/1')).toBe(null)
  })

  test('is not taken away by an older program', async () => {
    await append([closed('e1')])
    await catchUp(newer)
    const kept = await rows(newer)
    expect(await catchUp(closures)).toEqual(
      E.left({ type: 'ProjectionNewer', projection: 'closures', version: 1, kept: 2 })
    )
    expect(await rows(newer)).toEqual(kept)
  })

  test('has begun also where there is nothing to apply', async () => {
    await catchUp(newer)
    expect(await catchUp(closures)).toMatchObject({ left: { type: 'ProjectionNewer' } })
  })

  test('that fails leaves the old one as it was', async () => {
    await append([closed('e1')])
    await catchUp(closures)
    expect(await catchUp({ ...newer, apply: failing })).toMatchObject({ left: { type: 'ProjectionFailed' } })
    expect(await row(closures, 'case/1')).toEqual({ ids: ['e1'] })
    expect(rightOf(await catchUp(closures)).applied).toBe(0)
  })
})

const failing = (): never => {
  throw new Error('cannot')
}

describe('a projection fails', () => {
  const failsAt = (id: string, fail: () => Row = failing): Store.Projection<Row> => ({
    ...closures,
    apply: (before, event) => (event.id === id ? fail() : closures.apply(before, event))
  })

  beforeEach(async () => {
    await append([closed('e1')])
    await catchUp(closures)
    await append([closed('e2')])
    await append([closed('e3'), closed('e4')], { stream: 'case/2' })
  })

  const stands = async (): Promise<void> => {
    expect(await rows(closures)).toEqual([['case/1', { ids: ['e1'] }]])
    expect(rightOf(await catchUp(closures)).applied).toBe(3)
    expect(await rows(closures)).toHaveLength(2)
  }

  test('at an event at which `apply` throws, and nothing of this catching up is kept', async () => {
    expect(await catchUp(failsAt('e3'))).toEqual(
      E.left({
        type: 'ProjectionFailed',
        projection: 'closures',
        position: '0000000000000003',
        event: 'e3',
        cause: new Error('cannot')
      })
    )
    await stands()
  })

  test('at an event at which `keyOf` throws', async () => {
    const projection = { ...closures, keyOf: (event: Log.Event) => (event.id === 'e4' ? failing() : event.stream) }
    expect(await catchUp(projection)).toMatchObject({ left: { type: 'ProjectionFailed', event: 'e4' } })
    await stands()
  })

  test.each<readonly [what: string, row: unknown]>([
    ['that is nothing', undefined],
    ['with a number that JSON has not', { ids: [1n] }],
    ['that its codec does not read again', { ids: [5] }]
  ])('at the event of a row %s', async (_, row) => {
    const projection = failsAt('e2', () => row as Row)
    expect(await catchUp(projection)).toMatchObject({
      left: { type: 'ProjectionFailed', event: 'e2', position: '0000000000000002' }
    })
    await stands()
  })

  test('at the event of a row that is kept and cannot be read', async () => {
    const other = t.type({ count: t.number })
    const projection: Store.Projection<t.TypeOf<typeof other>> = {
      ...closures,
      row: other,
      apply: () => ({ count: 1 })
    }
    const outcome = await catchUp(projection)
    expect(outcome).toMatchObject({ left: { type: 'ProjectionFailed', event: 'e2' } })
    expect(E.isLeft(outcome) && 'cause' in outcome.left && String(outcome.left.cause)).toMatch(/codec/)
    await expect(row(projection, 'case/1')).rejects.toThrow('`closures` 1')
    await expect(rows(projection)).rejects.not.toThrow('e1')
    await stands()
  })

  test('with the reason of a signal that is aborted before it or at an event, and keeps nothing', async () => {
    await expect(catchUp(closures, AbortSignal.abort('enough'))).rejects.toBe('enough')
    const controller = new AbortController()
    const aborting: Store.Projection<Row> = {
      ...closures,
      apply: (before, event) => {
        controller.abort('enough')
        return closures.apply(before, event)
      }
    }
    await expect(catchUp(aborting, controller.signal)).rejects.toBe('enough')
    await stands()
    await expect(catchUp(closures, controller.signal)).rejects.toBe('enough')
  })
})
