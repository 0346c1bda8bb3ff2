import type { Share } from '../agreement/State.ts'
import { O } from '../fp.ts'

/** What a party pays of an amount, in öre. */
export interface Allotment {
  readonly party: string
  readonly ore: number
  /** Whether one öre of it is of what was left over when every part had been rounded down. */
  readonly ofTheRest: boolean
}

/**
 * An amount in öre, divided by a cost key so that the parts are whole öre and their sum is the amount.
 *
 * Each part is the amount times the share by the sum of all shares, rounded down; the öre that are left over go, one each,
 * to the parts that lost most by the rounding, and where those are equal to the party whose id comes first. So nobody is a
 * whole öre from the exact part, and who is named first in the key makes no difference. The shares need not make a whole
 * hundred per cent. An amount that comes back, below zero, is divided as one that is paid.
 *
 * None where the key has no share above zero, since it says nothing of who pays. Throws where the amount is no whole
 * number of öre that a number can hold.
 *
 * @example
 * import { Clauses } from '@norrsken/core'
 *
 * const thirds = ['are', 'berg', 'krokom'].map((party) => ({ party, basisPoints: 3333 }))
 * const parts = Clauses.allocate(thirds, 100_00)
 * assert.deepEqual(parts._tag === 'Some' && parts.value.map(({ ore }) => ore), [33_34, 33_33, 33_33])
 */
export const allocate = (shares: ReadonlyArray<Share>, ore: number): O.Option<ReadonlyArray<Allotment>> => {
  if (!Number.isSafeInteger(ore)) throw new RangeError(`not a whole amount of öre: \`${ore}\``)
  const whole = shares.reduce((sum, { basisPoints }) => sum + BigInt(basisPoints), 0n)
  if (whole === 0n) return O.none
  const exact = shares.map(({ party, basisPoints }) => {
    const times = BigInt(Math.abs(ore)) * BigInt(basisPoints)
    return { party, down: times / whole, lost: times % whole }
  })
  const left = exact.reduce((rest, { down }) => rest - down, BigInt(Math.abs(ore)))
  const rest = new Set([...exact].sort(byMostLost).slice(0, Number(left)))
  return O.some(
    exact.map((part) => {
      const paid = Number(part.down) + (rest.has(part) ? 1 : 0)
      return { party: part.party, ore: ore < 0 && paid > 0 ? -paid : paid, ofTheRest: rest.has(part) }
    })
  )
}

interface Exact {
  readonly party: string
  readonly lost: bigint
}

const byMostLost = (one: Exact, other: Exact): number =>
  one.lost === other.lost ? (one.party < other.party ? -1 : 1) : one.lost > other.lost ? -1 : 1
