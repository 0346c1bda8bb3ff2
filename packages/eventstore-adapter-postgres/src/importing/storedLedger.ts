import { Log } from '@norrsken/core'
import type { Query } from '../driver/Driver.ts'

/** The ledger of what is stored, read without what the events say. */
export const storedLedger = async (query: Query, schema: string, tenant: string, end: number): Promise<Log.Ledger> => {
  const ledger = Log.ledger()
  for (let after = 0; after < end; after += atOnce) {
    const rows = await query(
      {
        text: `select id, stream, version, type, recorded, corrects, retracts from ${schema}.event
          where tenant = $1 and position > $2 and position <= $3 order by position`
      },
      [tenant, after, after + atOnce]
    )
    for (const [id, stream, version, type, recorded, corrects, retracts] of rows) {
      const links = {
        ...(corrects === null ? {} : { corrects }),
        ...(retracts === null ? {} : { data: { event: retracts } })
      }
      const event = { id, stream, version: Number(version), type, recorded, ...links } as Log.Event
      ledger.enter(event, Log.instantOf(event.recorded))
    }
  }
  return ledger
}

const atOnce = 10_000
