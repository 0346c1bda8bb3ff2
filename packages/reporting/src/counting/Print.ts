/**
 * What tells which streams some units are of, without holding them: a sum, modulo 2^48, of a number for each. It is the same in
 * whatever order they came, and that of a whole is the sum of those of its parts. Of other streams it is another, but for a chance of
 * one in 2^48; it tells nothing of them to whoever does not know them.
 */
export type Print = number

export const blank: Print = 0

const size = 2 ** 48

/** That of all of these. */
export const together = (...prints: ReadonlyArray<Print>): Print =>
  prints.reduce((sum, one) => (sum + one) % size, blank)

/** That of one unit of a stream. */
export const printOf = (stream: string): Print => {
  if (stream !== last) {
    let [one, other] = [0x811c9dc5, 0x1000193]
    for (let at = 0; at < stream.length; at += 1) {
      const unit = stream.charCodeAt(at)
      one = Math.imul(one ^ unit, 0x01000193)
      other = Math.imul(other ^ unit, 0x5bd1e995)
      other ^= other >>> 15
    }
    last = stream
    lastPrint = ((one ^ (one >>> 13)) & 0xffffff) * 2 ** 24 + ((other ^ (other >>> 11)) & 0xffffff)
  }
  return lastPrint
}

/** Units of one stream are judged one after the other, by all definitions. */
let last = ''
let lastPrint = blank
