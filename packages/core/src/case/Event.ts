import * as t from 'io-ts'
import { closed } from '../codec/closed.ts'
import {
  DayText,
  dictionary,
  EffectiveText,
  Flag,
  InstantText,
  list,
  Name,
  nullable,
  oneOf,
  PartyId,
  SealedText,
  Text,
  UnitId,
  whole
} from '../codec/values.ts'
import { type EventOf, EventRetracted } from '../log/Envelope.ts'
import { AgreementStream, MeetingStream } from '../log/StreamName.ts'
import { AgeBand, DiscussionKind, FactClass, Known, Purpose, Subject, ViolenceContext, ViolenceForm } from './words.ts'

/** The data of an event of a case. The first of a case may name the agreement that the case belongs to. */
const said = <R extends t.Props, P extends t.Props = Record<never, never>>(
  event: string,
  required: R,
  optional: P = {} as P
) => closed(`the data of ${event}`, required, { ...optional, agreement: AgreementStream })

const ConsentBasis = closed('{kind: consent, consents}', { kind: oneOf('consent'), consents: list(Name) })
const DeidentifiedBasis = closed('{kind: de-identified, attestedBy}', {
  kind: oneOf('de-identified'),
  attestedBy: UnitId
})
const ProvisionBasis = closed('{kind: provision, provision, decidedBy, conditions, lawOn}', {
  kind: oneOf('provision'),
  provision: Name,
  decidedBy: UnitId,
  conditions: dictionary(Name, Known),
  lawOn: DayText
})

/** On what ground a case was presented at a meeting (clause 12, R18). */
export type Basis = t.TypeOf<typeof ConsentBasis> | t.TypeOf<typeof DeidentifiedBasis> | t.TypeOf<typeof ProvisionBasis>

const BasisKind = oneOf('consent', 'de-identified', 'provision')

const basisCodec = (input: unknown): t.Mixed | null => {
  if (typeof input !== 'object' || input === null) return null
  switch ((input as { readonly kind?: unknown }).kind) {
    case 'consent':
      return ConsentBasis
    case 'de-identified':
      return DeidentifiedBasis
    case 'provision':
      return ProvisionBasis
    default:
      return null
  }
}

const basis = new t.Type<Basis, unknown, unknown>(
  'a basis: {kind: consent …}, {kind: de-identified …} or {kind: provision …}',
  (value): value is Basis => basisCodec(value)?.is(value) ?? false,
  (input, context) => {
    const codec = basisCodec(input)
    if (codec !== null) return codec.validate(input, context)
    if (typeof input !== 'object' || input === null) return t.failure(input, context)
    const kind = (input as { readonly kind?: unknown }).kind
    return t.failure(kind, t.appendContext(context, 'kind', BasisKind, kind))
  },
  t.identity
)

/** The codec of a basis, and those of its kinds, of which a basis is one. */
export const Basis: t.Type<Basis, unknown, unknown> & { readonly kinds: ReadonlyArray<t.Mixed> } = Object.assign(
  basis,
  {
    kinds: [ConsentBasis, DeidentifiedBasis, ProvisionBasis]
  }
)

/**
 * What can happen in a case, with the codec of what each event says. A `subject` and a `note` are sealed as they are
 * read.
 *
 * Stored as written: a name or a key here is never changed, only added.
 */
export const data = {
  /** Clause 7. `subject` is a pseudonym; `null` for a case that is so far de-identified. */
  CaseReferred: said(
    'CaseReferred',
    {
      homeMunicipality: PartyId,
      residence: oneOf('in-county', 'outside'),
      ageBand: AgeBand,
      gender: oneOf('woman', 'man', 'other', 'unknown'),
      contexts: list(ViolenceContext),
      forms: list(ViolenceForm),
      children: new t.Type<boolean | 'unknown', unknown, unknown>(
        'true, false or "unknown"',
        (value): value is boolean | 'unknown' => typeof value === 'boolean' || value === 'unknown',
        (input, context) =>
          typeof input === 'boolean' || input === 'unknown' ? t.success(input) : t.failure(input, context),
        t.identity
      ),
      subject: nullable(SealedText)
    },
    {
      referrer: UnitId,
      reportedBefore: Known,
      incident: closed('{on, criminal}', { on: DayText, criminal: Known }),
      note: SealedText
    }
  ),
  SubjectAttached: said('SubjectAttached', { subject: SealedText }),
  HomeMunicipalityChanged: said('HomeMunicipalityChanged', { homeMunicipality: PartyId }),
  /** Clause 11: guidance to a professional before, or instead of, a consultation. */
  GuidanceGiven: said('GuidanceGiven', {}),
  /** Clause 12, R9: whom a secrecy consent covers, for which facts about whom, and what for. */
  ConsentGiven: said(
    'ConsentGiven',
    {
      consent: Name,
      recipients: list(UnitId),
      facts: list(FactClass),
      subjects: list(Subject),
      purposes: list(Purpose),
      form: oneOf('consent-form', 'other-written', 'oral'),
      /** Clause 8: that the individual was told how cooperation with consent works. */
      explained: Flag
    },
    { until: EffectiveText }
  ),
  ConsentNarrowed: said(
    'ConsentNarrowed',
    { consent: Name },
    {
      recipients: list(UnitId),
      facts: list(FactClass),
      subjects: list(Subject),
      purposes: list(Purpose),
      until: EffectiveText
    }
  ),
  ConsentWithdrawn: said('ConsentWithdrawn', { consent: Name }),
  ProtectionRecorded: said('ProtectionRecorded', { kind: oneOf('marking', 'protected-registration', 'none') }),
  /** Clause 12: the coordinator decides who takes part when a case is presented. */
  ParticipantsDecided: said('ParticipantsDecided', { meeting: MeetingStream, units: list(UnitId) }),
  CaseDiscussed: said(
    'CaseDiscussed',
    {
      meeting: MeetingStream,
      from: InstantText,
      to: InstantText,
      basis: Basis,
      kind: DiscussionKind,
      purposes: list(Purpose),
      /** Who heard the case. */
      present: list(UnitId),
      facts: list(FactClass),
      subjects: list(Subject)
    },
    { discussion: Name, note: SealedText }
  ),
  NeedsClarified: said('NeedsClarified', {
    needs: list(
      closed('{need, responsible, horizon}', { need: Text, responsible: UnitId, horizon: oneOf('short', 'long') })
    )
  }),
  RiskAssessed: said('RiskAssessed', { instrument: Text, level: oneOf('low', 'raised', 'high') }),
  /** Clauses 1 and 6: one unit is responsible for it, towards one goal. */
  ActionAgreed: said(
    'ActionAgreed',
    { action: Name, responsible: UnitId, goal: whole(1, 9) },
    {
      due: DayText,
      discussion: Name,
      kind: oneOf('protection', 'support', 'contact', 'information', 'other'),
      note: SealedText
    }
  ),
  ActionCompleted: said('ActionCompleted', { action: Name }),
  ActionDropped: said('ActionDropped', {
    action: Name,
    reason: oneOf('circumstances-changed', 'not-done', 'declined')
  }),
  SupportAssessed: said('SupportAssessed', {}),
  ContactEstablished: said('ContactEstablished', { unit: UnitId }),
  InformationGiven: said('InformationGiven', { party: PartyId }),
  CrimeReported: said('CrimeReported', {}),
  InvestigationJoined: said('InvestigationJoined', {}),
  /** Clause 8: that the perspective of the children was considered. */
  ChildPerspectiveConsidered: said('ChildPerspectiveConsidered', {}),
  ChildConcernReported: said('ChildConcernReported', {}),
  PresentationScreened: said('PresentationScreened', {
    outcome: oneOf('passed', 'blocked', 'confirmed'),
    rules: list(Name)
  }),
  /** A decision on whether a disclosure may be made, with its ground and without its content. */
  DisclosureDecided: said(
    'DisclosureDecided',
    {
      decision: Name,
      facts: list(FactClass),
      subjects: list(Subject),
      from: UnitId,
      to: UnitId,
      purpose: Purpose,
      lawOn: DayText,
      outcome: oneOf('permit', 'deny', 'needs-human'),
      unmet: list(Text)
    },
    { provision: Name, conditions: dictionary(Name, Known), consent: Name, reservation: Text }
  ),
  CaseClosed: said('CaseClosed', { reason: Text }),
  CaseReopened: said('CaseReopened', {}),
  EventRetracted
} as const

/** What has happened in a case. */
export type Event = EventOf<typeof data>
