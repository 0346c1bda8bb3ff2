import { type Accounts, givings, tooManyWays } from '../../case/accounts.ts'
import { isUncertain, standing } from '../../case/Consent.ts'
import type { FactClass, Purpose, Subject } from '../../case/words.ts'
import type { Room } from './Disclosure.ts'
import type { Situation } from './Situation.ts'
import type { Unmet } from './unmet.ts'

/** What would have to be otherwise for a discussion to be permitted: what is left out, and what a consent names besides. */
export interface Change {
  readonly without: LeftOut
  readonly consent: Widened | null
}

/** Who steps out, and what is not told. */
export interface LeftOut {
  readonly units: ReadonlyArray<string>
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
}

/**
 * A consent that names this besides what the named one does. A consent is never widened: it is a new one that is given. Where
 * no consent is in force (`name` null), it is one that names this and nothing else.
 */
export interface Widened {
  readonly name: string | null
  /** The event by which the named one was given: several consents may have one name. `null` where none is named. */
  readonly event: string | null
  readonly recipients: ReadonlyArray<string>
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
  readonly purposes: ReadonlyArray<Purpose>
}

/**
 * The smallest changes that would permit a discussion: each by itself. First what can be left out, in as few pieces as
 * possible, then what a consent would have to name. Empty where nothing lacks, and where no change would permit it: while
 * consents may have been given in more ways than anybody goes through, no other one makes it known what is covered.
 */
export const changes = (situation: Situation, room: Room, lacking: ReadonlyArray<Unmet>): ReadonlyArray<Change> => {
  if (lacking.length === 0) return []
  const told = givings(situation.state.consents)
  if (tooManyWays(told)) return []
  const left = new Set(lacking.filter(({ lacks }) => lacks.includes('party-left')).map(({ disclosure: { to } }) => to))
  const remaining = lacking.filter(({ disclosure: { to } }) => !left.has(to))
  const consent = remaining.length === 0 ? null : widened(told, room, remaining)
  const withConsent = consent === null ? [] : [{ without: { ...nobody, units: [...left] }, consent }]
  return [...smallestOmissions(room, lacking).map((without) => ({ without, consent: null })), ...withConsent]
}

const nobody: LeftOut = { units: [], facts: [], subjects: [] }

/** What the consent in force that lacks least would have to name besides; of one told of in two ways nobody knows. */
const widened = (told: ReadonlyArray<Accounts>, { at, purpose }: Room, lacking: ReadonlyArray<Unmet>): Widened => {
  const needed = {
    recipients: distinct(lacking.map(({ disclosure }) => disclosure.to)),
    facts: distinct(lacking.map(({ disclosure }) => disclosure.fact)),
    subjects: distinct(lacking.map(({ disclosure }) => disclosure.subject)),
    purposes: [purpose]
  }
  const fresh: Widened = { name: null, event: null, ...needed }
  const inForce = told.flatMap(([consent, ...others]) =>
    others.length === 0 && standing(consent, at) === 'in-force' && !isUncertain(consent, at) ? [consent] : []
  )
  return inForce
    .map(({ consent, evidence, scopes }): Widened => {
      const named = scopes.filter(({ from }) => from <= at).map(({ scope }) => scope)
      const beyond = <A>(all: ReadonlyArray<A>, of: (scope: (typeof named)[number]) => ReadonlyArray<A>) =>
        all.filter((one) => !named.every((scope) => of(scope).includes(one)))
      return {
        name: consent,
        event: evidence.id,
        recipients: beyond<string>(needed.recipients, ({ recipients }) => recipients),
        facts: beyond(needed.facts, ({ facts }) => facts),
        subjects: beyond(needed.subjects, ({ subjects }) => subjects),
        purposes: beyond(needed.purposes, ({ purposes }) => purposes)
      }
    })
    .reduce((best, one) => (0 < sizeOf(one) && sizeOf(one) < sizeOf(best) ? one : best), fresh)
}

const sizeOf = ({ recipients, facts, subjects, purposes }: Widened): number =>
  recipients.length + facts.length + subjects.length + purposes.length

/** One thing that can be left out. */
type Piece =
  | { readonly kind: 'units'; readonly one: string }
  | { readonly kind: 'facts'; readonly one: FactClass }
  | { readonly kind: 'subjects'; readonly one: Subject }

/** Every way to leave out as few pieces as possible, so that nothing that lacks is told and something still is. */
const smallestOmissions = (room: Room, lacking: ReadonlyArray<Unmet>): ReadonlyArray<LeftOut> => {
  const most = room.units.length + room.facts.length + room.subjects.length - 3
  for (let size = 1; size <= Math.min(most, mostPieces); size += 1) {
    const found = new Map<string, LeftOut>()
    search(lacking, [], size, (pieces) => {
      const without = leftOut(room, pieces)
      if (leavesSomething(room, without)) found.set(JSON.stringify(without), without)
    })
    if (found.size > 0) return [...found.values()]
  }
  return []
}

/** Nobody looks through more: a change of so many pieces is another discussion. */
const mostPieces = 6

/** Whatever lacks is hit by one of its three pieces: by each of them in turn, as long as pieces may be added. */
const search = (
  lacking: ReadonlyArray<Unmet>,
  pieces: ReadonlyArray<Piece>,
  left: number,
  found: (pieces: ReadonlyArray<Piece>) => void
): void => {
  const first = lacking[0]
  if (first === undefined) {
    if (left === 0) found(pieces)
    return
  }
  if (left === 0) return
  const { to, fact, subject } = first.disclosure
  const candidates: ReadonlyArray<Piece> = [
    { kind: 'units', one: to },
    { kind: 'facts', one: fact },
    { kind: 'subjects', one: subject }
  ]
  for (const piece of candidates) {
    search(
      lacking.filter(({ disclosure }) => !isHit(piece, disclosure)),
      [...pieces, piece],
      left - 1,
      found
    )
  }
}

const isHit = ({ kind, one }: Piece, { to, fact, subject }: Unmet['disclosure']): boolean => {
  switch (kind) {
    case 'units':
      return to === one
    case 'facts':
      return fact === one
    case 'subjects':
      return subject === one
  }
}

/** In the order of the room, so that the same pieces are the same change. */
const leftOut = (room: Room, pieces: ReadonlyArray<Piece>): LeftOut => ({
  units: distinct(room.units.filter((unit) => pieces.some(({ kind, one }) => kind === 'units' && one === unit))),
  facts: distinct(room.facts.filter((fact) => pieces.some(({ kind, one }) => kind === 'facts' && one === fact))),
  subjects: distinct(
    room.subjects.filter((subject) => pieces.some(({ kind, one }) => kind === 'subjects' && one === subject))
  )
})

const leavesSomething = (room: Room, { units, facts, subjects }: LeftOut): boolean =>
  room.units.some((unit) => !units.includes(unit)) &&
  room.facts.some((fact) => !facts.includes(fact)) &&
  room.subjects.some((subject) => !subjects.includes(subject))

const distinct = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(all)]
