import { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { Data } from './naiveData.test-store.ts'

/** Rows that are made anew in a copy, which takes their place if nothing goes wrong. */
export const naiveProjections = ({ log, models }: Data): Store.ProjectionStore => {
  const rowsOf = <M>({ name, version }: Store.Projection<M>): ReadonlyMap<string, unknown> => {
    const model = models.get(name)
    return model?.version === version ? model.rows : new Map()
  }
  const read = <M>({ row }: Store.Projection<M>, kept: unknown): M => {
    const decoded = row.decode(kept)
    if (E.isLeft(decoded)) throw new Error('a row cannot be read')
    return decoded.right
  }
  return {
    catchUp:
      (projection, { signal } = {}) =>
      async () => {
        const { name, version, keyOf, apply, row } = projection
        const faults = Store.projectionFaults(projection)
        if (faults.length > 0) return E.left({ type: 'InvalidProjection', faults })
        signal?.throwIfAborted()
        let applied = 0
        const before = models.get(name)
        if (before !== undefined && before.version > version) {
          return E.left({ type: 'ProjectionNewer', projection: name, version, kept: before.version })
        }
        const rows = new Map(rowsOf(projection))
        const from = before?.version === version ? before.known : 0
        for (const { position, event } of log.slice(from)) {
          signal?.throwIfAborted()
          try {
            const key = keyOf(event)
            if (key === null) continue
            applied += 1
            const made = apply(rows.has(key) ? read(projection, rows.get(key)) : null, event)
            if (made === null) rows.delete(key)
            else rows.set(key, row.encode(made))
          } catch (cause) {
            return E.left({ type: 'ProjectionFailed', projection: name, position, event: event.id, cause })
          }
        }
        models.set(name, { version, known: log.length, rows })
        return E.right({ position: log.at(-1)?.position ?? null, applied })
      },
    row: (projection, key) => async () => {
      const rows = rowsOf(projection)
      return E.right(rows.has(key) ? read(projection, rows.get(key)) : null)
    },
    rows: async function* (projection) {
      const rows = [...rowsOf(projection)].sort(([one], [other]) =>
        Buffer.compare(Buffer.from(one), Buffer.from(other))
      )
      for (const [key, row] of rows) yield [key, read(projection, row)]
    }
  }
}
