import type { Log } from '@norrsken/core'
import type { Forbidden, Lost, NoStore } from '../store/LogStore.ts'
import { faultInSwedish } from './faults.sv.ts'
import { INSUFFICIENT_PRIVILEGE, type MigratedText, refusalOf, type StoreWords, wayOf } from './stores.ts'

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

const refusal = (code: string): string => {
  switch (refusalOf(code)) {
    case 'login':
      return 'servern släpper inte in användaren, eller lösenordet är fel'
    case 'database':
      return 'servern har ingen sådan databas'
    case 'rights':
      return 'användaren får inte göra det'
    case 'full':
      return 'servern har ingen förbindelse ledig'
    case 'starting':
      return 'servern håller på att starta eller stanna'
    case 'timeout':
      return 'det tog längre tid än det får, eller någon avbröt det'
    case 'room':
      return 'serverns disk är full'
    case 'standby':
      return 'servern tar inte emot något, eftersom den följer en annan'
    case 'other':
      return 'servern sade nej'
  }
}

const why = (it: NoStore): string => {
  switch (it.type) {
    case 'NotReached':
      if (it.code === undefined) return `servern kan inte nås${it.system === undefined ? '' : `: ${it.system}`}`
      return `${refusal(it.code)} (SQLSTATE ${it.code})`
    case 'FileNotRead':
      return `filen som \`${it.setting}\` nämner kan inte användas: ${it.code}`
    case 'NotBound':
      return `användaren är inte knuten till \`${it.tenant}\` (tenant)`
    case 'NotMigrated':
      return it.found === 0
        ? `schemat \`${it.schema}\` finns inte än; \`import\` och \`migrate\` gör det`
        : `schemat \`${it.schema}\` har version ${it.found}, och ${it.needed} behövs: \`norrsken migrate\` uppdaterar det`
    case 'TooNew':
      return `schemat \`${it.schema}\` har version ${it.found}, från ett nyare program; det här känner ${it.known}`
    case 'WrongEncoding':
      return `databasen har sina texter som ${it.encoding}, och UTF8 behövs`
    case 'NoDriver':
      return `paketet \`${it.package}\` behövs och är inte installerat bredvid programmet: \`npm install ${it.package}\``
    case 'InvalidName':
      return it.faults.map(wrongIn).join('; ')
    case 'InUse':
      return it.isCertain
        ? `mappen är öppen i en annan process, ${it.pid}`
        : `mappen kan vara öppen i en annan process${it.pid === null ? '' : `, ${it.pid}`}, i en annan behållare eller på en annan maskin; vet du att inget har den öppen, ta bort \`${it.lock}\``
    case 'NoFolder':
      return 'det finns inget lager i den mappen'
    case 'OtherFolder':
      return 'det som finns där är inget lager'
    case 'Refused':
      return `systemet sade nej: ${it.code}`
    case 'Damaged':
      return 'det som finns i mappen kan inte öppnas'
    case 'Forbidden':
      return forbidden(it)
    case 'Lost':
      return lost(it)
  }
}

const wrongIn = (fault: Log.Fault): string => {
  const { expected, found } = faultInSwedish(fault)
  return `${fault.path}: väntade ${expected}, fann ${found}`
}

const forbidden = ({ during }: Forbidden): string =>
  `${refusal(INSUFFICIENT_PRIVILEGE)} (SQLSTATE ${INSUFFICIENT_PRIVILEGE})${during === 'reading' ? '' : '; inget har sparats'}`

const lost = (it: Lost): string => {
  if (it.during === 'reading') return `${lostBy(it)} medan det lästes`
  return it.ambiguous
    ? `${lostBy(it)} medan det skrevs till; allt kan ha sparats, eller inget: se efter innan du försöker igen`
    : `${lostBy(it)}; inget har sparats`
}

const lostBy = (it: Lost): string => {
  const way = wayOf(it)
  switch (way.type) {
    case 'silent':
      return 'det försvann'
    case 'other':
      return `det sade nej (SQLSTATE ${way.code})`
    default:
      return `det sade nej, eftersom ${refusal(way.code)} (SQLSTATE ${way.code})`
  }
}

const list = (words: ReadonlyArray<string>): string => words.map((word) => `\`${word}\``).join(', ')

const migrated = ({ store, schema, from, to, roles }: MigratedText): string => {
  const is = from === 0 ? `har gjorts, i version ${to}` : `har uppdaterats från version ${from} till ${to}`
  const made =
    roles === null ? '' : `; dess roller är ${list(['reader', 'writer', 'migrator'].map((of) => `${roles}_${of}`))}`
  return `${store}: schemat \`${schema}\` ${from === to ? `har redan version ${to}` : is}${made}`
}

const keeps = {
  memory: 'de finns bara i minnet',
  process: 'de finns kvar när programmet har slutat, men kanske inte efter ett strömavbrott',
  power: 'de finns kvar efter ett strömavbrott'
}

/** What is said of stores in Swedish. */
export const storesSv: StoreWords = {
  reading: (events) => `läser lagret: ${events} händelser`,
  empty: (store) => `${store} har inga händelser`,
  imported: (store, events, streams, durability) =>
    events === 0
      ? `inget har förts in i ${store}: loggen har inga händelser`
      : `${counted(events, 'händelse', 'händelser')} i ${counted(streams, 'ström', 'strömmar')} har förts in i ${store}; ${keeps[durability]}`,
  migrated,
  continued: ({ store, events }) =>
    events === 0
      ? `den saknar sin början, och ${store} har inget som den kan fortsätta: för in loggen från dess början`
      : `den saknar sin början, och börjar inte där ${store} slutar, som har ${counted(events, 'händelse', 'händelser')}`,
  nothingStored: (store, tenant, schema) =>
    `${store}: det finns inget att granska: schemat \`${schema}\` har ingen händelse för \`${tenant}\` (tenant)`,
  exported: (file, events) => `${file}: ${counted(events, 'händelse', 'händelser')}`,
  why,
  address: {
    postgres:
      'en adress som `postgres://user@host:5432/database?tenant=name`; i ett lösenord skrivs `@`, `/`, `?` och `#` som `%40`, `%2F`, `%3F` och `%23`',
    pglite: 'en adress som `pglite:mapp` eller `pglite:mapp?tenant=name`'
  },
  unknownScheme:
    'det är ingen adress till ett lager; en sådan börjar med `postgres://`, `postgresql://` eller `pglite:`',
  unknownSetting: (nearest, known) =>
    `adressen har en inställning som inte finns${nearest.length === 0 ? '' : `; närmast bland de kända: ${list(nearest)}`}; det finns ${list(known)}`,
  notForAudience: (form) =>
    `\`${form}\` är en hel avskrift av loggen, med allt som den säger om enskilda: den tar \`--audience coordinator\``
}
