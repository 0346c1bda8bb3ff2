import type { Row } from '../driver/Driver.ts'
import type { Flaw, Part } from './Flaw.ts'
import type { Definition } from './functions.ts'
import * as made from './made.ts'

// What the catalogs say, held against what the migrations make. What is in the schema besides is nobody's business here, but
// for what is on the tables of the store.

export const tables = (rows: ReadonlyArray<Row>, owner: unknown): ReadonlyArray<Flaw> => [
  ...missing('table', made.tables, rows.map(nameOf)),
  ...rows.flatMap(([name, ownedBy, isSecured, isLasting]): ReadonlyArray<Flaw> => {
    const table = { part: 'table', name: String(name) } as const
    const expected = made.tables.get(table.name)
    if (expected === undefined) return []
    const flaws: Flaw[] = []
    if (ownedBy !== owner) flaws.push({ type: 'OfAnother', ...table, owner: String(ownedBy) })
    if (expected.policy !== null && isSecured !== true) flaws.push({ type: 'Off', ...table })
    // Without a log of the server its rows are gone once it was killed.
    if (isLasting !== true) flaws.push({ type: 'Changed', ...table })
    return flaws
  })
]

export const triggers = (rows: ReadonlyArray<Row>): ReadonlyArray<Flaw> => [
  ...missing('trigger', made.triggers, rows.map(fullNameOf)),
  ...rows.filter(isOfStore).flatMap((row): ReadonlyArray<Flaw> => {
    const [, , type, enabled, refuses] = row
    const trigger = { part: 'trigger', name: fullNameOf(row) } as const
    const expected = made.triggers.get(trigger.name)
    if (expected === undefined) return [{ type: 'Unknown', ...trigger }]
    if (type !== expected || refuses !== true) return [{ type: 'Changed', ...trigger }]
    return enabled === 'A' ? [] : [{ type: 'Off', ...trigger }]
  })
]

export const rules = (rows: ReadonlyArray<Row>): ReadonlyArray<Flaw> =>
  rows.filter(isOfStore).map((row) => ({ type: 'Unknown', part: 'rule', name: fullNameOf(row) }))

/** @param s - the schema's name, as the server quotes it */
export const policies = (rows: ReadonlyArray<Row>, s: string): ReadonlyArray<Flaw> => [
  ...missing('policy', made.policies, rows.map(fullNameOf)),
  ...rows.filter(isOfStore).flatMap((row): ReadonlyArray<Flaw> => {
    const [, , isPlain, condition] = row
    const policy = { part: 'policy', name: fullNameOf(row) } as const
    const expected = made.policies.get(policy.name)
    if (expected === undefined) return [{ type: 'Unknown', ...policy }]
    return isPlain === true && condition === made.condition(expected, s) ? [] : [{ type: 'Changed', ...policy }]
  })
]

export const functions = (
  rows: ReadonlyArray<Row>,
  definitions: ReadonlyArray<Definition>,
  owner: unknown
): ReadonlyArray<Flaw> =>
  definitions.flatMap((definition): ReadonlyArray<Flaw> => {
    const named = { part: 'function', name: definition.name } as const
    const there = rows.filter(([name]) => name === definition.name)
    if (there.length === 0) return [{ type: 'Missing', ...named }]
    const flaws: Flaw[] = []
    // One of its name with other parameters may be called in its place.
    if (there.length > 1 || !there.every((row) => isAs(definition, row))) flaws.push({ type: 'Changed', ...named })
    for (const [, ownedBy] of there) {
      if (ownedBy !== owner) flaws.push({ type: 'OfAnother', ...named, owner: String(ownedBy) })
    }
    return flaws
  })

const isAs = (definition: Definition, row: Row): boolean => {
  const [, , language, volatility, isDefiner, isStrict, settings, body] = row
  return (
    language === definition.language &&
    volatility === definition.volatility &&
    isDefiner === definition.isDefiner &&
    isStrict === definition.isStrict &&
    body === definition.body &&
    JSON.stringify(settings) === JSON.stringify(definition.settings)
  )
}

/** Of functions only what everybody may is looked at: a function looks itself at who calls it. */
export const grants = (rows: ReadonlyArray<Row>): ReadonlyArray<Flaw> =>
  rows.flatMap(([part, name, privilege, to]): ReadonlyArray<Flaw> => {
    const granted = { name: String(name), privilege: String(privilege), to: to === null ? null : String(to) }
    if (part === 'function') return to === null ? [{ type: 'Granted', part, ...granted }] : []
    const expected = made.tables.get(granted.name)
    if (expected === undefined || (to !== null && expected.grants.includes(granted.privilege))) return []
    return [{ type: 'Granted', part: 'table', ...granted }]
  })

const missing = (
  part: Part,
  expected: ReadonlyMap<string, unknown>,
  there: ReadonlyArray<string>
): ReadonlyArray<Flaw> =>
  [...expected.keys()].filter((name) => !there.includes(name)).map((name) => ({ type: 'Missing', part, name }))

const nameOf = ([name]: Row): string => String(name)

/** The name of what is on a table, with that of the table. */
const fullNameOf = ([table, name]: Row): string => `${table}.${name}`

const isOfStore = ([table]: Row): boolean => made.tables.has(String(table))
