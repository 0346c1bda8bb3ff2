import { Buffer } from 'node:buffer'
import type { UsageFailure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf } from '../Invocation.ts'
import { address, isAddress, schemaAt } from '../store/Address.ts'
import * as values from '../values.ts'
import type { Command } from './Answer.ts'

/** Brings the schema of a server to the version of this program, with its roles if they are asked for. */
export const migrate: Command = async (run, capabilities, texts) => {
  const word = run.words[0] ?? ''
  if (!isAddress(word)) return E.left({ type: 'BadValue', of: 'migrate', value: word, expected: { type: 'server' } })
  const at = address(word)
  if (E.isLeft(at)) return at
  const { name: store } = at.right
  if (at.right.type === 'Folder') {
    return E.left({ type: 'BadValue', of: 'migrate', value: store, expected: { type: 'server' } })
  }
  const prefix = values.ifGiven(optionOf('roles')(run), rolePrefix)
  if (E.isLeft(prefix)) return prefix
  const migrated = await capabilities.migrate(at.right, prefix.right)
  if (E.isLeft(migrated)) return E.left({ type: 'StoreUnavailable', store, why: migrated.left })
  const { from, to } = migrated.right
  const [schema, roles] = [schemaAt(at.right), prefix.right]
  return E.right({
    type: 'Document',
    json: () => ({ store, schema, from, to, roles }),
    text: () => [texts.store.migrated({ store, schema, from, to, roles })],
    exit: 0
  })
}

const rolePrefix = (value: string): E.Either<UsageFailure, string> =>
  /^[^\p{Cc}\p{Cs}]+$/u.test(value) && Buffer.byteLength(value) <= LONGEST
    ? E.right(value)
    : E.left({ type: 'BadValue', of: '--roles', value, expected: { type: 'role-prefix' } })

/** Bytes: with `_migrator` after it, a name is no longer than PostgreSQL keeps of one. */
const LONGEST = 63 - '_migrator'.length
