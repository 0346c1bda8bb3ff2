import type { Case, Log } from '@norrsken/core'
import type { Draft } from 'immer'
import type { CaseEntry } from '../data/entries.ts'

type Mutable = Draft<Case.State>

/**
 * The state of a case by a loop that somebody wrote by hand for speed: the limit that replay is measured against.
 *
 * It builds what replay builds, for every event of a case, and copies lists as replay must, so that no state holds on to
 * an event. It knows nothing of aggregates, and all of it is in one function.
 */
export const handWritten = (entries: ReadonlyArray<CaseEntry>): Case.State => {
  const state = empty()
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i]
    if (entry === undefined) break
    apply(state, entry)
  }
  return state as Case.State
}

/** A state that events can be applied to. */
export const empty = (): Mutable => ({
  agreement: null,
  began: null,
  beganWith: null,
  referral: null,
  otherReferrals: [],
  homes: [],
  subject: null,
  open: { initial: false, changes: [] },
  consents: [],
  dayLimits: [],
  discussions: [],
  needs: [],
  actions: [],
  disclosures: [],
  screenings: [],
  participants: [],
  steps: []
})

/** Applies one event to a state, in place. */
export const apply = (state: Mutable, { event, day, at, ordinal }: CaseEntry): void => {
  if (state.began === null) {
    state.began = day
    state.beganWith = { event: event.id, type: event.type, at, ordinal }
    if (event.type !== 'EventRetracted') state.agreement = event.data.agreement ?? null
  }
  switch (event.type) {
    case 'CaseReferred': {
      const data = event.data
      const evidence = cited(event)
      if (state.referral !== null) state.otherReferrals.push(state.referral)
      state.referral = {
        evidence,
        on: day,
        by: event.by.unit,
        noted: data.note === undefined ? null : { evidence: cited(event), by: event.by.unit },
        referrer: data.referrer ?? null,
        residence: data.residence,
        ageBand: data.ageBand,
        gender: data.gender,
        contexts: data.contexts.slice(),
        forms: data.forms.slice(),
        children: data.children,
        reportedBefore: data.reportedBefore ?? 'unknown',
        incident: data.incident === undefined ? null : { on: data.incident.on, criminal: data.incident.criminal }
      }
      if (data.subject !== null) state.subject = data.subject
      state.homes.push({ on: day, from: at, municipality: data.homeMunicipality, evidence })
      turned(state, at, true)
      return
    }
    case 'SubjectAttached':
      state.subject = event.data.subject
      return
    case 'HomeMunicipalityChanged':
      state.homes.push({ on: day, from: at, municipality: event.data.homeMunicipality, evidence: cited(event) })
      return
    case 'ConsentGiven': {
      const data = event.data
      const evidence = cited(event)
      const scopes: Consent['scopes'] = [
        {
          from: at,
          scope: {
            recipients: data.recipients.slice(),
            facts: data.facts.slice(),
            subjects: data.subjects.slice(),
            purposes: data.purposes.slice(),
            until: data.until ?? null
          },
          evidence
        }
      ]
      let withdrawn: Consent['withdrawn'] = null
      for (const limit of state.dayLimits) {
        if (limit.consent !== data.consent || limit.on !== day) continue
        if (limit.scope === null) withdrawn ??= { at: limit.at, evidence: { ...limit.evidence } }
        else narrow(scopes, at, limit.scope, { ...limit.evidence })
      }
      state.consents.push({
        evidence,
        consent: data.consent,
        wholeDay: event.effective.length === 10,
        given: at,
        by: event.by.unit,
        form: data.form,
        explained: data.explained,
        scopes,
        withdrawn
      })
      return
    }
    case 'ConsentNarrowed': {
      const data = event.data
      if (event.effective.length === 10) {
        state.dayLimits.push({ consent: data.consent, on: day, at, evidence: cited(event), scope: partOf(data) })
      }
      let last: Consent | undefined
      for (let i = state.consents.length - 1; i >= 0; i -= 1) {
        const consent = state.consents[i]
        if (consent?.consent !== data.consent) continue
        last ??= consent
        if (consent.given === last.given && consent.wholeDay === last.wholeDay) {
          narrow(consent.scopes, at, data, cited(event))
        }
      }
      return
    }
    case 'ConsentWithdrawn':
      if (event.effective.length === 10) {
        state.dayLimits.push({ consent: event.data.consent, on: day, at, evidence: cited(event), scope: null })
      }
      for (const consent of state.consents) {
        if (consent.consent === event.data.consent && consent.withdrawn === null) {
          consent.withdrawn = { at, evidence: cited(event) }
        }
      }
      return
    case 'ParticipantsDecided':
      state.participants.push({ meeting: event.data.meeting, units: event.data.units.slice() })
      return
    case 'CaseDiscussed': {
      const data = event.data
      state.discussions.push({
        evidence: cited(event),
        noted: data.note === undefined ? null : { evidence: cited(event), by: event.by.unit },
        discussion: data.discussion ?? null,
        on: day,
        meeting: data.meeting,
        from: data.from,
        to: data.to,
        basis: copyOf(data.basis),
        kind: data.kind,
        purposes: data.purposes.slice(),
        present: data.present.slice(),
        facts: data.facts.slice(),
        subjects: data.subjects.slice()
      })
      return
    }
    case 'NeedsClarified':
      for (const need of event.data.needs) {
        state.needs.push({ on: day, responsible: need.responsible, horizon: need.horizon })
      }
      return
    case 'ActionAgreed': {
      const data = event.data
      state.actions.push({
        event: event.id,
        noted: data.note === undefined ? null : { evidence: cited(event), by: event.by.unit },
        action: data.action,
        on: day,
        responsible: data.responsible,
        goal: data.goal,
        due: data.due ?? null,
        discussion: data.discussion ?? null,
        kind: data.kind ?? null,
        ended: null
      })
      return
    }
    case 'ActionCompleted':
      ended(state, event.data.action, day, 'completed')
      return
    case 'ActionDropped':
      ended(state, event.data.action, day, event.data.reason)
      return
    case 'DisclosureDecided': {
      const { decision, from, to, facts, subjects, purpose, outcome, provision, reservation, lawOn } = event.data
      state.disclosures.push({
        evidence: cited(event),
        decision,
        at,
        by: event.by.unit,
        from,
        to,
        facts: [...facts],
        subjects: [...subjects],
        purpose,
        outcome,
        provision: provision ?? null,
        conditions: { ...event.data.conditions },
        lawOn,
        consent: event.data.consent ?? null,
        reserved: reservation !== undefined
      })
      return
    }
    case 'CaseClosed':
      turned(state, at, false)
      return
    case 'CaseReopened':
      turned(state, at, true)
      return
    case 'GuidanceGiven':
      state.steps.push({ evidence: cited(event), on: day, what: 'guidance-given', who: null })
      return
    case 'SupportAssessed':
      state.steps.push({ evidence: cited(event), on: day, what: 'support-assessed', who: null })
      return
    case 'ContactEstablished':
      state.steps.push({ evidence: cited(event), on: day, what: 'contact-established', who: event.data.unit })
      return
    case 'InformationGiven':
      state.steps.push({ evidence: cited(event), on: day, what: 'information-given', who: event.data.party })
      return
    case 'CrimeReported':
      state.steps.push({ evidence: cited(event), on: day, what: 'crime-reported', who: null })
      return
    case 'InvestigationJoined':
      state.steps.push({ evidence: cited(event), on: day, what: 'investigation-joined', who: null })
      return
    case 'ChildPerspectiveConsidered':
      state.steps.push({ evidence: cited(event), on: day, what: 'child-perspective-considered', who: null })
      return
    case 'ChildConcernReported':
      state.steps.push({ evidence: cited(event), on: day, what: 'child-concern-reported', who: null })
      return
    case 'RiskAssessed':
      state.steps.push({ evidence: cited(event), on: day, what: `risk-${event.data.level}`, who: null })
      return
    case 'ProtectionRecorded':
      state.steps.push({
        evidence: cited(event),
        on: day,
        what: event.data.kind === 'none' ? 'no-protection' : event.data.kind,
        who: null
      })
      return
    case 'PresentationScreened': {
      const { outcome, rules } = event.data
      state.screenings.push({ evidence: cited(event), on: day, by: event.by.unit, outcome, rules: [...rules] })
      state.steps.push({ evidence: cited(event), on: day, what: `screening-${outcome}`, who: null })
      return
    }
  }
}

type Consent = Mutable['consents'][number]
type Scope = Consent['scopes'][number]['scope']
type PartOfScope = { readonly [K in keyof Scope]?: Case.State['consents'][number]['scopes'][number]['scope'][K] }

const narrow = (
  scopes: Consent['scopes'],
  from: CaseEntry['at'],
  { recipients, facts, subjects, purposes, until }: PartOfScope,
  evidence: Log.Evidence
): void => {
  const before = scopes[scopes.length - 1]?.scope
  if (before === undefined) return
  scopes.push({
    from,
    scope: {
      recipients: (recipients ?? before.recipients).slice(),
      facts: (facts ?? before.facts).slice(),
      subjects: (subjects ?? before.subjects).slice(),
      purposes: (purposes ?? before.purposes).slice(),
      until: until ?? before.until
    },
    evidence
  })
}

const partOf = ({ recipients, facts, subjects, purposes, until }: PartOfScope): Partial<Scope> => {
  const part: Partial<Scope> = {}
  if (recipients !== undefined) part.recipients = recipients.slice()
  if (facts !== undefined) part.facts = facts.slice()
  if (subjects !== undefined) part.subjects = subjects.slice()
  if (purposes !== undefined) part.purposes = purposes.slice()
  if (until !== undefined) part.until = until
  return part
}

const cited = (event: CaseEntry['event']): Log.Evidence => ({
  id: event.id,
  stream: event.stream,
  version: event.version,
  event: event.type,
  effective: event.effective,
  recorded: event.recorded
})

const turned = (state: Mutable, at: CaseEntry['at'], open: boolean): void => {
  const changes = state.open.changes
  const last = changes[changes.length - 1]
  if (last !== undefined && last.from >= at) last.value = open
  else changes.push({ from: at, value: open })
}

const ended = (state: Mutable, name: string, on: CaseEntry['day'], how: 'completed' | DropReason): void => {
  for (let i = state.actions.length - 1; i >= 0; i -= 1) {
    const action = state.actions[i]
    if (action?.action !== name) continue
    if (action.ended === null) action.ended = { on, how }
    return
  }
}

type DropReason = Extract<Case.Event, { readonly type: 'ActionDropped' }>['data']['reason']

const copyOf = (basis: Case.Basis): Draft<Case.Basis> => {
  switch (basis.kind) {
    case 'consent':
      return { kind: 'consent', consents: basis.consents.slice() }
    case 'de-identified':
      return { kind: 'de-identified', attestedBy: basis.attestedBy }
    case 'provision':
      return { ...basis, conditions: { ...basis.conditions } }
  }
}
