import type { Event } from '../../case/Event.ts'
import type { FactClass } from '../../case/words.ts'
import { bearerOf } from '../../clauses/Facts.ts'

/**
 * What it takes to see an event of a case. Whoever recorded it sees it whatever stands here (R12); nobody sees a giving of a
 * consent that an account which they do not see contradicts.
 */
export interface Access<D> {
  /**
   * Classes of facts. Who is covered by consent for every class of one of these lists sees the event: about the child where
   * the class is `children-situation`, about the individual else.
   */
  readonly covered: ReadonlyArray<ReadonlyArray<FactClass>>
  /** Whether the event itself names the unit as one that it is for. */
  readonly names: ((data: D, reader: CaseReader) => boolean) | null
  /** What else of the case lets a unit that sees it see this too. */
  readonly with: With | null
}

/** A unit that reads a case. */
export interface CaseReader {
  readonly unit: string
  /** Whether it came in while something was discussed. */
  readonly cameIn: (meeting: string, from: string, to: string) => boolean
}

/**
 * Seen with a referral of the case; with the action, a giving of the consent or the event that this one names. A giving is seen
 * by whom it names itself, and with a discussion that rests on the consent. What ends a consent is seen by whoever recorded a
 * giving of it, too, also where its party has left: nobody is to rely on a consent that is gone.
 */
export type With = 'referral' | 'action' | 'consent' | 'giving' | 'target'

/** Covered for every one of these classes. */
const all = <D>(...facts: ReadonlyArray<FactClass>): Access<D> => ({ covered: [facts], names: null, with: null })

/** Covered for one of these classes. */
const any = <D>(...facts: ReadonlyArray<FactClass>): Access<D> => ({
  covered: facts.map((fact) => [fact]),
  names: null,
  with: null
})

const recorderAlone: Access<unknown> = { covered: [], names: null, with: null }

const named = <D>(names: (data: D, reader: CaseReader) => boolean, or: Access<unknown> = recorderAlone): Access<D> => ({
  ...or,
  names
})

const together = (seen: With): Access<unknown> => ({ covered: [], names: null, with: seen })

/** The data of an event of a case. */
type Data<T extends Event['type']> = Extract<Event, { readonly type: T }>['data']

/**
 * Who sees which event of a case, besides whoever recorded it. Nothing here looks at what an event says of a person: that an
 * event is missing tells what kind it is of, and whom it names, at most.
 */
export const access: { readonly [T in Event['type']]: Access<Data<T>> } = {
  CaseReferred: named(
    ({ referrer }, { unit }) => referrer === unit,
    all('identity', 'location', 'crime', 'children-situation')
  ),
  SubjectAttached: all('identity'),
  HomeMunicipalityChanged: all('location'),
  GuidanceGiven: recorderAlone,
  ConsentGiven: together('giving'),
  ConsentNarrowed: together('consent'),
  ConsentWithdrawn: together('consent'),
  ProtectionRecorded: any('identity', 'location'),
  ParticipantsDecided: named(({ units }, { unit }) => units.includes(unit)),
  /** Nobody is told to which case a de-identified presentation belongs but the official who answers for it. */
  CaseDiscussed: named(({ basis, present, meeting, from, to }, { unit, cameIn }) =>
    basis.kind === 'de-identified' ? basis.attestedBy === unit : present.includes(unit) || cameIn(meeting, from, to)
  ),
  NeedsClarified: named(({ needs }, { unit }) => needs.some(({ responsible }) => responsible === unit), all('social')),
  RiskAssessed: all('risk'),
  ActionAgreed: named(({ responsible }, { unit }) => responsible === unit, all('social')),
  ActionCompleted: together('action'),
  ActionDropped: together('action'),
  SupportAssessed: all('social'),
  ContactEstablished: named((data, { unit }) => data.unit === unit, all('social')),
  InformationGiven: named(({ party }, { unit }) => party === bearerOf(unit), all('social')),
  CrimeReported: all('crime'),
  InvestigationJoined: all('crime'),
  /** Says nothing but that it was done, and answers for a duty that a referral brings about (clause 8). */
  ChildPerspectiveConsidered: { ...all('children-situation'), with: 'referral' },
  ChildConcernReported: all('children-situation'),
  PresentationScreened: recorderAlone,
  DisclosureDecided: named(({ from, to, outcome }, { unit }) => from === unit || (to === unit && outcome === 'permit')),
  CaseClosed: together('referral'),
  CaseReopened: together('referral'),
  EventRetracted: together('target')
}
