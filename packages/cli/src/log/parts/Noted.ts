import { Log } from '@norrsken/core'
import { column } from '../column.ts'

/** What a reader of a part of a log notes of its own events, to check them against those of other readers. */
export interface Noted {
  /** Of each event: its number in the log, and when it was recorded, in milliseconds. */
  readonly ordinals: Int32Array
  readonly recorded: Float64Array
  /** Of the id of each event, four numbers. */
  readonly ids: Uint32Array
  /** How many of the events are made up. */
  readonly madeUp: number
}

/** Notes events as they are read. */
export interface Noting {
  /** @param isOwn - whether no other reader notes the event too */
  readonly note: (ordinal: number, recordedAt: number, isMadeUp: boolean, isOwn: boolean) => void
  /** Of each event that was read, its number in the log. */
  readonly ordinals: () => Int32Array
  /** @param ids - of each event that was read, four numbers of its id */
  readonly finish: (ids: Uint32Array) => Noted
}

export const noting = (): Noting => {
  const ordinals = column((length) => new Int32Array(length))
  const recorded = column((length) => new Float64Array(length))
  const marks = column((length) => new Uint8Array(length))
  let own = 0
  return {
    note: (ordinal, recordedAt, isMadeUp, isOwn) => {
      ordinals.push(ordinal)
      recorded.push(recordedAt)
      marks.push((isOwn ? OWN : 0) | (isMadeUp ? MADE_UP : 0))
      if (isOwn) own += 1
    },
    ordinals: ordinals.all,
    finish: (ids) => {
      const kept: Noted = {
        ordinals: new Int32Array(own),
        recorded: new Float64Array(own),
        ids: new Uint32Array(4 * own),
        madeUp: 0
      }
      let [madeUp, at] = [0, 0]
      for (let row = 0; row < ordinals.length(); row += 1) {
        const mark = marks.get(row)
        if ((mark & OWN) === 0) continue
        kept.ordinals[at] = ordinals.get(row)
        kept.recorded[at] = recorded.get(row)
        for (let part = 0; part < 4; part += 1) kept.ids[4 * at + part] = ids[4 * row + part] as number
        if ((mark & MADE_UP) !== 0) madeUp += 1
        at += 1
      }
      return { ...kept, madeUp }
    }
  }
}

const OWN = 1
const MADE_UP = 2

/** Whether the events of several readers can be those of one log: no id is there twice, and nothing was recorded before what stands before it. */
export const doFit = (parts: ReadonlyArray<Noted>): boolean =>
  Log.areIdsDistinct(parts.map(({ ids }) => ids)) && isInOrder(parts)

const isInOrder = (parts: ReadonlyArray<Noted>): boolean => {
  let last = Number.NEGATIVE_INFINITY
  return merged(
    parts.map(({ ordinals }) => ordinals),
    (part, row) => {
      const at = parts[part]?.recorded[row] ?? Number.NaN
      if (!(at >= last)) return false
      last = at
      return true
    }
  )
}

/** Goes through the rows of several ascending columns, in ascending order, as long as it is told to; whether it came to the end. */
export const merged = (
  columns: ReadonlyArray<Int32Array>,
  visit: (column: number, row: number) => boolean
): boolean => {
  const next = new Int32Array(columns.length)
  for (;;) {
    let least = -1
    let value = Number.POSITIVE_INFINITY
    for (let column = 0; column < columns.length; column += 1) {
      const here = columns[column]?.[next[column] ?? 0] ?? Number.POSITIVE_INFINITY
      if (here >= value) continue
      value = here
      least = column
    }
    if (least < 0) return true
    const row = next[least] ?? 0
    next[least] = row + 1
    if (!visit(least, row)) return false
  }
}
