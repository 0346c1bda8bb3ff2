import type { NoStore } from '../store/LogStore.ts'
import { refusalOf, type StoreWords } from './stores.ts'

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
    case 'other':
      return 'the server refused'
  }
}

const why = (it: NoStore): string => {
  switch (it.type) {
    case 'NotReached':
      return it.code === undefined ? 'the server cannot be reached' : `${refusal(it.code)} (SQLSTATE ${it.code})`
    case 'FileNotRead':
      return `the file that \`${it.setting}\` names cannot be used: ${it.code}`
    case 'NotBound':
      return `this user is not bound to the tenant \`${it.tenant}\``
    case 'NotMigrated':
      return it.found === 0
        ? `the schema \`${it.schema}\` has not been made; \`import\` makes it`
        : `the schema \`${it.schema}\` has version ${it.found}, and ${it.needed} is needed: it must be brought up with \`migrate\``
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
      return refusal('42501')
    case 'Lost':
      return it.ambiguous
        ? 'it was lost while it was written to; all may have been stored, or nothing: look before you try again'
        : 'it was lost; nothing was stored'
  }
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
    `${counted(events, 'event', 'events')} in ${counted(streams, 'stream', 'streams')} imported to ${store}; ${keeps[durability]}`,
  exported: (file, events) => `${file}: ${counted(events, 'event', 'events')}`,
  why,
  address: {
    postgres:
      'an address such as `postgres://user@host:5432/database?tenant=name`; in a password `@`, `/`, `?` and `#` are written `%40`, `%2F`, `%3F` and `%23`',
    pglite: 'an address such as `pglite:folder` or `pglite:folder?tenant=name`'
  },
  notForAudience: (form) =>
    `\`${form}\` is a whole copy of the log, with all that it says of individuals: it takes \`--audience coordinator\``
}
