import type { Forbidden, Lost, NoStore } from '../store/LogStore.ts'
import { INSUFFICIENT_PRIVILEGE, type MigratedText, refusalOf, type StoreWords, wayOf } from './stores.ts'

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

const refusal = (code: string): string => {
  switch (refusalOf(code)) {
    case 'login':
      return 'the server does not let this user in, or the password is wrong'
    case 'database':
      return 'the server has no such database'
    case 'rights':
      return 'this user may not do that'
    case 'full':
      return 'the server has no connection to spare'
    case 'starting':
      return 'the server is starting or stopping'
    case 'timeout':
      return 'it took longer than is allowed, or somebody cancelled it'
    case 'room':
      return 'the server has no room left on its disk'
    case 'standby':
      return 'the server takes nothing in, as it follows another one'
    case 'other':
      return 'the server refused'
  }
}

const why = (it: NoStore): string => {
  switch (it.type) {
    case 'NotReached':
      if (it.code === undefined) return `the server cannot be reached${it.system === undefined ? '' : `: ${it.system}`}`
      return `${refusal(it.code)} (SQLSTATE ${it.code})`
    case 'FileNotRead':
      return `the file that \`${it.setting}\` names cannot be used: ${it.code}`
    case 'NotBound':
      return `this user is not bound to the tenant \`${it.tenant}\``
    case 'NotMigrated':
      return it.found === 0
        ? `the schema \`${it.schema}\` has not been made; \`import\` and \`migrate\` make it`
        : `the schema \`${it.schema}\` has version ${it.found}, and ${it.needed} is needed: \`norrsken migrate\` brings it up`
    case 'TooNew':
      return `the schema \`${it.schema}\` has version ${it.found}, of a newer program; this one knows ${it.known}`
    case 'WrongEncoding':
      return `the database keeps its texts as ${it.encoding}, and UTF8 is needed`
    case 'NoDriver':
      return `the package \`${it.package}\` is needed and is not installed beside this program: \`npm install ${it.package}\``
    case 'InvalidName':
      return it.faults.map(({ path, expected, found }) => `${path}: expected ${expected}, found ${found}`).join('; ')
    case 'InUse':
      return it.isCertain
        ? `the folder is open in another process, ${it.pid}`
        : `the folder may be open in another process${it.pid === null ? '' : `, ${it.pid}`}, in another container or on another machine; if you know that nothing has it open, remove \`${it.lock}\``
    case 'NoFolder':
      return 'there is no store in that folder'
    case 'OtherFolder':
      return 'what is there is not a store'
    case 'Refused':
      return `the system refused: ${it.code}`
    case 'Damaged':
      return 'what is in the folder cannot be opened'
    case 'Forbidden':
      return forbidden(it)
    case 'Lost':
      return lost(it)
  }
}

const forbidden = ({ during }: Forbidden): string =>
  `${refusal(INSUFFICIENT_PRIVILEGE)} (SQLSTATE ${INSUFFICIENT_PRIVILEGE})${during === 'reading' ? '' : '; nothing was stored'}`

const lost = (it: Lost): string => {
  if (it.during === 'reading') return `${lostBy(it)} while it was read`
  return it.ambiguous
    ? `${lostBy(it)} while it was written to; all may have been stored, or nothing: look before you try again`
    : `${lostBy(it)}; nothing was stored`
}

const lostBy = (it: Lost): string => {
  const way = wayOf(it)
  switch (way.type) {
    case 'silent':
      return 'it was lost'
    case 'other':
      return `it refused (SQLSTATE ${way.code})`
    default:
      return `it refused, as ${refusal(way.code)} (SQLSTATE ${way.code})`
  }
}

const list = (words: ReadonlyArray<string>): string => words.map((word) => `\`${word}\``).join(', ')

const migrated = ({ store, schema, from, to, roles }: MigratedText): string => {
  const is = from === 0 ? `has been made, in version ${to}` : `has been brought from version ${from} to ${to}`
  const made =
    roles === null ? '' : `; its roles are ${list(['reader', 'writer', 'migrator'].map((of) => `${roles}_${of}`))}`
  return `${store}: the schema \`${schema}\` ${from === to ? `has version ${to} already` : is}${made}`
}

const keeps = {
  memory: 'it is kept in memory alone',
  process: 'it survives the end of the program, and maybe not the loss of power',
  power: 'it survives the loss of power'
}

/** What is said of stores in English. */
export const storesEn: StoreWords = {
  reading: (events) => `reading the store: ${events} events`,
  empty: (store) => `${store} has no events`,
  imported: (store, events, streams, durability) =>
    events === 0
      ? `nothing was imported to ${store}: the log has no events`
      : `${counted(events, 'event', 'events')} in ${counted(streams, 'stream', 'streams')} imported to ${store}; ${keeps[durability]}`,
  migrated,
  continued: ({ store, events }) =>
    events === 0
      ? `it lacks its beginning, and ${store} has nothing that it could continue: import the log from its beginning`
      : `it lacks its beginning, and does not begin where the ${counted(events, 'event', 'events')} of ${store} end`,
  nothingStored: (store, tenant, schema) =>
    `${store}: there is nothing to verify: the schema \`${schema}\` has no event of the tenant \`${tenant}\``,
  exported: (file, events) => `${file}: ${counted(events, 'event', 'events')}`,
  why,
  address: {
    postgres:
      'an address such as `postgres://user@host:5432/database?tenant=name`; in a password `@`, `/`, `?` and `#` are written `%40`, `%2F`, `%3F` and `%23`',
    pglite: 'an address such as `pglite:folder` or `pglite:folder?tenant=name`'
  },
  unknownScheme: 'that is no address of a store, which begins with `postgres://`, `postgresql://` or `pglite:`',
  unknownSetting: (nearest, known) =>
    `the address has a setting that there is not${nearest.length === 0 ? '' : `; nearest known: ${list(nearest)}`}; there are ${list(known)}`,
  notForAudience: (form) =>
    `\`${form}\` is a whole copy of the log, with all that it says of individuals: it takes \`--audience coordinator\``
}
