import { Tri } from '@norrsken/rules'
import type { Field, Where, Word } from '../catalogue/Filter.ts'
import { fieldOf } from '../catalogue/vocabulary.ts'
import { accountsOf, type Moment } from './Moment.ts'

/** What a party is on a day: the kind by the edition in force, or `no-party`. */
export type KindOf = (party: string) => string

/** Where nothing that is read is a kind of party. */
export const noKind: KindOf = () => ''

/** The values of a field in what an event says; none where it is not there. */
export type Values = (data: object) => ReadonlyArray<Word>

/** Reads the values of a field, whatever leads to it. A list gives what is in it. */
export const valuesAt = (path: string): Values => {
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0) return (data) => listed((data as { readonly [key: string]: unknown })[first])
  return (data) => {
    let at: ReadonlyArray<unknown> = listed((data as { readonly [key: string]: unknown })[first])
    for (const key of rest) {
      at = at.flatMap((one) =>
        typeof one === 'object' && one !== null ? listed((one as { readonly [key: string]: unknown })[key]) : []
      )
    }
    return at as ReadonlyArray<Word>
  }
}

const listed = (value: unknown): ReadonlyArray<Word> => {
  if (value === undefined) return nothing
  return Array.isArray(value) ? value : [value as Word]
}

const nothing: ReadonlyArray<Word> = []

/** Reads a field, or the party or kind of party that it names. */
export const reader = (field: Field): ((data: object, kindOf: KindOf) => ReadonlyArray<Word>) => {
  if (typeof field === 'string') return valuesAt(field)
  const values = valuesAt(field.field)
  return field.as === 'party'
    ? (data) => values(data).map(partyOf)
    : (data, kindOf) => values(data).map((value) => kindOfUnit(partyOf(value), kindOf))
}

/** The party of a unit; of an outside actor and of a body its own name. */
export const partyOf = (unit: Word): string => {
  const name = String(unit)
  const slash = name.indexOf('/')
  const party = slash < 0 ? name : name.slice(0, slash)
  return party === 'outside' || party === 'body' ? name : party
}

const kindOfUnit = (party: string, kindOf: KindOf): string => {
  const slash = party.indexOf('/')
  return slash < 0 ? kindOf(party) : party.slice(0, slash)
}

/** Whether a moment has fields with such words, by every account of it. */
export type Matches = (moment: Moment) => Tri.Tri

/** Compiles the fields that an event of a type is to have. */
export const matcher = (type: string, where: Where): Matches => {
  const parts = Object.entries(where).map(([field, words]) => fieldIs(type, field, words))
  const [only] = parts
  if (only === undefined) return () => 'yes'
  const ofData = parts.length === 1 ? only : (data: object): Tri.Tri => Tri.all(parts.map((part) => part(data)))
  return (moment) => (moment.others === undefined ? ofData(moment.event.data) : agreed(moment, ofData))
}

const fieldIs = (type: string, field: string, words: ReadonlyArray<Word>): ((data: object) => Tri.Tri) => {
  const known = fieldOf(type, field)
  const isSeveral = 'codec' in known && known.several
  const absent = 'codec' in known && known.absent === 'untold' ? 'unknown' : 'no'
  const wanted = new Set<Word>(words)
  const ofNone = wanted.has(null) ? 'yes' : absent
  const ofOne = (value: Word): Tri.Tri => (wanted.has(value) ? 'yes' : value === 'unknown' ? 'unknown' : 'no')
  if (isSeveral) {
    const values = valuesAt(field)
    return (data) => {
      const found = values(data)
      return found.length === 0 ? ofNone : Tri.any(found.map(ofOne))
    }
  }
  const value = valueAt(field)
  return (data) => {
    const found = value(data)
    return found === undefined ? ofNone : ofOne(found)
  }
}

/** Reads a field that holds one value, and to which no list leads. */
const valueAt = (path: string): ((data: object) => Word | undefined) => {
  const keys = path.split('.')
  return (data) => {
    let at: unknown = data
    for (const key of keys) {
      if (typeof at !== 'object' || at === null) return undefined
      at = (at as { readonly [key: string]: unknown })[key]
    }
    return at as Word | undefined
  }
}

/** What holds by every account; where they differ nobody knows. */
const agreed = (moment: Moment, of: (data: object) => Tri.Tri): Tri.Tri => {
  const [first = 'unknown', ...others] = accountsOf(moment).map(({ event }) => of(event.data))
  return others.every((other) => other === first) ? first : 'unknown'
}
