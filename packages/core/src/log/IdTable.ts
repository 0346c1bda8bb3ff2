/**
 * The ids of a log, each with its ordinal, in about 40 bytes an event: only a 128-bit hash of an id is kept. Ids are
 * added at the end and removed from the end.
 */
export interface IdTable {
  /** The ordinal of an id; -1 where the table has none. */
  readonly find: (id: string) => number
  /** The ordinal of the id that has a hash, of which the four numbers begin at a place of some; -1 where the table has none. */
  readonly findHash: (hashes: Uint32Array, at: number) => number
  /** Adds an id that the table has not, with the next ordinal. */
  readonly add: (id: string) => number
  readonly removeLast: () => void
  readonly size: () => number
  /** The hashes of the ids in their order, of which the same table can be made again: four numbers an id. */
  readonly hashes: () => Uint32Array
}

const WORDS = 4
const none = new Uint32Array(0)

/**
 * An empty table, or one that had these hashes.
 *
 * A slot is two numbers, an ordinal (-1 where the slot is free) and the first word of its hash, so that a search reads
 * the slots alone: the other words, far away in memory, are read where the first is the same.
 */
export const idTable = (known: Uint32Array = none): IdTable => {
  let size = known.length / WORDS
  let room = 1024
  while (room <= size) room *= 2
  let hashes = new Uint32Array(WORDS * room)
  hashes.set(known)
  let slots = new Int32Array(4 * room).fill(-1)

  /** Where the slot after one is. */
  const after = (slot: number): number => (slot + 2) & (slots.length - 1)

  /** Where the search for a hash that begins with a word begins. */
  const home = (word: number): number => (word << 1) & (slots.length - 1)

  const freeSlot = (word: number): number => {
    let slot = home(word)
    while (slots[slot] !== -1) slot = after(slot)
    return slot
  }

  const put = (ordinal: number, word: number): void => {
    const slot = freeSlot(word)
    slots[slot] = ordinal
    slots[slot + 1] = word
  }

  const grow = (): void => {
    if ((size + 1) * WORDS > hashes.length) {
      const wider = new Uint32Array(hashes.length * 2)
      wider.set(hashes)
      hashes = wider
    }
    if ((size + 1) * 4 > slots.length) {
      const narrow = slots
      slots = new Int32Array(narrow.length * 2).fill(-1)
      for (let slot = 0; slot < narrow.length; slot += 2) {
        const ordinal = narrow[slot] ?? -1
        if (ordinal !== -1) put(ordinal, narrow[slot + 1] ?? 0)
      }
    }
  }

  const isHashOf = (ordinal: number): boolean => {
    const base = ordinal * WORDS
    return hashes[base + 1] === words[1] && hashes[base + 2] === words[2] && hashes[base + 3] === words[3]
  }

  const find = (id: string): number => {
    hash(id)
    return search()
  }

  const findHash = (hashes: Uint32Array, at: number): number => {
    for (let word = 0; word < WORDS; word += 1) words[word] = hashes[at + word] ?? 0
    hashed = ''
    return search()
  }

  const search = (): number => {
    const word = (words[0] ?? 0) | 0
    for (let slot = home(word); ; slot = after(slot)) {
      const ordinal = slots[slot] ?? -1
      if (ordinal === -1 || (slots[slot + 1] === word && isHashOf(ordinal))) return ordinal
    }
  }

  const add = (id: string): number => {
    grow()
    hash(id)
    for (let word = 0; word < WORDS; word += 1) hashes[size * WORDS + word] = words[word] ?? 0
    put(size, (words[0] ?? 0) | 0)
    size += 1
    return size - 1
  }

  const removeLast = (): void => {
    size -= 1
    let free = home((hashes[size * WORDS] ?? 0) | 0)
    while (slots[free] !== size) free = after(free)
    slots[free] = -1
    // A search stops at a free slot: whoever has been pushed beyond this one, by its being taken, moves back into it.
    for (let slot = after(free); slots[slot] !== -1; slot = after(slot)) {
      const fromHome = (slot - home(slots[slot + 1] ?? 0)) & (slots.length - 1)
      const fromFree = (slot - free) & (slots.length - 1)
      if (fromHome < fromFree) continue
      slots[free] = slots[slot] ?? -1
      slots[free + 1] = slots[slot + 1] ?? 0
      slots[slot] = -1
      free = slot
    }
  }

  for (let ordinal = 0; ordinal < size; ordinal += 1) put(ordinal, (hashes[ordinal * WORDS] ?? 0) | 0)

  return { find, findHash, add, removeLast, size: () => size, hashes: () => hashes.slice(0, size * WORDS) }
}

/**
 * Whether no id is in two lists, each of which has its own once.
 *
 * @param lists - of hashes, four numbers an id
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const [one, other] = [Log.idTable(), Log.idTable()]
 * one.add('e1')
 * other.add('e2')
 * assert.equal(Log.areIdsDistinct([one.hashes(), other.hashes()]), true)
 */
export const areIdsDistinct = (lists: ReadonlyArray<Uint32Array>): boolean =>
  lists.every((list, number) => {
    const after = lists.slice(number + 1)
    if (after.length === 0) return true
    const { findHash } = idTable(list)
    return after.every((other) => {
      for (let at = 0; at < other.length; at += WORDS) if (findHash(other, at) >= 0) return false
      return true
    })
  })

/** The id that was hashed last, and its hash: an id is looked for before it is added. One for all tables. */
let hashed = ''
const words = new Uint32Array(WORDS)

/**
 * Four interleaved multiplicative hashes of 32 bits with different constants, of two characters at a time, mixed at the
 * end (as in MurmurHash3).
 */
const hash = (id: string): void => {
  if (id === hashed && id !== '') return
  let a = 0x9e3779b1 ^ id.length
  let b = 0x85ebca77
  let c = 0xc2b2ae3d
  let d = 0x27d4eb2f
  for (let i = 0; i < id.length; i += 2) {
    const pair = id.charCodeAt(i) | (i + 1 < id.length ? id.charCodeAt(i + 1) << 16 : 0)
    a = Math.imul(a ^ pair, 0x85ebca6b) ^ (b >>> 15)
    b = Math.imul(b ^ pair, 0xc2b2ae35) ^ (c >>> 13)
    c = Math.imul(c ^ pair, 0x27d4eb2d) ^ (d >>> 16)
    d = Math.imul(d ^ pair, 0x165667b1) ^ (a >>> 14)
  }
  words[0] = mixed(a ^ d)
  words[1] = mixed(b ^ a)
  words[2] = mixed(c ^ b)
  words[3] = mixed(d ^ c)
  hashed = id
}

const mixed = (word: number): number => {
  let w = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  w = Math.imul(w ^ (w >>> 13), 0xc2b2ae35)
  return w ^ (w >>> 16)
}
