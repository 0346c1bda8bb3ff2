import { E } from '../fp.ts'
import { type SettingRefused, settingsIn } from './settings.ts'

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
  /** What messages call it: its place, tenant and schema, without the user, the password and all other settings. */
  readonly name: string
  /** Whose log it is, if not the only one's. */
  readonly tenant: string | null
}

/** Why what was meant as an address is none. Nothing of it is told: it may hold a password. */
export type AddressRefused = BadAddress | UnknownScheme | Extract<SettingRefused, { readonly type: 'UnknownSetting' }>

export interface BadAddress {
  readonly type: 'BadAddress'
  readonly scheme: 'postgres' | 'pglite'
}

/** It begins as no address of a store does: `pgsql://…`. */
export interface UnknownScheme {
  readonly type: 'UnknownScheme'
}

/**
 * Whether a word is meant as the address of a store, also where its scheme is mistyped. A file that is called so has a path
 * before its name.
 */
export const isAddress = (word: string): boolean => server.test(word) || folder.test(word) || mistyped.test(word)

/** The address that a word is. */
export const address = (word: string): E.Either<AddressRefused, Address> => {
  if (server.test(word)) return serverAt(word)
  return folder.test(word) ? folderAt(word) : E.left({ type: 'UnknownScheme' })
}

/** Whose log a store has where its address names nobody. */
export const tenantAt = ({ tenant }: Address): string => tenant ?? 'main'

/** The schema in which a log is where its address names none. */
export const schemaAt = (at: Address): string => (at.type === 'Server' ? at.schema : null) ?? DEFAULT_SCHEMA

const DEFAULT_SCHEMA = 'norrsken'

const server = /^postgres(?:ql)?:/i
const folder = /^pglite:/i
const mistyped = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:postgres|pg)[a-z]*\/\/|[a-z][a-z0-9+.-]+(?::\/|\/\/)[^@]*:[^@]*@)/i

/**
 * What stands before the one `@` is not shown. A password with characters that end a part of an address would not stand
 * there alone, so an address with another `@`, or with a `#`, is none.
 */
const serverAt = (word: string): E.Either<AddressRefused, ServerAddress> => {
  const bad = E.left<AddressRefused>({ type: 'BadAddress', scheme: 'postgres' })
  const [, beforeHost, host, database, query = ''] =
    /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^@/?#]*)(\/[^@/?#]*)?(?:\?([^@#]*))?$/i.exec(word) ?? []
  if (beforeHost === undefined) return bad
  const settings = settingsIn(query, 'postgres')
  if (E.isLeft(settings)) return settings.left.type === 'BadSetting' ? bad : E.left(settings.left)
  const { tenant, schema, rest } = settings.right
  const place = `${host}${database ?? ''}`
  const connection = `${beforeHost}${place}${rest === '' ? '' : `?${rest}`}`
  if (!canBeParsed(connection)) return bad
  return E.right({ type: 'Server', connection, schema, tenant, name: named('postgres://', place, tenant, schema) })
}

const folderAt = (word: string): E.Either<AddressRefused, FolderAddress> => {
  const [, path = '', query = ''] = /^pglite:([^?]*)(?:\?(.*))?$/is.exec(word) ?? []
  const settings = settingsIn(query, 'pglite')
  if (E.isLeft(settings) && settings.left.type === 'UnknownSetting') return E.left(settings.left)
  if (path === '' || E.isLeft(settings)) return E.left({ type: 'BadAddress', scheme: 'pglite' })
  const { tenant } = settings.right
  return E.right({ type: 'Folder', folder: path, tenant, name: named('pglite:', path, tenant, null) })
}

const named = (scheme: string, place: string, tenant: string | null, schema: string | null): string => {
  const settings = [
    ...(tenant === null ? [] : [`tenant=${tenant}`]),
    ...(schema === null || schema === DEFAULT_SCHEMA ? [] : [`schema=${schema}`])
  ]
  return `${scheme}${place}${settings.length === 0 ? '' : `?${settings.join('&')}`}`
}

/** As the driver does: an address may leave the host to the environment, also where it names a user. */
const canBeParsed = (connection: string): boolean => URL.canParse(connection.replace('@/', '@host/'))
