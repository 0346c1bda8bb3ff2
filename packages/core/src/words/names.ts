import type { Role } from '../agreement/Event.ts'
import type { FactClass, Purpose, Subject } from '../case/words.ts'
import type { MeetingKind, Mode } from '../meeting/Event.ts'
import { entry, type Table, text, type Value } from './table.ts'
import type { AgreedName, BasisKind, BearerName } from './vocabulary.ts'

/**
 * What people call those who take part and what a case is about, by the names under which a log knows them. What begins with
 * `some` stands in for the name that is not known here: an embedder's own.
 */
export interface NameTables {
  readonly parties: { readonly [id: string]: string }
  readonly bearers: Table<BearerName, string>
  readonly bodies: { readonly [name: string]: string }
  readonly someBody: (name: string) => string
  readonly someOutsider: (name: string) => string
  readonly branches: { readonly [branch: string]: string }
  readonly someBranch: (branch: string) => string
  /** A branch of a party, both in words. */
  readonly branchOf: (branch: string, party: string) => string
  readonly functions: { readonly [name: string]: string }
  readonly someFunction: (name: string) => string
  readonly roles: Table<Role, Noun>
  readonly facts: Table<FactClass, string>
  readonly subjects: Table<Subject, string>
  /** What a case is discussed for: in order to … */
  readonly purposes: Table<Purpose, string>
  readonly bases: Table<BasisKind, string>
  readonly meetings: Table<MeetingKind, Noun>
  readonly modes: Table<Mode, string>
  readonly agreed: Table<AgreedName, string>
}

/** One of a kind, and that very one; `none` after a word for "no". */
export interface Noun {
  readonly one: string
  readonly the: string
}

/** Who is meant by an id. */
export interface Namer {
  readonly party: (id: Value) => string
  readonly unit: (id: Value) => string
  readonly branch: (name: Value) => string
  /** Who bears a duty: a party, a group, a body or an outsider. */
  readonly bearer: (id: Value) => string
  readonly function: (name: Value) => string
}

/** The names of a language. */
export const namer = (tables: NameTables): Namer => {
  const party = (id: Value): string => entry(tables.parties, text(id)) ?? text(id)
  const branch = (name: Value): string => entry(tables.branches, text(name)) ?? tables.someBranch(text(name))
  const unit = (id: Value): string => {
    const [owner = '', ...rest] = text(id).split('/')
    const name = rest.join('/')
    if (name === '') return party(owner)
    if (owner === 'outside') return entry(tables.parties, name) ?? tables.someOutsider(name)
    if (owner === 'body') return entry(tables.bodies, name) ?? tables.someBody(name)
    return tables.branchOf(branch(name), party(owner))
  }
  return {
    party,
    branch,
    unit,
    bearer: (id) => entry(tables.bearers, text(id)) ?? unit(id),
    function: (name) => entry(tables.functions, text(name)) ?? tables.someFunction(text(name))
  }
}
