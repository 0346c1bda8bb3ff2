import type { Language } from '../Language.ts'
import { entry, names as namesIn, text, type Value, type Values } from '../table.ts'
import { either, list } from './grammar.ts'
import { names, party, unit } from './names.ts'

export const absence: Language['absence'] = ({ none, more }, span, found) => {
  const when = span === '' ? '' : ` ${span}`
  return found === 0 ? `the log holds ${none}${when}` : `besides what is cited here, the log holds ${more}${when}`
}

export const sought: Language['sought'] = {
  EditionAdopted: () => several('adopted edition', 'adopted editions'),
  EditionSigned: ({ party: who, edition }) => {
    const by = list(namesIn(who).map(party))
    const of = edition === undefined ? '' : ` of edition ${text(edition)}`
    return several(`signature${of} by ${by}`, `signatures${of} by ${by}`)
  },
  PartyWithdrew: ({ party: who, notified }) =>
    notified === undefined
      ? several(`notice by ${party(who)}`, `notices by ${party(who)}`)
      : sign(`that the notice has reached ${party(notified)}`),
  WithdrawalRevoked: ({ party: who, agreedBy }) =>
    agreedBy === undefined ? sign(`that ${party(who)} has taken back its notice`) : agreement(agreedBy),
  OtherwiseAgreed: ({ agreedBy }) => agreement(agreedBy),
  RepresentativeAppointed: ({ party: who, role, unit: from }) =>
    sign(
      `that ${party(who)} had ${entry(names.roles, text(role))?.one ?? 'somebody'}${from === undefined ? '' : ` from ${unit(from)}`}`
    ),
  SteeringGroupMet: () => several('meeting of the steering group', 'meetings of the steering group'),
  WorkingGroupMet: () => several('meeting of the working group', 'meetings of the working group'),
  AnnualReportDelivered: () => several('yearly report to the leadership group TMV', 'such yearly reports'),
  FollowUpPlanAdopted: () => several('adopted follow-up plan', 'adopted follow-up plans'),
  GoalsFollowedUp: () => several('follow-up of the goals', 'follow-ups of the goals'),
  FollowUpAnswered: ({ party: who }) => several(`answer by ${party(who)}`, `answers by ${party(who)}`),
  CostKeyAgreed: () => ({ none: 'no cost key', more: 'no other cost key' }),
  CostQuestionDecided: () => ({ none: 'no decision of it', more: 'no other decision of it' }),
  DisputeDiscussed: () => sign('that the dispute had been discussed in the steering group'),
  ConsentGiven: (where) =>
    where['unit'] === undefined
      ? sign('that a clear explanation was given with it')
      : where['consent'] === undefined
        ? several(`consent ${hearing(where)},`, `consents ${hearing(where)},`)
        : several(
            `consent that the presentation rests on and ${hearing(where)},`,
            `consents that the presentation rests on and ${hearing(where)},`
          ),
  ConsentWithdrawn: ({ consent }) => sign(`that the consent ${text(consent)} was withdrawn`),
  CaseDiscussed: ({ unit: absent }) => sign(`that ${unit(absent)} attended`),
  PresentationScreened: ({ screenedBy }) =>
    sign(`that ${either(namesIn(screenedBy).map(unit))} screened the note and let it stand`),
  ChildPerspectiveConsidered: () => sign('that the view of the children was considered'),
  MeetingHeld: ({ unit: absent, party: of, kind }) => {
    if (absent !== undefined || of !== undefined) {
      return sign(`that anyone who may represent ${unit(absent ?? of)} attended`)
    }
    const meeting = `${kind === undefined ? '' : `${text(kind)} `}consultation meeting`
    return several(meeting, `${meeting}s`)
  },
  AttendeeEntered: ({ unit: absent, party: of }) =>
    sign(
      `that anyone ${of === undefined ? 'of' : 'who may represent'} ${unit(absent ?? of)} came in during the meeting`
    ),
  MeetingDocumented: () => sign('that the meeting was documented')
}

export const someSought: Language['someSought'] = several('such event', 'such events')

function several(one: string, more: string): { readonly none: string; readonly more: string } {
  return { none: `no ${one}`, more: `no more ${more}` }
}

/** That something is so: there is no sign of it. */
function sign(that: string): { readonly none: string; readonly more: string } {
  return { none: `nothing to show ${that}`, more: `nothing more to show ${that}` }
}

/** That somebody has agreed to what is done together. */
function agreement(agreedBy: Value): { readonly none: string; readonly more: string } {
  return sign(`that ${party(agreedBy)} has agreed to it`)
}

/** One or another of a table. */
function anyOf(table: { readonly [name: string]: string }, some: Value): string {
  return either(namesIn(some).map((name) => entry(table, name) ?? name))
}

/** What a consent lets somebody hear. */
function hearing({ unit: hearer, fact, subject, purpose }: Values): string {
  const about = subject === undefined ? 'facts' : `facts about ${anyOf(names.subjects, subject)}`
  const whose = subject === undefined && fact === undefined ? 'the case' : about
  const kind = fact === undefined ? '' : ` (${anyOf(names.facts, fact)})`
  const why = purpose === undefined ? '' : ` in order to ${anyOf(names.purposes, purpose)}`
  return `by which ${either(namesIn(hearer).map(unit))} could hear ${whose}${kind}${why}`
}
