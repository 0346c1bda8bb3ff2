import type { Store } from '@norrsken/core'
import type { Driver } from './driver/Driver.ts'
import { unavailable } from './driver/Failure.ts'
import { E } from './fp.ts'
import { endOfLog } from './read/endOfLog.ts'
import * as Position from './read/Position.ts'

/**
 * How far a log has come. What is visible is settled: nothing can come to stand before it, as positions are given in the
 * order in which they become visible.
 */
export const lag =
  (driver: Driver, schema: string, tenant: string): Store.EventStore['lag'] =>
  () =>
  async () => {
    try {
      const blockers = await driver.query({ text: `select application, since from ${schema}.blockers($1)` }, [tenant])
      const [last] = await driver.query({ text: endOfLog(schema) }, [tenant])
      return E.right({
        settled: Position.ofLast(Number(last?.[0] ?? 0)),
        blockedBy: blockers.map(([application, since]) => ({ who: whoOf(String(application)), since: String(since) }))
      })
    } catch (error) {
      return E.left(unavailable(error))
    }
  }

/** For how many seconds appends have been held up; `undefined` where the database does not say. */
export const heldUpFor = async (ask: Store.EventStore['lag']): Promise<number | undefined> => {
  const lag = await ask()()
  if (E.isLeft(lag)) return undefined
  const [longest] = lag.right.blockedBy
  return longest === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(longest.since)) / 1000)
}

const whoOf = (application: string): string =>
  application === '' ? 'a session without a name' : `session ${application}`
