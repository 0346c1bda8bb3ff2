import type { Events } from '../../naive/NaiveLog.ts'
import type { Reading } from './reading.ts'

type Giving = Events['ConsentGiven']

/** More ways to have been given than anybody goes through. */
const mostWays = 256

/**
 * Whether the reader is not shown a giving since it does not know every account of it: one that it does not know, of the same
 * name and moment, says something else. Where the consents of a case may have been given in more ways than anybody goes through,
 * it is shown none of them unless it knows them all.
 *
 * @param knows - whether the reader would know an account, if nothing contradicted it
 */
export const isContested = (giving: Giving, reading: Reading, knows: (one: Giving) => boolean): boolean => {
  const { log, stands } = reading
  const standing = log.filter(
    (one): one is Giving => one.type === 'ConsentGiven' && one.stream === giving.stream && stands.has(one.id)
  )
  if (!standing.includes(giving)) return false
  const names = (one: Giving): string => JSON.stringify([one.data.consent, reading.momentOf.get(one.id)])
  const isDoubted = (one: Giving): boolean => {
    const accounts = standing.filter((other) => names(other) === names(one))
    const known = new Set(accounts.filter(knows).map(said))
    return accounts.some((other) => said(other) !== said(one)) && accounts.some((other) => !known.has(said(other)))
  }
  if (isDoubted(giving)) return true
  const ways = [...new Set(standing.map(names))].map(
    (name) => new Set(standing.filter((one) => names(one) === name).map(said)).size
  )
  return ways.reduce((all, one) => all * one, 1) > mostWays && standing.some(isDoubted)
}

/** What an account says that a consent covers, in whatever order. */
const said = ({ data: { recipients, facts, subjects, purposes, until } }: Giving): string =>
  JSON.stringify([
    until ?? null,
    ...[recipients, facts, subjects, purposes].map((all) => [...new Set<string>(all)].sort())
  ])
