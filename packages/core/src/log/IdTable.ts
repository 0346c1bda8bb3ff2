/**
 * The ids of a log, each with its ordinal, in about 40 bytes an event: only a 128-bit hash of an id is kept. Ids are
 * added at the end and removed from the end.
 */
export interface IdTable {
  /** The ordinal of an id; -1 where the table has none. */
  readonly find: (id: string) => number
  /** Adds an id that the table has not, with the next ordinal. */
  readonly add: (id: string) => number
  readonly removeLast: () => void
  readonly size: () => number
}

const WORDS = 4

/** An empty table. */
export const idTable = (): IdTable => {
  let hashes = new Uint32Array(WORDS * 1024)
  let slots = new Int32Array(4096).fill(-1)
  let size = 0

  const slotOf = (ordinal: number): number => {
    const mask = slots.length - 1
    let slot = (hashes[ordinal * WORDS] ?? 0) & mask
    while (slots[slot] !== -1 && slots[slot] !== ordinal) slot = (slot + 1) & mask
    return slot
  }

  const grow = (): void => {
    if ((size + 1) * WORDS > hashes.length) {
      const wider = new Uint32Array(hashes.length * 2)
      wider.set(hashes)
      hashes = wider
    }
    if ((size + 1) * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2).fill(-1)
      for (let ordinal = 0; ordinal < size; ordinal += 1) slots[slotOf(ordinal)] = ordinal
    }
  }

  const find = (id: string): number => {
    hash(id)
    const mask = slots.length - 1
    for (let slot = (words[0] ?? 0) & mask; ; slot = (slot + 1) & mask) {
      const ordinal = slots[slot] ?? -1
      if (ordinal === -1) return -1
      const base = ordinal * WORDS
      if (
        hashes[base] === words[0] &&
        hashes[base + 1] === words[1] &&
        hashes[base + 2] === words[2] &&
        hashes[base + 3] === words[3]
      ) {
        return ordinal
      }
    }
  }

  const add = (id: string): number => {
    grow()
    hash(id)
    hashes.set(words, size * WORDS)
    slots[slotOf(size)] = size
    size += 1
    return size - 1
  }

  const removeLast = (): void => {
    slots[slotOf(size - 1)] = -1
    size -= 1
  }

  return { find, add, removeLast, size: () => size }
}

/** The hash of the id that was hashed last. One for all tables: nothing keeps it across a call. */
const words = new Uint32Array(WORDS)

/** Four interleaved multiplicative hashes of 32 bits with different constants, mixed at the end (as in MurmurHash3). */
const hash = (id: string): void => {
  let a = 0x9e3779b1 ^ id.length
  let b = 0x85ebca77
  let c = 0xc2b2ae3d
  let d = 0x27d4eb2f
  for (let i = 0; i < id.length; i += 1) {
    const code = id.charCodeAt(i)
    a = Math.imul(a ^ code, 0x85ebca6b) ^ (b >>> 15)
    b = Math.imul(b ^ code, 0xc2b2ae35) ^ (c >>> 13)
    c = Math.imul(c ^ code, 0x27d4eb2d) ^ (d >>> 16)
    d = Math.imul(d ^ code, 0x165667b1) ^ (a >>> 14)
  }
  words[0] = mixed(a ^ d)
  words[1] = mixed(b ^ a)
  words[2] = mixed(c ^ b)
  words[3] = mixed(d ^ c)
}

const mixed = (word: number): number => {
  let w = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  w = Math.imul(w ^ (w >>> 13), 0xc2b2ae35)
  return w ^ (w >>> 16)
}
