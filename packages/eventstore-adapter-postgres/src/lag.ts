import type { Store } from '@norrsken/core'
import type { Driver, Row } from './driver/Driver.ts'
import { unavailable } from './driver/Failure.ts'
import { E } from './fp.ts'
import { endOfLog } from './read/endOfLog.ts'
import * as Position from './read/Position.ts'

/**
 * How far a log has come. What is visible is settled: nothing can come to stand before it, as positions are given in the
 * order in which they become visible.
 *
 * Where the database does not say what the session that holds the log up is doing, it is looked at twice: a session that
 * appends is gone by then. One that is not has been there since it was first looked at, at the least.
 */
export const lag = (driver: Driver, schema: string, tenant: string): Store.EventStore['lag'] => {
  const look = async (): Promise<ReadonlyArray<Holder>> =>
    (await driver.query({ text: `select * from ${schema}.blockers($1)` }, [tenant])).map(holderOf)
  /** The transactions that were there at the last look, and when each was first looked at. */
  let known: ReadonlyMap<string, string> = new Map()
  const isDoubtful = ({ isSeen, transaction }: Holder): boolean => !isSeen && !known.has(transaction)
  const keep = (holders: ReadonlyArray<Holder>): void => {
    known = new Map(holders.map(({ transaction, at }) => [transaction, known.get(transaction) ?? at]))
  }

  return () => async () => {
    try {
      let holders = await look()
      if (holders.some(isDoubtful)) {
        keep(holders)
        await new Promise((resolve) => setTimeout(resolve, betweenLooks))
        holders = (await look()).filter((holder) => !isDoubtful(holder))
      }
      keep(holders)
      const [last] = await driver.query({ text: endOfLog(schema) }, [tenant])
      return E.right({
        settled: Position.ofLast(Number(last?.[0] ?? 0)),
        blockedBy: holders
          .map(({ application, since, transaction, at }) => ({
            who: whoOf(application),
            since: earliest(since, known.get(transaction) ?? at)
          }))
          .sort((one, other) => (one.since < other.since ? -1 : 1))
      })
    } catch (error) {
      return E.left(unavailable(error))
    }
  }
}

/** How long an append takes that nobody holds up, at the most, in milliseconds. */
const betweenLooks = 100

/** A session that holds up a log, as the database tells of it at a moment. */
interface Holder {
  readonly application: string
  readonly transaction: string
  /** Whether the database tells what it does. */
  readonly isSeen: boolean
  /** Since when its transaction is open, or has surely been; `null` where nobody knows. */
  readonly since: string | null
  readonly at: string
}

const holderOf = ([application, transaction, isSeen, since, at]: Row): Holder => ({
  application: String(application),
  transaction: String(transaction),
  isSeen: isSeen === true,
  since: since === null ? null : String(since),
  at: String(at)
})

const earliest = (since: string | null, looked: string): string => (since === null || looked < since ? looked : since)

/** For how many seconds appends have been held up; `undefined` where the database does not say. */
export const heldUpFor = async (ask: Store.EventStore['lag']): Promise<number | undefined> => {
  const lag = await ask()()
  if (E.isLeft(lag)) return undefined
  const [longest] = lag.right.blockedBy
  return longest === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(longest.since)) / 1000)
}

const whoOf = (application: string): string =>
  application === '' ? 'a session without a name' : `session ${application}`
