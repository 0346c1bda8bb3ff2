/** A column of whole numbers, one a row, that grows at the end: four bytes a row. */
export interface Column {
  readonly get: (row: number) => number
  readonly set: (row: number, value: number) => void
  readonly push: (value: number) => void
  readonly pop: () => void
  readonly length: () => number
}

/** An empty column. */
export const column = (): Column => {
  let rows = new Int32Array(1024)
  let length = 0
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
    length: () => length
  }
}
