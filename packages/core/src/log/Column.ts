/** A column of whole numbers, one a row, that grows at the end: four bytes a row. */
export interface Column {
  readonly get: (row: number) => number
  readonly set: (row: number, value: number) => void
  readonly push: (value: number) => void
  readonly pop: () => void
  readonly length: () => number
  /** A copy of all rows. */
  readonly all: () => Int32Array
}

/** An empty column, or one with these rows. */
export const column = (known: Int32Array = none): Column => {
  let rows = new Int32Array(Math.max(1024, 2 * known.length))
  rows.set(known)
  let length = known.length
  return {
    get: (row) => rows[row] ?? 0,
    set: (row, value) => {
      rows[row] = value
    },
    push: (value) => {
      if (length === rows.length) {
        const longer = new Int32Array(length * 2)
        longer.set(rows)
        rows = longer
      }
      rows[length] = value
      length += 1
    },
    pop: () => {
      length -= 1
    },
    length: () => length,
    all: () => rows.slice(0, length)
  }
}

const none = new Int32Array(0)
