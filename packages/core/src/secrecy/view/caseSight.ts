import { contested } from '../../case/accounts.ts'
import { join, nothing } from '../../case/Consent.ts'
import type { Event } from '../../case/Event.ts'
import type * as Case from '../../case/State.ts'
import type { Scope } from '../../case/State.ts'
import { spanOf } from '../../case/span.ts'
import type { FactClass } from '../../case/words.ts'
import { entrants } from '../../meeting/entrants.ts'
import type * as Meeting from '../../meeting/State.ts'
import { type Access, access, type CaseReader, type With } from './access.ts'

/** How a unit sees a case. */
export interface CaseSight {
  readonly reader: CaseReader
  readonly hasLeft: boolean
  readonly covers: (fact: FactClass) => boolean
  /** Whether the unit sees something that stands of the case and lets it see what goes with it, by its name. */
  readonly has: (what: Exclude<With, 'target'>, name: string) => boolean
  /** Whether the unit sees a discussion of a name. */
  readonly hasDiscussion: (name: string) => boolean
  /** What the unit knows of the consents of a name by the givings that it sees. */
  readonly consentNamed: (name: string) => KnownConsent
  /** The givings that the unit does not see, since an account that it does not see contradicts each, by their events. */
  readonly contested: () => ReadonlySet<string>
}

/** What a unit knows of the consents of a name. */
export interface KnownConsent {
  /** Whatever one of its givings names. */
  readonly scope: Scope
  /** Who recorded a giving. */
  readonly recorders: ReadonlyArray<string>
}

/** What there is to a case for a unit. */
export interface Seen {
  readonly state: Case.State
  readonly unit: string
  /** Whether its party has left: it keeps what it documented itself, and is told nothing else (R12). */
  readonly hasLeft: boolean
  readonly meetingNamed: (stream: string) => Pick<Meeting.State, 'movements'>
  /** The facts for which consent covers the unit. */
  readonly covered: () => ReadonlySet<FactClass>
  /** Whether the unit sees the referral, action or discussion that an event of this id tells of. */
  readonly isSeen: (id: string) => boolean
}

/** How a unit sees a case. */
export const caseSight = ({ state, unit, hasLeft, meetingNamed, covered: find, isSeen }: Seen): CaseSight => {
  let covered: ReadonlySet<FactClass> | null = null
  const covers = (fact: FactClass): boolean => {
    covered ??= find()
    return covered.has(fact)
  }
  const cameIn = (stream: string, from: string, to: string): boolean =>
    entrants(meetingNamed(stream), ...spanOf({ from, to })).some((moved) => moved.unit === unit)
  const seen = (evidence: { readonly id: string }): boolean => isSeen(evidence.id)

  const has: CaseSight['has'] = (what, name) => {
    if (hasLeft) return what === 'consent' && isRecorder(name)
    switch (what) {
      case 'referral':
        return [state.referral, ...state.otherReferrals].some((one) => one !== null && seen(one.evidence))
      case 'action':
        return state.actions.some(({ action, event }) => action === name && isSeen(event))
      case 'consent':
        return isRecorder(name) || isRecipient(name) || isGround(name)
      case 'giving':
        return isGround(name)
    }
  }
  const givings = (name: string): Case.State['consents'] => state.consents.filter(({ consent }) => consent === name)
  const isBy = ({ by }: Case.Consent): boolean => by === unit
  const isFor = ({ scopes: [given] }: Case.Consent): boolean => given?.scope.recipients.includes(unit) === true
  let withheld: ReadonlySet<string> | null = null
  const contestedHere = (): ReadonlySet<string> => {
    const sees = (one: Case.Consent): boolean => isBy(one) || (!hasLeft && (isFor(one) || isGround(one.consent)))
    withheld ??= new Set(contested(state.consents, sees).map(({ evidence }) => evidence.id))
    return withheld
  }
  const uncontested = (name: string): Case.State['consents'] =>
    givings(name).filter(({ evidence }) => !contestedHere().has(evidence.id))
  /** Whether the unit recorded a giving of a consent of a name, as it stands. */
  const isRecorder = (name: string): boolean => uncontested(name).some(isBy)
  /** Whether a consent of a name was given for the unit to hear something. */
  const isRecipient = (name: string): boolean => uncontested(name).some(isFor)
  /** Whether a discussion that the unit sees rests on a consent of a name: else what it sees would seem to lack a ground. */
  const isGround = (name: string): boolean =>
    state.discussions.some(
      ({ basis, evidence }) => basis.kind === 'consent' && basis.consents.includes(name) && seen(evidence)
    )
  const hasDiscussion = (name: string): boolean =>
    state.discussions.some(({ discussion, evidence }) => discussion === name && seen(evidence))
  const consentNamed = (name: string): KnownConsent => {
    const known = givings(name).filter(({ evidence }) => seen(evidence))
    const given = known.flatMap(({ scopes: [first] }) => (first === undefined ? [] : [first.scope]))
    return { scope: given.reduce(join, nothing), recorders: known.map(({ by }) => by) }
  }

  return { reader: { unit, cameIn }, hasLeft, covers, has, hasDiscussion, consentNamed, contested: contestedHere }
}

/** Whether a unit sees an event of a case for itself: whatever else of the case it sees. */
export const seesForItself = <E extends Event>(event: E, { reader, hasLeft, covers }: CaseSight): boolean => {
  const { covered, names } = access[event.type] as Access<E['data']>
  if (event.by.unit === reader.unit) return true
  if (hasLeft) return false
  if (event.type === 'CaseReferred' && event.data.referrer === reader.unit) return true
  return names?.(event.data, reader) === true || covered.some((facts) => facts.every(covers))
}
