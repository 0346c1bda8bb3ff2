import type { Draft } from 'immer'
import { dayOf, type Entry } from '../log/Entry.ts'
import { evidenceOf } from '../log/Evidence.ts'
import type { Event } from './Event.ts'
import type { Act, DisputeStep, State } from './State.ts'

/**
 * How an event changes what is known of an agreement. A recipe: immer runs it on a draft, bulk replay on a private
 * plain object. It never fails, copies what it keeps and stores no part of the event.
 */
export const evolve = (draft: Draft<State>, entry: Entry<Event>): void => {
  const { event } = entry
  const act = actOf(entry, draft.events)
  draft.events += 1
  switch (event.type) {
    case 'EditionAdopted': {
      const { edition, parties, terms } = event.data
      draft.editions.push({ ...act, edition, parties: parties.map((party) => ({ ...party })), terms: { ...terms } })
      return
    }
    case 'EditionSigned':
      draft.signatures.push({ ...act, edition: event.data.edition, party: event.data.party })
      return
    case 'RevisionRequested':
      draft.revisionRequests.push({ ...act, party: event.data.party })
      return
    case 'PartyWithdrew': {
      const { party, written, notified, leavesOn } = event.data
      draft.notices.push({
        ...act,
        party,
        written,
        notified: notified.map((one) => ({ party: one.party, on: dayOf(one.on) })),
        leavesOn: leavesOn === undefined ? null : dayOf(leavesOn)
      })
      return
    }
    case 'WithdrawalRevoked':
      draft.revocations.push({ ...act, party: event.data.party, agreedBy: [...event.data.agreedBy] })
      return
    case 'OtherwiseAgreed': {
      const { what, on, party, agreedBy } = event.data
      draft.otherwiseAgreed.push({ ...act, what, until: dayOf(on), party: party ?? null, agreedBy: [...agreedBy] })
      return
    }
    case 'RepresentativeAppointed': {
      const { party, role, unit } = event.data
      draft.appointments.push({ ...act, party, role, unit, function: event.data.function, left: null })
      return
    }
    case 'RepresentativeLeft': {
      const { party, role, unit } = event.data
      for (const one of draft.appointments) {
        const isSame = one.party === party && one.role === role && one.unit === unit
        if (isSame && one.function === event.data.function && one.left === null) one.left = act
      }
      return
    }
    case 'SteeringGroupMet':
      draft.steeringMeetings.push({ ...act, attending: [...event.data.attending] })
      return
    case 'WorkingGroupMet':
      draft.workingMeetings.push({ ...act, attending: [...event.data.attending] })
      return
    case 'AnnualReportDelivered':
      draft.annualReports.push({ ...act, year: event.data.year, to: [...(event.data.to ?? ['tmv' as const])] })
      return
    case 'FollowUpPlanAdopted':
      draft.followUpPlans.push(act)
      return
    case 'GoalsFollowedUp':
      draft.goalsFollowedUp.push({ ...act, year: event.data.year })
      return
    case 'FollowUpRequested': {
      const { request, of, due, from } = event.data
      draft.followUps.push({ ...act, request, of: [...of], due: dayOf(due), from: from ?? null })
      return
    }
    case 'FollowUpAnswered':
      draft.followUpAnswers.push({ ...act, request: event.data.request, party: event.data.party })
      return
    case 'RoutineAdopted':
      draft.routines.push(act)
      return
    case 'CostKeyAgreed': {
      const shares = Object.entries(event.data.shares).map(([party, basisPoints]) => ({ party, basisPoints }))
      draft.costKeys.push({ ...act, shares })
      return
    }
    case 'CostQuestionRaised':
      draft.costQuestions.push({ ...act, question: event.data.question, decidedBy: null })
      return
    case 'CostQuestionDecided':
      draft.costQuestions.push({ ...act, question: event.data.question, decidedBy: event.data.body })
      return
    case 'CoordinatorHoursReviewed':
      draft.hoursReviews.push(act)
      return
    case 'DisputeRaised':
      return disputed(draft, act, event, 'raised', event.data.party)
    case 'DisputeDiscussed':
      return disputed(draft, act, event, 'discussed')
    case 'DisputeEscalated':
      return disputed(draft, act, event, 'escalated')
    case 'DisputeSettled':
      return disputed(draft, act, event, 'settled')
    case 'SurveyAnswered': {
      const { survey, goal, party, score } = event.data
      draft.surveyAnswers.push({ ...act, survey, goal, party, score })
      return
    }
    case 'DecisionTaken': {
      const { body, about, outcome } = event.data
      draft.decisions.push({ ...act, body, about, outcome })
      return
    }
    case 'EventRetracted':
      return
  }
  event satisfies never
}

const actOf = ({ event, day }: Entry<Event>, place: number): Act => ({
  on: day,
  place,
  evidence: evidenceOf(event)
})

const disputed = (
  draft: Draft<State>,
  act: Act,
  { data, by }: Extract<Event, { readonly data: { readonly dispute: string } }>,
  step: DisputeStep['step'],
  party: string | null = null
): void => {
  draft.disputes.push({ ...act, dispute: data.dispute, step, party, by: by.unit })
}
