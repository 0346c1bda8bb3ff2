import type { DurableStore } from '../DurableStore.ts'
import type { Driver, Row } from '../driver/Driver.ts'
import { unavailable } from '../driver/Failure.ts'
import { E } from '../fp.ts'
import { quoted } from '../schema/names.ts'
import { catalogs } from './catalogs.ts'
import * as found from './found.ts'
import { functionsOf } from './functions.ts'

/** Looks in the catalogs whether a schema is what the migrations make of it. */
export const flaws =
  ({ transaction }: Pick<Driver, 'transaction'>, schema: string): DurableStore['flaws'] =>
  () =>
  async () => {
    try {
      return E.right(
        await transaction(async ({ query }) => {
          // Whatever the login has set, names are written out with their schema.
          await query({ text: 'set local search_path = pg_catalog' })
          const ask = (what: keyof typeof catalogs): Promise<ReadonlyArray<Row>> => query(catalogs[what], [schema])
          const [[s, owner] = []] = await ask('schema')
          return [
            ...found.tables(await ask('tables'), owner),
            ...found.triggers(await ask('triggers')),
            ...found.rules(await ask('rules')),
            ...found.policies(await ask('policies'), String(s)),
            ...found.functions(await ask('functions'), functionsOf(quoted(schema)), owner),
            ...found.grants(await ask('grants'))
          ]
        })
      )
    } catch (error) {
      return E.left(unavailable(error))
    }
  }
