import type { Way } from './Shown.ts'

/** What a norm or a power cannot come to, with the reason: no scenario can show it, and none is asked for. */
export const unreachable: { readonly [rule: string]: { readonly [W in Way]?: string } } = {
  '8/explained': { unknown: 'a consent says whether it was explained' },
  '8/child-perspective': { breached: 'the text sets no time' },
  '9/steering-group': { unknown: 'a meeting is recorded or it is not' },
  '9/working-group': { unknown: 'a meeting is recorded or it is not' },
  '9/annual-report': { unknown: 'a delivery is recorded or it is not' },
  '10.2/appoint-representative': { unknown: 'an appointment is recorded or it is not' },
  '10.2/appoint-deputy': { unknown: 'an appointment is recorded or it is not' },
  '10.3/attends-own-case': { unknown: 'a presentation says who was present' },
  '10.4/appoint-coordinator': { unknown: 'an appointment is recorded or it is not' },
  '10.4/appoint-representative': { unknown: 'an appointment is recorded or it is not' },
  '10.4/appoint-deputy': { unknown: 'an appointment is recorded or it is not' },
  '12/present-as-attended': { breached: 'which of two records that differ is wrong, the log does not say' },
  '12/note-screened': { breached: 'what a note says is never read' },
  '12/other-actors': {
    defeated: 'the text sets no condition',
    unknown: 'the text sets no condition'
  },
  '13/cost-decision': { unknown: 'a decision says whose it is' },
  '14.1/document-meeting': {
    breached: 'the text sets no time',
    unknown: 'a documentation is recorded or it is not'
  },
  '14.2/follow-up-plan': { unknown: 'a plan is recorded or it is not' },
  '14.2/follow-up-of-goals': {
    breached: 'the text sets no time',
    unknown: 'a follow-up is recorded or it is not'
  },
  '14.2/answer-request': { unknown: 'an answer is recorded or it is not' },
  '15/secrecy': { breached: 'what the log does not show to be lawful is for a person to judge' },
  '16/agree-otherwise': { unknown: 'an agreement says who agreed' },
  '17/request-revision': { unknown: 'the log says who is a party' },
  '17/withdraw': { unknown: 'a notice says in which form and to whom it was given' },
  '17/revoke': { unknown: 'the log says who is a party, and who agreed' },
  '18/order': { unknown: 'the order of what is recorded is known' }
}
