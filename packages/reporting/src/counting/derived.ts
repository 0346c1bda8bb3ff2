import { type Answers, Clauses, Life, Log, type Meeting } from '@norrsken/core'
import { Norm, Proof, Stockholm, type Window } from '@norrsken/rules'
import { partyOf } from './fields.ts'
import type { Cited, Moment } from './Moment.ts'

/**
 * Every time a party was called to a meeting that was held, while the agreement bound it (clause 12). A call that names nobody,
 * and a meeting at its fixed time without a call, calls everybody; an acute one calls those whom a call reaches. Whoever comes in
 * before the end has attended, by whichever of a party's units. Where accounts of a meeting contradict each other, it is unknown
 * who attended.
 */
export const partiesCalled = ({ soFar, meetings, question }: Answers.View): ReadonlyArray<Moment> =>
  meetings.flatMap(({ stream, state }) => {
    const { held, otherHeld } = state
    if (held === null || held.on > question.validAt) return []
    const accounts = [held, ...otherHeld.toReversed()].map((account) => ({
      account,
      members: Life.membersOn(account.on)(soFar.life)
    }))
    const parties = new Set(accounts.flatMap(({ members }) => members))
    return [...parties].sort().flatMap((party) => {
      const told = accounts.map(({ account, members }) =>
        members.includes(party) ? callOf(state, account, party) : null
      )
      const called = told.filter((one) => one !== null)
      const [last] = called
      if (last === undefined) return []
      const isAgreed = called.length === told.length && called.every(({ attended }) => attended === last.attended)
      const data = { party, kind: last.kind, attended: isAgreed ? last.attended : 'unknown', modes: last.modes }
      const event = { id: `${stream}@${party}`, type: 'PartyCalled', stream, data }
      const from = called.flatMap(({ cited }) => cited)
      return [{ event, day: last.on, at: Stockholm.startOfDay(last.on), from }]
    })
  })

const callOf = (state: Meeting.State, held: NonNullable<Meeting.State['held']>, party: string) => {
  const { on, kind, attendance, to } = held
  const calls = state.called === null ? [] : [state.called, ...state.otherCalls]
  const call = calls.find(({ units }) => units === null || units.some(isOf(party)))
  if (call === undefined && (kind === 'acute' || calls.length > 0)) return null
  const attending = attendance.filter(({ unit }) => isOf(party)(unit))
  const end = Log.instantOf(to)
  const entered = state.movements.filter((one) => one.entered && one.at < end && isOf(party)(one.unit))
  const cited: ReadonlyArray<Cited> = [held, ...(call === undefined ? [] : [call]), ...entered].map(({ evidence }) => ({
    id: evidence.id,
    type: evidence.event
  }))
  const attended = attending.length + entered.length > 0 ? 'yes' : 'no'
  return { on, kind, attended, modes: [...new Set(attending.map(({ mode }) => mode))].sort(), cited }
}

const isOf =
  (party: string) =>
  (unit: string): boolean =>
    partyOf(unit) === party

/**
 * What of a case matters to some norms in a period; of a case of which nothing does, none. The duty to come to one's own case has
 * a window a presentation, on its day, and asks where the individual lived; the duties of meetings and of governance look at no
 * case. To any other norm all matters.
 */
export const mattering = (
  norms: ReadonlySet<string>,
  { from, to }: Window.Window
): ((entries: ReadonlyArray<Log.Entry>) => ReadonlyArray<Log.Entry>) => {
  if ([...norms].some((norm) => norm !== ofPresentations && !ofNoCase.has(norm))) return (entries) => entries
  if (!norms.has(ofPresentations)) return () => []
  const isPresented = ({ event, day }: Log.Entry): boolean => day >= from && day <= to && event.type === 'CaseDiscussed'
  return (entries) =>
    entries.some(isPresented)
      ? entries.filter(
          (entry) =>
            entry.event.type === 'CaseReferred' || entry.event.type === 'HomeMunicipalityChanged' || isPresented(entry)
        )
      : []
}

const ofPresentations = '10.3/attends-own-case'

const ofNoCase: ReadonlySet<string> = new Set([
  '9/steering-group',
  '9/working-group',
  '9/annual-report',
  '10.1/investigator-attends',
  '10.1/safety-attends',
  '10.2/attends',
  '10.4/attends',
  '12/weekly-meeting',
  '14.2/follow-up-plan'
])

/**
 * How each window of some norms stood at the end of the asked day, as `check` finds it. Its day is the last of its window, or the
 * first of one that has no end. One that may still be met is pending.
 */
export const normsFound = (view: Answers.View, norms: ReadonlySet<string>): ReadonlyArray<Moment> => {
  const { soFar, cases, meetings, meetingNamed, question } = view
  const asked = Clauses.norms.filter(({ id }) => norms.has(id))
  const findings = Norm.findings(asked, { ...soFar, cases, meetings, meetingNamed }, question.validAt)
  return findings.map(({ id, norm, clause, bearer, window, state, proof }) => {
    const day = window.to ?? window.from
    const data = { norm, clause, bearer, state: state === 'undetermined' ? 'unknown' : state }
    const from = Proof.nodes(proof).flatMap((node) =>
      node.type === 'event' ? [{ id: node.id, type: node.event }] : []
    )
    const event = { id, type: 'NormFound', stream: view.stream, data }
    return { event, day, at: Stockholm.startOfDay(day), from, pending: state === 'open' || state === 'notYet' }
  })
}
