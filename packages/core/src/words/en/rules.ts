import type { Language } from '../Language.ts'
import { entry, names as namesIn, text, type Value, type Values } from '../table.ts'
import type { LackName, NoticeLackName } from '../vocabulary.ts'
import { date, during, instant, list, money, times } from './grammar.ts'
import { bearer, names, party, unit } from './names.ts'

export const norms: Language['norms'] = {
  '7/target-group': 'Target group',
  '8/explained': 'Explanation given with a consent',
  '8/child-perspective': 'The view of the children',
  '9/steering-group': 'Meetings of the steering group',
  '9/working-group': 'Meetings of the working group',
  '9/annual-report': 'Yearly report',
  '10.1/investigator-attends': 'Attendance of the investigating function',
  '10.1/safety-attends': 'Attendance of the function for crime victims and personal safety',
  '10.2/appoint-representative': 'A representative of health care',
  '10.2/appoint-deputy': 'A deputy of health care',
  '10.2/attends': 'Attendance of health care',
  '10.3/attends-own-case': 'Attendance of the responsible social services',
  '10.4/appoint-coordinator': 'A coordinator',
  '10.4/appoint-representative': 'A representative of the host municipality',
  '10.4/appoint-deputy': 'A deputy of the host municipality',
  '10.4/attends': 'Attendance of the host municipality',
  '12/weekly-meeting': 'Weekly consultation meetings',
  '12/ground': 'Ground to present a case',
  '12/present-as-attended': 'Those present as at the meeting',
  '12/note-screened': 'Notes screened',
  '14.1/document-meeting': 'Documentation of meetings',
  '14.2/follow-up-plan': 'Follow-up plan',
  '14.2/follow-up-of-goals': 'Follow-up of the goals',
  '14.2/answer-request': 'Answers for the follow-up',
  '15/secrecy': 'Secrecy when a case is presented',
  '18/order': 'Disputes in order',

  '12/other-actors': 'Others at a meeting',
  '13/cost-decision': 'Decision of a cost question',
  '16/agree-otherwise': 'Agreeing otherwise',
  '17/request-revision': 'Request for a revision',
  '17/withdraw': 'Notice',
  '17/revoke': 'Taking back a notice'
}

export const states: Language['states'] = {
  notYet: 'its time has not begun',
  open: 'it can still be met',
  met: 'met',
  metLate: 'met, but late',
  breached: 'not met',
  excused: 'excused',
  waived: 'waived',
  undetermined: 'cannot be decided from the log'
}

export const rules: Language['rules'] = {
  '2/party': ({ party: who, day }, outcome) =>
    `${party(who)} ${outcome === 'yes' ? 'is' : 'is not'} a party on ${date(day)}`,
  '2/parties': ({ day }, outcome) => {
    const who = namesIn(outcome).map(party)
    return who.length === 0 ? `nobody is a party on ${date(day)}` : `who is a party on ${date(day)}: ${list(who)}`
  },
  'signatures/in-force': ({ edition }, outcome) => `edition ${text(edition)} applies from ${date(outcome)}`,
  'signatures/joins': ({ party: who, edition }, outcome) =>
    `${party(who)} becomes a party on ${date(outcome)} by signing edition ${text(edition)}, which applies then`,
  'signatures/not-in-force': ({ day, ended }) =>
    `the agreement is not in force on ${date(day)}${ended === undefined ? '' : `: its last day was ${date(ended)}`}`,
  'signatures/not-listed': ({ party: who }, outcome) =>
    `${party(who)} is not in the revised edition and is a party to the end of ${date(outcome)}`,

  '7/target-group': ({ bearer: who, from }, outcome) =>
    duty(`the case that ${bearer(who)} takes up on ${date(from)} is to be that of an adult in the county`, outcome),
  '8/explained': ({ bearer: who, from }, outcome) =>
    duty(
      `when ${bearer(who)} takes a consent on ${date(from)}, it is to have explained how cooperation with consent works`,
      outcome
    ),
  '8/child-perspective': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} is to consider the view of any children in the case taken up on ${date(from)}`, outcome),
  '9/steering-group': (about, outcome) => duty(`the steering group ${meets(about)}`, outcome),
  '9/working-group': (about, outcome) => duty(`the working group ${meets(about)}`, outcome),
  '9/annual-report': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to deliver a yearly report to the leadership group TMV ${during(from, to)}`, outcome),
  '10.1/investigator-attends': ({ bearer: who, from }, outcome) =>
    duty(
      `the function of ${bearer(who)} that investigates violence in close relationships is to attend the meeting on ${date(from)}`,
      outcome
    ),
  '10.1/safety-attends': ({ bearer: who, from }, outcome) =>
    duty(
      `the function of ${bearer(who)} for crime victims and personal safety is to attend the meeting on ${date(from)}`,
      outcome
    ),
  '10.2/appoint-representative': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to have a representative ${during(from, to)}`, outcome),
  '10.2/appoint-deputy': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to have a deputy ${during(from, to)}`, outcome),
  '10.2/attends': ({ bearer: who, from }, outcome) => duty(attends(who, from), outcome),
  '10.3/attends-own-case': ({ bearer: who, from }, outcome) =>
    duty(`the social services of ${bearer(who)} are to attend when its case is presented on ${date(from)}`, outcome),
  '10.4/appoint-coordinator': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to have a coordinator ${during(from, to)}`, outcome),
  '10.4/appoint-representative': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to have a representative of its team ${during(from, to)}`, outcome),
  '10.4/appoint-deputy': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to have a deputy of its team ${during(from, to)}`, outcome),
  '10.4/attends': ({ bearer: who, from }, outcome) => duty(attends(who, from), outcome),
  '12/weekly-meeting': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to hold a consultation meeting in the week ${during(from, to)}`, outcome),
  '12/ground': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} is to see that there is a ground when the case is presented on ${date(from)}`, outcome),
  '12/present-as-attended': ({ bearer: who, from }, outcome) =>
    duty(
      `${bearer(who)} is to see that those who hear the case presented on ${date(from)} are those who are at the meeting`,
      outcome
    ),
  '12/note-screened': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} is to have the note of ${date(from)} screened for what may tell whose case it is`, outcome),
  '14.1/document-meeting': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} is to document the meeting on ${date(from)}`, outcome),
  '14.2/follow-up-plan': ({ to }, outcome) =>
    duty(`the parties are to have a follow-up plan together by ${date(to)}`, outcome),
  '14.2/follow-up-of-goals': ({ from }, outcome) =>
    duty(`the parties are to follow up the goals together, ${during(from, null)}`, outcome),
  '14.2/answer-request': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} is to answer the questions of ${date(from)} for the follow-up by ${date(to)}`, outcome),
  '15/secrecy': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} is to see that secrecy is kept when the case is presented on ${date(from)}`, outcome),
  '18/order': ({ bearer: who, from }, outcome) =>
    duty(
      `${bearer(who)} is to have its dispute discussed in the steering group before it goes to the leadership group TMV on ${date(from)}`,
      outcome
    ),

  '12/other-actors': ({ party: who, day }) => `${unit(who)} may attend the meeting on ${date(day)}`,
  '12/left': ({ unit: who }) =>
    `by reading R12 nobody of a party that has left may hear anything new, whatever a consent says; so neither may ${unit(who)}`,
  '12/may-discuss': ({ case: name, units, facts, subjects, purpose, at }, outcome) =>
    `${mayDiscuss(outcome)}: the case ${text(name)}, identified, on ${instant(text(at))}, before ${list(namesIn(units).map(unit))}: ${told(facts, subjects)}, in order to ${anyOf(names.purposes, purpose)}`,
  '12/discussed': ({ units, facts, subjects, from, known }, outcome) =>
    `${known === 'then' ? 'what was on record when the case was discussed' : 'all that is known now'} shows ${hadGround(outcome)}, on ${instant(text(from))}, ${namesIn(units).length === 0 ? 'before nobody who is named' : `before ${list(namesIn(units).map(unit))}`}: ${told(facts, subjects)}`,

  '13/cost-shares': ({ amount: cost, day }, outcome) =>
    outcome === null
      ? `no cost key applies by which ${money(cost)} could be shared on ${date(day)}`
      : outcome === 'unknown'
        ? `the log does not show how ${money(cost)} is shared on ${date(day)}`
        : `by the cost key that holds on ${date(day)}, ${money(cost)} is shared by those whom the key names`,
  '13/cost-question': (_, outcome) =>
    outcome === 'decided' ? 'the cost question is decided' : 'the cost question is not decided',
  '13/cost-decision': (about, outcome) => valid(`the decision by ${unit(about['party'])}`, about, outcome),

  '15/provisions': ({ unit: hearer, fact, subject, day, checked }, outcome) => {
    const since = checked === false ? ', a table that was not compared with the law of that day,' : ''
    const what = `${fact === undefined ? 'what' : `what of ${told(fact, subject)}`} no consent covers, before ${list(namesIn(hearer).map(unit))}`
    const found = namesIn(outcome).map((id) => id.split('@')[0] ?? id)
    return found.length === 0
      ? `by the law of ${date(day)}${since} no provision could lift the secrecy of ${what}`
      : `by the law of ${date(day)}${since} these provisions could lift the secrecy of ${what}, if somebody decides that all the conditions of one are met: ${list(found)}`
  },
  '15/decided': ({ unit: hearer, discloser, provision }, outcome) =>
    `by a decision on record ${unit(discloser)} may tell ${unit(hearer)} something of this by ${text(provision)}, ${outcome === 'permit' ? 'with all that the provision asks for; whether that is so now, a person must judge' : 'which does not have all that the provision asks for on record'}`,
  '15/disclosed': ({ unit: hearer, discloser, facts, subjects, from, known }, outcome) =>
    `${known === 'then' ? 'what was on record at the decision' : 'all that is known now'} shows ${hadGround(outcome)} for ${unit(discloser)} to tell ${unit(hearer)}, on ${instant(text(from))}: ${told(facts, subjects)}`,
  '15/protected-place': () =>
    'the whereabouts of the individual are protected: nothing of them is told unless a consent names them',
  '15/reporting-duty': ({ act, paragraph }) =>
    `the duty to report concern for a child (${text(act)}, ${text(paragraph)}) waits for no consent, and nothing here stands in its way`,

  '16/agreed-to-leave': ({ party: who }, outcome) =>
    `the parties have agreed that ${party(who)} is a party to the end of ${date(outcome)}`,
  '16/agreed-to-end': ({ party: who }, outcome) =>
    `the parties have agreed that the agreement ends, so ${lasts(who, outcome)}`,
  '16/term-over': ({ party: who }, outcome) => `the term is not renewed, so ${lasts(who, outcome)}`,
  '16/agreed-without-effect': ({ missing }) => {
    const who = namesIn(missing).map(party)
    return `what was agreed has no effect${who.length === 0 ? '' : `: ${list(who)} had not agreed to it`}`
  },
  '16/all-agree': allAgree,
  '16/running-term': ({ day, began, until }, outcome) =>
    `the term that runs on ${date(day)} began on ${date(began)}, ${outcome === 'yes' ? 'and can be made to end' : 'so it cannot be made to end'} on ${date(until)}`,
  '16/agree-otherwise': (about, outcome) => valid(`what was agreed on ${date(about['day'])}`, about, outcome),

  '17/lapses': ({ party: who }, outcome) =>
    `too few parties are left, so the agreement lapses, and ${lasts(who, outcome)}`,
  '17/leaves': ({ party: who }, outcome) => `${party(who)} has given notice and is a party ${toTheEndOf(outcome)}`,
  '17/all-agree': allAgree,
  '17/day-of-notice': ({ party: who, told }, outcome) => {
    const others = namesIn(told).map(party)
    return `the notice from ${party(who)} counts from ${date(outcome)}${others.length === 0 ? '' : `, when ${list(others)} had it`}`
  },
  '17/exit': ({ party: who, takenBack }, outcome) =>
    takenBack === true
      ? `had it not been taken back, ${party(who)} would have been a party no longer than ${toTheEndOf(outcome)}`
      : `by that notice ${party(who)} is a party no longer than ${toTheEndOf(outcome)}`,
  '17/last-day': ({ party: who, beyond }, outcome) => {
    if (beyond === true) return `the last day of ${party(who)} as a party is ${lastWritten}`
    return outcome === null
      ? `the log sets no last day as a party for ${party(who)}`
      : `the last day of ${party(who)} as a party is ${date(outcome)}`
  },
  '17/notice-without-effect': ({ party: who, lacks, missing }) =>
    `the notice from ${party(who)} has no effect: ${noticeLacks(text(lacks), missing)}`,
  '17/exit-if-notice': ({ notice, agreementEnds, beyond }, outcome) => {
    if (beyond === true) {
      return `notice that reaches all the others on ${date(notice)} leads to an exit ${lastWritten}`
    }
    if (outcome === null) return `no agreement is in force on ${date(notice)}, so notice on that day leads to no exit`
    const exit = `whoever gives notice that reaches all the others on ${date(notice)} is a party to the end of ${date(outcome)}`
    return agreementEnds === outcome ? `${exit}, when the agreement ends` : exit
  },
  '17/last-notice-day': ({ exit }, outcome) =>
    outcome === null
      ? `no notice leads to an exit by ${date(exit)}`
      : `the last day to give notice in order to leave by ${date(exit)} is ${date(outcome)}`,
  '17/request-revision': (about, outcome) =>
    valid(`the request of ${date(about['day'])} by ${party(about['party'])} for a revision`, about, outcome),
  '17/withdraw': (about, outcome) =>
    valid(`the notice of ${date(about['day'])} from ${party(about['party'])}`, about, outcome),
  '17/revoke': (about, outcome) =>
    valid(`that ${party(about['party'])} took back its notice on ${date(about['day'])}`, about, outcome),

  '18/discussed-after': ({ day }) =>
    `the steering group discussed it on ${date(day)} too, but only after it had gone to the leadership group TMV`
}

/** Later than any day that can be written. */
const lastWritten = `later than ${date('9999-12-31')}, the last day that can be given`

const toTheEndOf = (day: Value): string => (day === null ? `to a day ${lastWritten}` : `to the end of ${date(day)}`)

/** Until when somebody is a party, or, where nobody is named, the agreement is in force. */
const lasts = (who: Value, last: Value): string =>
  `${who === undefined ? 'the agreement is in force' : `${party(who)} is a party`} ${toTheEndOf(last)}`

/** That all who are parties on a day are in what they do together, and who they are. */
function allAgree({ day, agreed }: Values): string {
  return `all who are parties on ${date(day)} agree: ${list(namesIn(agreed).map(party))}`
}

export const someRule: Language['someRule'] = ({ bearer: who, from, to }, outcome) =>
  who === undefined || from === undefined
    ? 'a rule of the agreement applies'
    : duty(`${bearer(who)} has a duty ${during(from, to ?? null)}`, outcome)

const mayDiscuss = (outcome: Value): string =>
  outcome === 'permit'
    ? 'may be discussed'
    : outcome === 'deny'
      ? 'may not be discussed'
      : 'may not be discussed unless a person with that authority decides so'

const hadGround = (outcome: Value): string =>
  outcome === 'permit'
    ? 'that there was a ground'
    : outcome === 'deny'
      ? 'that there was no ground'
      : 'no ground for certain; a person with that authority has to judge it'

/** Facts, by their classes, about somebody. */
const told = (facts: Value, subjects: Value): string =>
  `facts (${list(namesIn(facts).map((fact) => entry(names.facts, fact) ?? fact))}) about ${list(namesIn(subjects).map((one) => entry(names.subjects, one) ?? one))}`

const anyOf = (table: { readonly [name: string]: string }, one: Value): string => entry(table, text(one)) ?? text(one)

const meets = ({ from, to, required }: Values): string =>
  `${required === 0 ? 'need not meet' : `is to meet ${times(required)}`} ${during(from, to)}`

const duty = (what: string, outcome: Value): string => `${entry(states, text(outcome)) ?? states.undetermined}: ${what}`

const attends = (who: Value, on: Value): string =>
  `the representative or the deputy of ${bearer(who)} is to attend the meeting on ${date(on)}`

const valid = (act: string, about: Values, outcome: Value): string =>
  outcome === 'yes'
    ? `${act} counts`
    : `${act} has no effect: ${list(namesIn(about['lacks']).map((lack) => entry(lacking(about), lack) ?? 'a condition is lacking'))}`

const lacking = ({
  party: who,
  missing
}: {
  readonly party?: Value
  readonly missing?: Value
}): Readonly<Record<LackName, string>> => ({
  'steering-group': 'cost questions are for the steering group to decide',
  'in-force': 'the agreement was not in force on that day',
  'all-agree': named(
    missing,
    (who) => `${who} had not agreed to it`,
    'not all who were parties on that day had agreed to it'
  ),
  party: named(who, (one) => `${one} was no party on that day`, 'whom it concerns was no party on that day'),
  'within-the-term': 'the day that was agreed lies before the running term',
  'in-writing': 'it was not in writing',
  'all-told': named(missing, (who) => `it has not reached ${who}`, 'it did not reach all the others in time'),
  'not-revoked': 'it was taken back',
  'something-to-revoke': 'there was no notice to take back',
  'in-time': 'it was not before the last day as a party'
})

/** Whom an act lacks, by name where the proof says who. */
function named(missing: Value, say: (who: string) => string, otherwise: string): string {
  const who = namesIn(missing)
  return who.length === 0 || who[0] === 'all' ? otherwise : say(list(who.map(party)))
}

const noticeLacks = (lacks: string, missing: Value): string =>
  entry({ ...noticeLacking, 'not-all-told': lacking({ missing })['all-told'] }, lacks) ?? 'a condition is lacking'

const noticeLacking: Readonly<Record<Exclude<NoticeLackName, 'not-all-told'>, string>> = {
  'no-party': 'whoever gave it was no party on that day',
  'not-written': 'it was not in writing',
  revoked: 'it was taken back'
}
