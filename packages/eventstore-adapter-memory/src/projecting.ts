import { type Log, Store } from '@norrsken/core'
import { E } from './fp.ts'
import type { Kept } from './kept.ts'
import * as Position from './Position.ts'
import { reading } from './reading.ts'

/** The rows of a projection, and how many events of the log they know. */
interface Model {
  readonly version: number
  readonly reached: number
  readonly rows: Map<string, string>
}

/** Projections of what is kept. A catching up is one step: nobody sees half of it, and two do not overlap. */
export const projecting = ({ events }: Kept): Store.ProjectionStore => {
  const models = new Map<string, Model>()

  const modelOf = <M>({ name, version }: Store.Projection<M>): Model => {
    const model = models.get(name)
    return model?.version === version ? model : { version, reached: 0, rows: new Map() }
  }

  const catchUp = <M>(
    projection: Store.Projection<M>,
    signal: Store.Signal | undefined
  ): E.Either<Store.ProjectionError, Store.Projected> => {
    const faults = Store.projectionFaults(projection)
    if (faults.length > 0) return E.left({ type: 'InvalidProjection', faults })
    signal?.throwIfAborted()
    const { name, version } = projection
    const kept = models.get(name)?.version ?? version
    if (kept > version) return E.left({ type: 'ProjectionNewer', projection: name, version, kept })
    const { rows, reached: from } = modelOf(projection)
    const reached = events.length
    const folded = Store.foldRows(projection, rows, events.slice(from, reached), signal)
    if (E.isLeft(folded)) return E.left(failed(name, from + folded.left.index, folded.left.cause))
    for (const [key, row] of folded.right.rows) {
      if (row === null) rows.delete(key)
      else rows.set(key, row)
    }
    models.set(name, { version, reached, rows })
    return E.right({ position: Position.ofLast(reached), applied: folded.right.applied })
  }

  const failed = (projection: string, index: number, cause: unknown): Store.ProjectionFailed => ({
    type: 'ProjectionFailed',
    projection,
    position: Position.ofNumber(index + 1),
    event: (events[index] as Log.Event).id,
    cause
  })

  return {
    catchUp:
      (projection, { signal } = {}) =>
      async () => {
        // An `apply` may ask for a catching up of its own: that one waits until this one is done.
        await null
        return catchUp(projection, signal)
      },
    row: (projection, key) => async () => {
      const text = modelOf(projection).rows.get(key)
      return E.right(text === undefined ? null : Store.readRow(projection, text))
    },
    rows: (projection) =>
      reading(
        () => {
          const rows = [...modelOf(projection).rows]
          return { list: rows.sort(([one], [other]) => Store.byCodePoints(one, other)), from: 0 }
        },
        ([key, text]) => [key, Store.readRow(projection, text)] as const,
        undefined
      )
  }
}
