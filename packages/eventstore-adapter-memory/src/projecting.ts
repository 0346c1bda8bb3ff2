import type { Log, Store } from '@norrsken/core'
import { fold } from './fold.ts'
import { E } from './fp.ts'
import type { Kept } from './kept.ts'
import * as Position from './Position.ts'
import { reading } from './reading.ts'
import { byCodePoints, read } from './rows.ts'

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
    signal?.throwIfAborted()
    const { name, version } = projection
    const kept = models.get(name)?.version ?? version
    if (kept > version) return E.left({ type: 'ProjectionNewer', projection: name, version, kept })
    const { rows, reached: from } = modelOf(projection)
    const reached = events.length
    const folded = fold(projection, rows, events.slice(from, reached), signal)
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
        check(projection)
        // An `apply` may ask for a catching up of its own: that one waits until this one is done.
        await null
        return catchUp(projection, signal)
      },
    row: (projection, key) => async () => {
      check(projection)
      const text = modelOf(projection).rows.get(key)
      return E.right(text === undefined ? null : read(projection, text))
    },
    rows: (projection) =>
      reading(
        () => {
          check(projection)
          const rows = [...modelOf(projection).rows]
          return { list: rows.sort(([one], [other]) => byCodePoints(one, other)), from: 0 }
        },
        ([key, text]) => [key, read(projection, text)] as const,
        undefined
      )
  }
}

const check = <M>({ name, version }: Store.Projection<M>): void => {
  if (typeof name !== 'string' || name.length === 0 || name.length > 200) {
    throw new RangeError('the name of a projection has 1 to 200 characters')
  }
  if (!Number.isSafeInteger(version)) throw new RangeError(`not a version of projection \`${name}\`: \`${version}\``)
}
