import { Log, Store } from '@norrsken/core'
import type { Query, Row } from '../driver/Driver.ts'
import * as Position from '../read/Position.ts'

/** The ledger of what is stored, read without what the events say. Throws `UnreadableEvent` at a row that is none of a log. */
export const storedLedger = async (query: Query, schema: string, tenant: string, end: number): Promise<Log.Ledger> => {
  const ledger = Log.ledger()
  for (let after = 0; after < end; after += atOnce) {
    const rows = await query(
      {
        text: `select position, id, stream, version, type, recorded, corrects, retracts from ${schema}.event
          where tenant = $1 and position > $2 and position <= $3 order by position`
      },
      [tenant, after, after + atOnce]
    )
    for (const row of rows) enter(ledger, row)
  }
  return ledger
}

const atOnce = 10_000

/** Enters as much of an event as a ledger looks at. */
const enter = (ledger: Log.Ledger, [position, ...columns]: Row): void => {
  const [id, name, number, type, recorded, corrects, retracts] = columns
  const [stream, version] = [String(name), Number(number)]
  const recordedAt = instantIn(String(recorded))
  const isLinked = type !== 'EventRetracted' || retracts !== null
  if (recordedAt === null || !isLinked) {
    const faults = [...(recordedAt === null ? [noInstant(String(recorded))] : []), ...(isLinked ? [] : [noLink])]
    throw new Store.UnreadableEvent({ position: Position.ofNumber(Number(position)), stream, version, faults })
  }
  const links = {
    ...(corrects === null ? {} : { corrects }),
    ...(retracts === null ? {} : { data: { event: retracts } })
  }
  ledger.enter({ id, stream, version, type, recorded, ...links } as Log.Event, recordedAt)
}

const instantIn = (recorded: string): Log.Entry['recordedAt'] | null => {
  try {
    return Log.instantOf(recorded)
  } catch {
    return null
  }
}

const noInstant = (recorded: string): Log.Fault => ({
  path: 'recorded',
  expected: 'an instant with an offset, such as "2023-03-08T09:00:00+01:00"',
  found: Log.textOfLength(recorded.length)
})

const noLink: Log.Fault = { path: 'data.event', expected: 'the id of an earlier event', found: 'nothing' }
