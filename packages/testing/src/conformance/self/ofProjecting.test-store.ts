import { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { WholeStore } from '../Made.ts'
import { filtered, type Mistake, mistake } from './Mistake.test-store.ts'

type CatchUp = Store.ProjectionStore['catchUp']

const inCatchUp = (is: string, change: (store: WholeStore) => CatchUp): Mistake =>
  mistake(is, (store) => ({ catchUp: change(store) }))

/** A projection that is kept under another name or in another version. */
const as = <M>(projection: Store.Projection<M>, change: object): Store.Projection<M> => ({ ...projection, ...change })

/** Mistakes in projections. */
export const ofProjecting: ReadonlyArray<Mistake> = [
  inCatchUp('counts some events twice', (store) => (projection, options) => {
    const apply: typeof projection.apply = (row, event) =>
      projection.apply(event.version === 2 ? projection.apply(row, event) : row, event)
    return store.catchUp(as(projection, { apply }), options)
  }),
  inCatchUp('says nothing of how much', (store) => (projection, options) => async () => {
    const projected = await store.catchUp(projection, options)()
    return E.isRight(projected) ? E.right({ ...projected.right, applied: 1 }) : projected
  }),
  inCatchUp('takes any name', (store) => (projection, options) => {
    const isName = Store.projectionFaults(projection).length === 0
    return store.catchUp(isName ? projection : as(projection, { name: 'unnamed', version: 1 }), options)
  }),
  inCatchUp('counts also the events that are nobody’s', (store) => (projection, options) => {
    const keyOf: typeof projection.keyOf = (event) => projection.keyOf(event) ?? 'nobody'
    return store.catchUp(as(projection, { keyOf }), options)
  }),
  inCatchUp('does not hear a signal', (store) => (projection) => store.catchUp(projection)),
  inCatchUp('never takes a row away', (store) => (projection, options) => {
    const apply: typeof projection.apply = (row, event) => projection.apply(row, event) ?? row
    return store.catchUp(as(projection, { apply }), options)
  }),
  inCatchUp('leaves out an event that it cannot take', (store) => (projection, options) => {
    const apply: typeof projection.apply = (row, event) => {
      try {
        return projection.apply(row, event)
      } catch {
        return row
      }
    }
    return store.catchUp(as(projection, { apply }), options)
  }),
  inCatchUp('leaves out what is new where a signal is aborted', (store) => (projection, options) => {
    const apply: typeof projection.apply = (row, event) =>
      options?.signal?.aborted ? row : projection.apply(row, event)
    return store.catchUp(as(projection, { apply }))
  }),
  mistake('sorts keys as JavaScript does', (store) => ({
    rows: async function* (projection) {
      const rows = []
      for await (const row of store.rows(projection)) rows.push(row)
      yield* rows.sort(([one], [other]) => (one < other ? -1 : 1))
    }
  })),
  mistake('knows no versions', (store) => ({
    catchUp: (projection, options) => store.catchUp(as(projection, { version: 1 }), options),
    row: (projection, key) => store.row(as(projection, { version: 1 }), key),
    rows: (projection) => store.rows(as(projection, { version: 1 }))
  })),
  mistake('keeps every projection under one name', (store) => ({
    catchUp: (projection, options) => store.catchUp(as(projection, { name: 'one' }), options),
    row: (projection, key) => store.row(as(projection, { name: 'one' }), key),
    rows: (projection) => store.rows(as(projection, { name: 'one' }))
  })),
  mistake('cuts a key at a NUL', (store) => ({
    row: (projection, key) => store.row(projection, key.split('\u0000')[0] ?? ''),
    rows: (projection) => filtered(store.rows(projection), ([key]) => !key.includes('\u0000'))
  })),
  inCatchUp('begins anew every time', (store) => {
    let version = 0
    return (projection, options) => async () => {
      version += 1
      return store.catchUp(as(projection, { version }), options)()
    }
  })
]
