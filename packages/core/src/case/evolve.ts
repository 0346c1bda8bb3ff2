import { castDraft, type Draft } from 'immer'
import { added } from '../log/added.ts'
import { advance } from '../log/advance.ts'
import { beginningWith, isBeginning } from '../log/Beginning.ts'
import { type Entry, isWholeDay } from '../log/Entry.ts'
import { evidenceOf } from '../log/Evidence.ts'
import type { Basis, Event } from './Event.ts'
import type { Action, ActionEnd, Consent, Noted, Scope, State, Step } from './State.ts'

/**
 * How an event changes what is known of a case. A recipe: immer runs it on a draft, bulk replay on a private plain
 * object. It never fails, whatever the state: what an event takes for granted and the state lacks is simply not there.
 * It copies what it keeps and stores no part of the event.
 */
export const evolve = (draft: Draft<State>, entry: Entry<Event>): void => {
  const { event, day, at } = entry
  if (event.type !== 'EventRetracted' && isBeginning(entry, draft.beganWith)) {
    draft.began = day
    draft.beganWith = beginningWith(entry)
    draft.agreement = event.data.agreement ?? null
  }
  switch (event.type) {
    case 'CaseReferred': {
      const { data } = event
      const evidence = evidenceOf(event)
      if (draft.referral !== null) draft.otherReferrals = added(draft.otherReferrals, draft.referral)
      draft.referral = {
        evidence,
        on: day,
        by: event.by.unit,
        noted: notedOf(event),
        referrer: data.referrer ?? null,
        residence: data.residence,
        ageBand: data.ageBand,
        gender: data.gender,
        contexts: [...data.contexts],
        forms: [...data.forms],
        children: data.children,
        reportedBefore: data.reportedBefore ?? 'unknown',
        incident: data.incident === undefined ? null : { ...data.incident }
      }
      draft.subject = data.subject === null ? draft.subject : castDraft(data.subject)
      draft.homes = added(draft.homes, { on: day, from: at, municipality: data.homeMunicipality, evidence })
      advance(draft.open, at, true)
      return
    }
    case 'SubjectAttached':
      draft.subject = castDraft(event.data.subject)
      return
    case 'HomeMunicipalityChanged':
      draft.homes = added(draft.homes, {
        on: day,
        from: at,
        municipality: event.data.homeMunicipality,
        evidence: evidenceOf(event)
      })
      return
    case 'ConsentGiven': {
      const { consent, recipients, facts, subjects, purposes, form, explained, until } = event.data
      const evidence = evidenceOf(event)
      const limits = draft.dayLimits.filter((limit) => limit.consent === consent && limit.on === day)
      const withdrawal = limits.find(({ scope }) => scope === null)
      const stated: Draft<Scope> = {
        recipients: [...recipients],
        facts: [...facts],
        subjects: [...subjects],
        purposes: [...purposes],
        until: until ?? null
      }
      const narrowings = limits.flatMap((limit) => (limit.scope === null ? [] : [{ ...limit, scope: limit.scope }]))
      const scopes: Draft<Consent>['scopes'] = [{ from: at, scope: stated, evidence }]
      for (const { scope, evidence: by } of narrowings) {
        const before = scopes[scopes.length - 1]?.scope ?? stated
        scopes.push({ from: at, scope: { ...before, ...copyOfScope(scope) }, evidence: { ...by } })
      }
      draft.consents = added(draft.consents, {
        evidence,
        consent,
        wholeDay: isWholeDay(event),
        given: at,
        by: event.by.unit,
        form,
        explained,
        scopes,
        withdrawn: withdrawal === undefined ? null : { at: withdrawal.at, evidence: { ...withdrawal.evidence } }
      })
      return
    }
    case 'ConsentNarrowed': {
      const { consent: name, agreement: _, ...scope } = event.data
      limitOfDay(draft, entry, name, scope)
      for (const consent of draft.consents) {
        if (consent.consent !== name) continue
        const before = consent.scopes[consent.scopes.length - 1]
        if (before === undefined) continue
        consent.scopes = added(consent.scopes, {
          from: at,
          scope: { ...before.scope, ...copyOfScope(scope) },
          evidence: evidenceOf(event)
        })
      }
      return
    }
    case 'ConsentWithdrawn':
      limitOfDay(draft, entry, event.data.consent, null)
      for (const consent of draft.consents) {
        if (consent.consent === event.data.consent) consent.withdrawn ??= { at, evidence: evidenceOf(event) }
      }
      return
    case 'ParticipantsDecided':
      draft.participants = added(draft.participants, { meeting: event.data.meeting, units: [...event.data.units] })
      return
    case 'CaseDiscussed': {
      const { data } = event
      draft.discussions = added(draft.discussions, {
        evidence: evidenceOf(event),
        noted: notedOf(event),
        discussion: data.discussion ?? null,
        on: day,
        meeting: data.meeting,
        from: data.from,
        to: data.to,
        basis: copyOf(data.basis),
        kind: data.kind,
        purposes: [...data.purposes],
        present: [...data.present],
        facts: [...data.facts],
        subjects: [...data.subjects]
      })
      return
    }
    case 'NeedsClarified':
      for (const { responsible, horizon } of event.data.needs) {
        draft.needs = added(draft.needs, { on: day, responsible, horizon })
      }
      return
    case 'ActionAgreed': {
      const { action, responsible, goal, due, discussion, kind } = event.data
      draft.actions = added(draft.actions, {
        event: event.id,
        noted: notedOf(event),
        action,
        on: day,
        responsible,
        goal,
        due: due ?? null,
        discussion: discussion ?? null,
        kind: kind ?? null,
        ended: null
      })
      return
    }
    case 'ActionCompleted':
      end(draft, event.data.action, { on: day, how: 'completed' })
      return
    case 'ActionDropped':
      end(draft, event.data.action, { on: day, how: event.data.reason })
      return
    case 'DisclosureDecided': {
      const { decision, from, to, facts, subjects, purpose, outcome, provision, reservation, lawOn } = event.data
      draft.disclosures = added(draft.disclosures, {
        evidence: evidenceOf(event),
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
        reserved: reservation !== undefined && reservation.trim() !== ''
      })
      return
    }
    case 'CaseClosed':
      advance(draft.open, at, false)
      return
    case 'CaseReopened':
      advance(draft.open, at, true)
      return
    case 'GuidanceGiven':
      return step(draft, entry, 'guidance-given')
    case 'SupportAssessed':
      return step(draft, entry, 'support-assessed')
    case 'ContactEstablished':
      return step(draft, entry, 'contact-established', event.data.unit)
    case 'InformationGiven':
      return step(draft, entry, 'information-given', event.data.party)
    case 'CrimeReported':
      return step(draft, entry, 'crime-reported')
    case 'InvestigationJoined':
      return step(draft, entry, 'investigation-joined')
    case 'ChildPerspectiveConsidered':
      return step(draft, entry, 'child-perspective-considered')
    case 'ChildConcernReported':
      return step(draft, entry, 'child-concern-reported')
    case 'RiskAssessed':
      return step(draft, entry, `risk-${event.data.level}`)
    case 'ProtectionRecorded':
      return step(draft, entry, event.data.kind === 'none' ? 'no-protection' : event.data.kind)
    case 'PresentationScreened': {
      const { outcome, rules } = event.data
      const evidence = evidenceOf(event)
      draft.screenings = added(draft.screenings, { evidence, on: day, by: event.by.unit, outcome, rules: [...rules] })
      return step(draft, entry, `screening-${outcome}`)
    }
    case 'EventRetracted':
      return
  }
  event satisfies never
}

/** That an event carries a note, which stays sealed. */
const notedOf = (event: Extract<Event, { readonly data: { readonly note?: unknown } }>): Draft<Noted> | null =>
  event.data.note === undefined ? null : { evidence: evidenceOf(event), by: event.by.unit }

const step = (
  draft: Draft<State>,
  { event, day }: Entry<Event>,
  what: Step['what'],
  who: string | null = null
): void => {
  draft.steps = added(draft.steps, { evidence: evidenceOf(event), on: day, what, who })
}

/** Keeps what limits the consents of a name and is known by its day only. */
const limitOfDay = (
  draft: Draft<State>,
  { event, day, at }: Entry<Event>,
  consent: string,
  scope: Partial<Scope> | null
): void => {
  if (!isWholeDay(event)) return
  const limit = { consent, on: day, at, evidence: evidenceOf(event), scope: scope === null ? null : copyOfScope(scope) }
  draft.dayLimits = added(draft.dayLimits, limit)
}

const copyOfScope = ({ recipients, facts, subjects, purposes, until }: Partial<Scope>): Draft<Partial<Scope>> => ({
  ...(recipients === undefined ? {} : { recipients: [...recipients] }),
  ...(facts === undefined ? {} : { facts: [...facts] }),
  ...(subjects === undefined ? {} : { subjects: [...subjects] }),
  ...(purposes === undefined ? {} : { purposes: [...purposes] }),
  ...(until === undefined ? {} : { until })
})

const end = (draft: Draft<State>, name: string, ended: { on: Action['on']; how: ActionEnd }): void => {
  const action = draft.actions.findLast((candidate) => candidate.action === name)
  if (action !== undefined && action.ended === null) action.ended = ended
}

const copyOf = (basis: Basis): Draft<Basis> => {
  switch (basis.kind) {
    case 'consent':
      return { ...basis, consents: [...basis.consents] }
    case 'de-identified':
      return { ...basis }
    case 'provision':
      return { ...basis, conditions: { ...basis.conditions } }
  }
}
