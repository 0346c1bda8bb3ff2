import type { Driver } from './driver/Driver.ts'
import { Failure } from './driver/Failure.ts'
import { E } from './fp.ts'
import { newest } from './schema/migrations.ts'
import { quoted } from './schema/names.ts'
import type { Unready } from './Unready.ts'

/** Whether a database is as this program needs it, and lets the login at the log of a tenant. */
export const readiness = async (driver: Driver, schema: string, tenant: string): Promise<E.Either<Unready, null>> => {
  try {
    const [encoding] = await driver.query({ text: "select current_setting('server_encoding')" })
    if (encoding?.[0] !== 'UTF8') return E.left({ type: 'WrongEncoding', encoding: String(encoding?.[0]) })
    const found = await versionOf(driver, schema)
    if (found < newest) return E.left({ type: 'NotMigrated', schema, found, needed: newest })
    if (found > newest) return E.left({ type: 'TooNew', schema, found, known: newest })
    const [bound] = await driver.query({ text: `select ${quoted(schema)}.is_allowed($1)` }, [tenant])
    return bound?.[0] === true ? E.right(null) : E.left({ type: 'NotBound', tenant })
  } catch (error) {
    return E.left(notReached(error))
  }
}

/** A failure while a store is opened. What is none is a mistake of the program, and is thrown on. */
export const notReached = (error: unknown): Unready => {
  if (!(error instanceof Failure)) throw error
  const { code, system } = error
  return { type: 'NotReached', ...(code === undefined ? {} : { code }), ...(system === undefined ? {} : { system }) }
}

const versionOf = async (driver: Driver, schema: string): Promise<number> => {
  try {
    const [row] = await driver.query({ text: `select coalesce(max(version), 0) from ${quoted(schema)}.migration` })
    return Number(row?.[0])
  } catch (error) {
    if (error instanceof Failure && (error.code === '42P01' || error.code === '3F000')) return 0
    throw error
  }
}
