import { type Case, Log } from '@norrsken/core'
import type { CaseEntry } from '../data/entries.ts'

/**
 * The state of a case after one more event, as it is written where no state may be changed and no library helps: every
 * object and list on the way to a change is copied. For the events of the benchmark.
 */
export const spread = (state: Case.State, entry: CaseEntry): Case.State => {
  const { event, day } = entry
  const known =
    state.began === null && event.type !== 'EventRetracted'
      ? { ...state, began: day, beganWith: beginning(entry), agreement: event.data.agreement ?? null }
      : state
  switch (event.type) {
    case 'GuidanceGiven':
      return step(known, entry, 'guidance-given', null)
    case 'SupportAssessed':
      return step(known, entry, 'support-assessed', null)
    case 'ContactEstablished':
      return step(known, entry, 'contact-established', event.data.unit)
    case 'RiskAssessed':
      return step(known, entry, `risk-${event.data.level}`, null)
    default:
      return spreadRest(known, entry)
  }
}

const spreadRest = (state: Case.State, { event, day, at }: CaseEntry): Case.State => {
  switch (event.type) {
    case 'CaseReferred': {
      const { data } = event
      const evidence = cited(event)
      const { referral: earlier, otherReferrals } = state
      return {
        ...state,
        otherReferrals: earlier === null ? otherReferrals : [...otherReferrals, earlier],
        referral: {
          evidence,
          on: day,
          by: event.by.unit,
          noted: data.note === undefined ? null : { evidence: cited(event), by: event.by.unit },
          referrer: data.referrer ?? null,
          residence: data.residence,
          ageBand: data.ageBand,
          gender: data.gender,
          contexts: [...data.contexts],
          forms: [...data.forms],
          children: data.children,
          reportedBefore: data.reportedBefore ?? 'unknown',
          incident: data.incident === undefined ? null : { ...data.incident }
        },
        subject: data.subject ?? state.subject,
        homes: [...state.homes, { on: day, from: at, municipality: data.homeMunicipality, evidence }],
        open: changed(state.open, at, true)
      }
    }
    case 'HomeMunicipalityChanged': {
      const home = { on: day, from: at, municipality: event.data.homeMunicipality, evidence: cited(event) }
      return { ...state, homes: [...state.homes, home] }
    }
    case 'ConsentGiven': {
      const { consent, recipients, facts, subjects, purposes, form, explained, until = null } = event.data
      const scope = {
        recipients: [...recipients],
        facts: [...facts],
        subjects: [...subjects],
        purposes: [...purposes],
        until
      }
      const evidence = cited(event)
      const limits = state.dayLimits.filter((limit) => limit.consent === consent && limit.on === day)
      const given: Consent = {
        evidence,
        consent,
        wholeDay: Log.isWholeDay(event),
        given: at,
        by: event.by.unit,
        form,
        explained,
        scopes: limits.reduce<Consent['scopes']>(
          (scopes, limit) => (limit.scope === null ? scopes : narrowed(scopes, at, limit.scope, limit.evidence)),
          [{ from: at, scope, evidence }]
        ),
        withdrawn: null
      }
      return { ...state, consents: [...state.consents, given] }
    }
    case 'ConsentNarrowed': {
      const { agreement, consent: name, ...part } = event.data
      const last = state.consents.findLast(({ consent }) => consent === name)
      const evidence = cited(event)
      const limit = { consent: name, on: day, at, evidence, scope: partOf(part) }
      return {
        ...state,
        dayLimits: Log.isWholeDay(event) ? [...state.dayLimits, limit] : state.dayLimits,
        consents: state.consents.map((consent) =>
          consent.consent === name && consent.given === last?.given && consent.wholeDay === last.wholeDay
            ? { ...consent, scopes: narrowed(consent.scopes, at, part, evidence) }
            : consent
        )
      }
    }
    case 'CaseDiscussed': {
      const { agreement, discussion = null, note, ...data } = event.data
      const { basis, purposes, present, facts, subjects } = data
      const held = {
        ...data,
        evidence: cited(event),
        noted: note === undefined ? null : { evidence: cited(event), by: event.by.unit },
        discussion,
        on: day,
        basis: basis.kind === 'consent' ? { ...basis, consents: [...basis.consents] } : { ...basis },
        purposes: [...purposes],
        present: [...present],
        facts: [...facts],
        subjects: [...subjects]
      }
      return { ...state, discussions: [...state.discussions, held] }
    }
    case 'NeedsClarified': {
      const needs = event.data.needs.map(({ responsible, horizon }) => ({ on: day, responsible, horizon }))
      return { ...state, needs: [...state.needs, ...needs] }
    }
    case 'ActionAgreed': {
      const { action, responsible, goal, due = null, discussion = null, kind = null, note } = event.data
      const noted = note === undefined ? null : { evidence: cited(event), by: event.by.unit }
      const agreed = { event: event.id, noted, action, on: day, responsible, goal, due, discussion, kind, ended: null }
      return { ...state, actions: [...state.actions, agreed] }
    }
    case 'ActionCompleted': {
      const last = state.actions.findLast(({ action }) => action === event.data.action)
      return {
        ...state,
        actions: state.actions.map((action) =>
          action === last && action.ended === null ? { ...action, ended: { on: day, how: 'completed' } } : action
        )
      }
    }
    case 'CaseClosed':
      return { ...state, open: changed(state.open, at, false) }
    default:
      throw new Error(`no such event in the data of the benchmark: \`${event.type}\``)
  }
}

const step = (
  state: Case.State,
  { event, day }: CaseEntry,
  what: Case.State['steps'][number]['what'],
  who: string | null
): Case.State => ({ ...state, steps: [...state.steps, { evidence: cited(event), on: day, what, who }] })

const cited = ({ id, stream, version, type, effective, recorded }: CaseEntry['event']): Log.Evidence => ({
  id,
  stream,
  version,
  event: type,
  effective,
  recorded
})

interface Changes<A, P> {
  readonly initial: A
  readonly changes: ReadonlyArray<{ readonly from: P; readonly value: A }>
}

const changed = <A, P extends number>({ initial, changes }: Changes<A, P>, from: P, value: A): Changes<A, P> => {
  const last = changes[changes.length - 1]
  const kept = last !== undefined && last.from >= from ? changes.slice(0, -1) : changes
  return { initial, changes: [...kept, { from, value }] }
}

type Consent = Case.State['consents'][number]
type Scope = Consent['scopes'][number]['scope']

/** The scopes of a consent with one more, in which some parts take the place of those of the last. */
const narrowed = (
  scopes: Consent['scopes'],
  from: CaseEntry['at'],
  part: Partial<Scope>,
  evidence: Log.Evidence
): Consent['scopes'] => {
  const before = scopes[scopes.length - 1]
  return before === undefined ? scopes : [...scopes, { from, scope: copied({ ...before.scope, ...part }), evidence }]
}

const copied = ({ recipients, facts, subjects, purposes, until }: Scope): Scope => ({
  recipients: [...recipients],
  facts: [...facts],
  subjects: [...subjects],
  purposes: [...purposes],
  until
})

const partOf = ({ recipients, facts, subjects, purposes, until }: Partial<Scope>): Partial<Scope> => ({
  ...(recipients === undefined ? {} : { recipients: [...recipients] }),
  ...(facts === undefined ? {} : { facts: [...facts] }),
  ...(subjects === undefined ? {} : { subjects: [...subjects] }),
  ...(purposes === undefined ? {} : { purposes: [...purposes] }),
  ...(until === undefined ? {} : { until })
})

const beginning = ({ event: { id, type }, at, ordinal }: CaseEntry): Case.State['beganWith'] => ({
  event: id,
  type,
  at,
  ordinal
})
