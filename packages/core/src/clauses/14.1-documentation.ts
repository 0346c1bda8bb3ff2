import { Duty, type Norm } from '@norrsken/rules'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import { editionOn, type Facts } from './Facts.ts'

/**
 * Clause 14.1: the coordinator documents the consultations, so that they can be followed up and evaluated. The text sets no
 * time, so a meeting that is not documented stays open and is never a breach. What each authority documents by its own law
 * is its own matter.
 */
export const documentMeeting: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '14.1/document-meeting',
  clause: '14.1',
  act: 'MeetingDocumented',
  late: false,
  instances: (facts, until) =>
    facts.meetings.flatMap(({ state: { held, documented } }) => {
      if (held === null || held.on > until || editionOn(facts, held.on) === null) return []
      return [
        {
          bearer: 'coordinator',
          window: { from: held.on, to: null },
          trigger: placeOf(held.evidence),
          required: { times: 1, because: [evidence(held, { kind: held.kind })] },
          acts: documented === null ? [] : [{ on: documented.on, evidence: evidence(documented, {}) }],
          sought: { meeting: held.evidence.stream }
        }
      ]
    })
})
