/** The least and the most that each number can be. */
export interface Bounds {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** A number as a sum of others, each times something, all of which stand at a bound: why it cannot go further. */
export type Combination = ReadonlyArray<readonly [variable: number, times: number]>

/**
 * The relations between numbers, solved for some of them in terms of the others, and a point at which all of them hold:
 * a linear program without its bounds and its objective, so that many can be asked of it.
 */
export interface Dictionary {
  /** Puts every number to what it really is. */
  readonly reset: () => void
  /**
   * Moves a number as far as the bounds let it, up (1) or down (-1), from a point that keeps them, and answers where it
   * came to rest: infinite, where nothing holds it. Where rounding went astray it stays where it was: less far than it might go.
   */
  readonly push: (variable: number, direction: 1 | -1, bounds: Bounds) => number
  /** The numbers at which it came to rest. */
  readonly point: Float64Array
  /** After a push that came to rest: what held it. Relations come after the numbers, by their places. */
  readonly combination: (variable: number) => Combination
}

const nearly = 1e-9
/** Far more steps a number than it takes. */
const MOST_STEPS = 20
/** After so many steps it is looked whether what is known still holds. */
const CHECKED_EACH = 256
/** By how much a relation may be off for rounding. */
const OFF = 1e-6

/**
 * The simplex method on a dictionary, for numbers with bounds on both sides.
 *
 * It starts from the true numbers, which keep all that is known, so that no first phase is needed; numbers that stand
 * between their bounds are moved as others are. The least variable that helps is chosen (Bland), so that it ends. It calculates
 * with floating point, and near whole numbers go to them; where rounding has gone astray it is made anew from the relations. Nothing is
 * released on its word alone (see `possible.ts`).
 * Relations stay in it as numbers that are 0, so that a combination says which were used.
 */
export const dictionary = (
  values: ReadonlyArray<number>,
  relations: ReadonlyArray<{ readonly terms: ReadonlyArray<readonly [variable: number, times: number]> }>
): Dictionary => {
  const count = values.length
  const point = new Float64Array(count + relations.length)
  let columns: number[] = []
  let basis: number[] = []
  let rows: Float64Array[] = []

  const exchange = (rowIndex: number, column: number): void => {
    const row = rows[rowIndex] as Float64Array
    const pivot = row[column] as number
    const used: number[] = []
    for (let j = 0; j < columns.length; j++) {
      const entry = row[j] as number
      if (j === column || entry === 0) continue
      row[j] = near(-entry / pivot)
      used.push(j)
    }
    row[column] = near(1 / pivot)
    for (const [i, other] of rows.entries()) {
      const times = other[column] as number
      if (i === rowIndex || times === 0) continue
      for (const j of used) other[j] = near((other[j] as number) + times * (row[j] as number))
      other[column] = near(times * (row[column] as number))
    }
    const leaving = basis[rowIndex] as number
    basis[rowIndex] = columns[column] as number
    columns[column] = leaving
  }

  /** Solves the relations for some of the numbers. */
  const solve = (): void => {
    columns = values.map((_, index) => index)
    basis = relations.map((_, index) => count + index)
    rows = relations.map(({ terms }) => {
      const row = new Float64Array(count)
      for (const [variable, times] of terms) row[variable] = (row[variable] ?? 0) + times
      return row
    })
    for (let i = 0; i < basis.length; i++) {
      const column = smallestEntry(rows[i] as Float64Array, columns, count)
      if (column !== -1) exchange(i, column)
    }
    // What is still solved for is a relation that follows from others.
    const kept = basis.flatMap((variable, index) => (variable < count ? [index] : []))
    basis = kept.map((index) => basis[index] as number)
    rows = kept.map((index) => rows[index] as Float64Array)
  }

  const rowOf = (variable: number): Float64Array | null => rows[basis.indexOf(variable)] ?? null

  const reset = (): void => {
    point.fill(0)
    point.set(values)
  }

  const sumOf = ({ terms }: (typeof relations)[number], of: ArrayLike<number>): number =>
    terms.reduce((sum, [variable, times]) => sum + times * (of[variable] as number), 0)
  const sums = relations.map((relation) => sumOf(relation, values))

  /** Whether each relation comes to what it comes to for the true numbers, where the numbers are now. */
  const holds = (): boolean =>
    relations.every((relation, index) => Math.abs(sumOf(relation, point) - (sums[index] as number)) <= OFF)

  const push: Dictionary['push'] = (variable, direction, bounds) => {
    const start = point.slice()
    const end = climb(variable, direction, bounds)
    if (end !== null) return end
    point.set(start)
    solve()
    const again = climb(variable, direction, bounds)
    if (again !== null) return again
    point.set(start)
    solve()
    return at(variable)
  }

  /** `null`: rounding has gone astray on the way. */
  const climb = (variable: number, direction: 1 | -1, { low, high }: Bounds): number | null => {
    for (let steps = 1; ; steps++) {
      if (steps % CHECKED_EACH === 0 && (steps > MOST_STEPS * (count + CHECKED_EACH) || !holds())) return null
      const objective = rowOf(variable)
      const entering = enteringOf(objective, variable, direction, low, high)
      if (entering === null) return holds() ? at(variable) : null
      const { column, sign } = entering
      const moving = columns[column] as number
      let step = sign > 0 ? (high[moving] as number) - at(moving) : at(moving) - (low[moving] as number)
      let blocking = -1
      for (let i = 0; i < rows.length; i++) {
        const speed = sign * ((rows[i] as Float64Array)[column] as number)
        if (speed === 0) continue
        const basic = basis[i] as number
        const room =
          speed > 0 ? ((high[basic] as number) - at(basic)) / speed : (at(basic) - (low[basic] as number)) / -speed
        if (room < step - nearly || (room <= step + nearly && blocking !== -1 && basic < (basis[blocking] as number))) {
          step = Math.max(0, Math.min(room, step))
          blocking = i
        }
      }
      if (step === Number.POSITIVE_INFINITY) return direction * Number.POSITIVE_INFINITY
      point[moving] = near(at(moving) + sign * step)
      for (let i = 0; i < rows.length; i++) {
        const speed = sign * ((rows[i] as Float64Array)[column] as number)
        const basic = basis[i] as number
        if (speed !== 0) point[basic] = near(at(basic) + speed * step)
      }
      if (blocking !== -1) exchange(blocking, column)
    }
  }

  const at = (variable: number): number => point[variable] as number

  /** The least number not solved for that can still be moved so that the objective grows, and in which direction. */
  const enteringOf = (
    objective: Float64Array | null,
    variable: number,
    direction: 1 | -1,
    low: Float64Array,
    high: Float64Array
  ): { readonly column: number; readonly sign: 1 | -1 } | null => {
    let best: { readonly column: number; readonly sign: 1 | -1 } | null = null
    for (let column = 0; column < columns.length; column++) {
      const moving = columns[column] as number
      if (moving >= count || (best !== null && moving > (columns[best.column] as number))) continue
      const gain = direction * (objective === null ? (moving === variable ? 1 : 0) : (objective[column] as number))
      if (gain > nearly && at(moving) < (high[moving] as number) - nearly) best = { column, sign: 1 }
      else if (gain < -nearly && at(moving) > (low[moving] as number) + nearly) best = { column, sign: -1 }
    }
    return best
  }

  const combination = (variable: number): Combination => {
    const row = rowOf(variable)
    if (row === null) return [[variable, 1]]
    return columns.flatMap((moving, column) => {
      const times = row[column] as number
      return Math.abs(times) > nearly ? [[moving, times] as const] : []
    })
  }

  solve()
  reset()
  return { reset, push, point, combination }
}

/** The column of the entry that is nearest to 0 without being it, among those of numbers that are no relation; or -1. */
const smallestEntry = (row: Float64Array, columns: ReadonlyArray<number>, count: number): number => {
  let best = -1
  for (let j = 0; j < columns.length; j++) {
    const size = Math.abs(row[j] as number)
    if ((columns[j] as number) >= count || size <= nearly) continue
    if (best === -1 || size < Math.abs(row[best] as number)) best = j
  }
  return best
}

const near = (value: number): number => {
  const whole = Math.round(value)
  return Math.abs(value - whole) < nearly ? whole : value
}
