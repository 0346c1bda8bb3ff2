import { E } from '../fp.ts'

/** Where a store is, as its caller wrote it. */
export type Address = ServerAddress | FolderAddress

/** The log of a tenant in a PostgreSQL. */
export interface ServerAddress extends Named {
  readonly type: 'Server'
  /** What `pg` takes. It may hold a password: only the driver sees it. */
  readonly connection: string
  /** The schema that its tables are in, if not the usual one. */
  readonly schema: string | null
}

/** The log of a tenant in a folder of its own. */
export interface FolderAddress extends Named {
  readonly type: 'Folder'
  readonly folder: string
}

interface Named {
  /** What messages call it: without the user, the password and all settings. */
  readonly name: string
  /** Whose log it is, if not the only one's. */
  readonly tenant: string | null
}

/** What was meant as an address is none. Nothing of it is told: it may hold a password. */
export interface BadAddress {
  readonly type: 'BadAddress'
  readonly scheme: 'postgres' | 'pglite'
}

/** Whether a word is meant as the address of a store. A file that is called so has a path before its name. */
export const isAddress = (word: string): boolean => server.test(word) || folder.test(word)

/** The address that a word is. */
export const address = (word: string): E.Either<BadAddress, Address> => {
  const found = server.test(word) ? serverAt(word) : folderAt(word)
  return found === null
    ? E.left({ type: 'BadAddress', scheme: server.test(word) ? 'postgres' : 'pglite' })
    : E.right(found)
}

const server = /^postgres(?:ql)?:/i
const folder = /^pglite:/i

/**
 * What stands before the one `@` is not shown. A password with characters that end a part of an address would not stand
 * there alone, so an address with another `@`, or with a `#`, is none.
 */
const serverAt = (word: string): ServerAddress | null => {
  const [, beforeHost, host, database, query = ''] =
    /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^@/?#]*)(\/[^@/?#]*)?(?:\?([^@#]*))?$/i.exec(word) ?? []
  const settings = settingsIn(query, ['tenant', 'schema'])
  if (beforeHost === undefined || settings === null) return null
  const { own, rest } = settings
  const place = `${host}${database ?? ''}`
  const connection = `${beforeHost}${place}${rest === '' ? '' : `?${rest}`}`
  if (!canBeParsed(connection)) return null
  const tenant = own.get('tenant') ?? null
  return {
    type: 'Server',
    connection,
    schema: own.get('schema') ?? null,
    tenant,
    name: named('postgres://', place, tenant)
  }
}

const folderAt = (word: string): FolderAddress | null => {
  const [, path = '', query = ''] = /^pglite:([^?]*)(?:\?(.*))?$/is.exec(word) ?? []
  const settings = settingsIn(query, ['tenant'])
  if (path === '' || settings === null || settings.rest !== '') return null
  const tenant = settings.own.get('tenant') ?? null
  return { type: 'Folder', folder: path, tenant, name: named('pglite:', path, tenant) }
}

const named = (scheme: string, place: string, tenant: string | null): string =>
  `${scheme}${place}${tenant === null ? '' : `?tenant=${tenant}`}`

interface Settings {
  readonly own: ReadonlyMap<string, string>
  /** Those that are not ours, as they were written. */
  readonly rest: string
}

/** The settings of an address, apart; `null` where one of ours is no name, or is there twice. */
const settingsIn = (query: string, ours: ReadonlyArray<string>): Settings | null => {
  const own = new Map<string, string>()
  const rest: string[] = []
  for (const pair of query.split('&')) {
    const [key = '', ...value] = pair.split('=')
    if (!ours.includes(key)) rest.push(pair)
    else {
      const name = decoded(value.join('='))
      if (name === null || !/^[^\p{Cc}\p{Cs}]{1,60}$/u.test(name) || own.has(key)) return null
      own.set(key, name)
    }
  }
  return { own, rest: rest.join('&') }
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** As the driver does: an address may leave the host to the environment, also where it names a user. */
const canBeParsed = (connection: string): boolean => URL.canParse(connection.replace('@/', '@host/'))
