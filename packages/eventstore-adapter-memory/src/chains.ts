/**
 * The members of many chains, numbered together in the order in which they come. Each knows the one before it in its
 * chain, so that a chain costs four bytes, and a member four more: adding one touches no list of its own.
 */
export interface Chains {
  /** Adds the next member at the end of a chain. */
  readonly add: (chain: number) => void
  /** The numbers of the last members of a chain, in the order in which they came. */
  readonly last: (chain: number, count: number) => ReadonlyArray<number>
}

/** No members yet. */
export const chains = (): Chains => {
  let ends = new Int32Array(1024).fill(-1)
  let before = new Int32Array(1024)
  let size = 0

  const add = (chain: number): void => {
    if (size === before.length) before = twiceAsLong(before)
    while (chain >= ends.length) ends = twiceAsLong(ends)
    before[size] = ends[chain] ?? -1
    ends[chain] = size
    size += 1
  }

  const last = (chain: number, count: number): ReadonlyArray<number> => {
    const members: number[] = []
    for (let member = ends[chain] ?? -1; member >= 0 && members.length < count; member = before[member] ?? -1) {
      members.push(member)
    }
    return members.reverse()
  }

  return { add, last }
}

const twiceAsLong = (numbers: Int32Array): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(numbers.length * 2).fill(-1, numbers.length)
  longer.set(numbers)
  return longer
}
