import { E } from '../fp.ts'
import { slips } from '../nearest.ts'

/** What an address says behind its `?`. */
export interface Settings {
  /** Whose log it is; `null` where that is not said. */
  readonly tenant: string | null
  readonly schema: string | null
  /** Those that are the driver's, as they were written. */
  readonly rest: string
}

/** Why the settings of an address are refused. */
export type SettingRefused =
  /** One of ours is no name, or is there twice. */
  | { readonly type: 'BadSetting' }
  /** There is none of that name. It is not told: it may be a part of a password. */
  | { readonly type: 'UnknownSetting'; readonly nearest: ReadonlyArray<string>; readonly known: ReadonlyArray<string> }

/** The settings of an address of a scheme. One that nobody knows is refused: the driver would leave it out without a word. */
export const settingsIn = (query: string, scheme: keyof typeof settings): E.Either<SettingRefused, Settings> => {
  const known: ReadonlyArray<string> = settings[scheme]
  const own = new Map<string, string>()
  const rest: string[] = []
  for (const pair of query.split('&')) {
    const [key = '', ...value] = pair.split('=')
    if (pair === '') continue
    if (!known.includes(key)) return E.left({ type: 'UnknownSetting', nearest: slips(key, known), known })
    if (key !== 'tenant' && key !== 'schema') rest.push(pair)
    else {
      const name = decoded(value.join('='))
      if (name === null || !/^[^\p{Cc}\p{Cs}]{1,60}$/u.test(name) || own.has(key)) return E.left({ type: 'BadSetting' })
      own.set(key, name)
    }
  }
  return E.right({ tenant: own.get('tenant') ?? null, schema: own.get('schema') ?? null, rest: rest.join('&') })
}

/** By scheme. What comes after `schema` is what `pg` reads of an address. */
const settings = {
  postgres: [
    'tenant',
    'schema',
    'host',
    'port',
    'user',
    'password',
    'ssl',
    'sslmode',
    'sslrootcert',
    'sslcert',
    'sslkey',
    'sslnegotiation',
    'uselibpqcompat',
    'application_name',
    'fallback_application_name',
    'client_encoding',
    'options',
    'statement_timeout',
    'query_timeout',
    'lock_timeout',
    'idle_in_transaction_session_timeout'
  ],
  pglite: ['tenant']
} as const

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
