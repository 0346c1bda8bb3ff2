import type { Proof } from '@norrsken/rules'

/** Words by name: one entry for each. */
export type Table<K extends string, A> = { readonly [Key in K]: A }

/** The entry for a name that a table may not have. */
export const entry = <A>(table: { readonly [name: string]: A }, name: string): A | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/** What a rule, an event or a calculation is about, as a proof holds it. */
export interface Values {
  readonly [key: string]: Proof.Json
}

/** One of these, if it is there. */
export type Value = Proof.Json | undefined

/** A value as text: what is not there is nothing. */
export const text = (value: Value): string => (value === undefined || value === null ? '' : String(value))

/** A list of names; one name is a list of one. */
export const names = (value: Value): ReadonlyArray<string> =>
  Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)]
