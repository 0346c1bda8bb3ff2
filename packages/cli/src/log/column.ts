/** A column of numbers, one a row, that grows at the end. */
export interface Column<A> {
  readonly get: (row: number) => number
  readonly set: (row: number, value: number) => void
  readonly push: (value: number) => void
  readonly length: () => number
  /** All rows, as they are now. */
  readonly all: () => A
}

/** An empty column of as many bytes a row as the numbers of an array have. */
export const column = <A extends Numbers<A>>(empty: (length: number) => A): Column<A> => {
  let rows = empty(1024)
  let length = 0
  return {
    get: (row) => rows[row] ?? 0,
    set: (row, value) => {
      rows[row] = value
    },
    push: (value) => {
      if (length === rows.length) {
        const longer = empty(length * 2)
        longer.set(rows)
        rows = longer
      }
      rows[length] = value
      length += 1
    },
    length: () => length,
    all: () => rows.subarray(0, length)
  }
}

interface Numbers<A> {
  [row: number]: number
  readonly length: number
  readonly set: (from: A) => void
  readonly subarray: (from: number, to: number) => A
}
