import { type Day, type Instant, Stockholm, Timeline } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { E } from '../fp.ts'
import type { Named, World } from '../log/World.ts'
import { persons } from '../meeting/attending.ts'
import type * as Meeting from '../meeting/State.ts'
import { duties } from '../secrecy/gate/duties.ts'
import type { Law, ReportingDuty } from '../secrecy/law/Law.ts'
import { type Difference, differencesOf } from './agenda/differences.ts'
import { beginningOf, type Gathering, gathering } from './agenda/gathering.ts'
import { roomFor } from './agenda/room.ts'
import { type Segment, segmentsOf } from './agenda/segments.ts'
import { daysOf } from './counting.ts'
import { countingFor } from './strictly.ts'
import type { Question, View } from './View.ts'

/** What may be said at a meeting: of each case that may come up there, to each who is in the room. */
export interface Agenda {
  /** The stream of the meeting. */
  readonly meeting: string
  readonly gathering: Gathering
  /** In the order of their names, which says nothing of any case. */
  readonly cases: ReadonlyArray<CaseAtMeeting>
}

/** A case at a meeting. */
export interface CaseAtMeeting {
  readonly case: string
  /**
   * Why it may come up: it was decided who takes part in its discussion there, or it was discussed there, or it is open on that
   * day. The first of them that is so.
   */
  readonly why: 'decided' | 'discussed' | 'open'
  /** How it is known who is in the room for it. */
  readonly known: Gathering['known'] | 'decided'
  /** Whether that was told in ways that contradict each other. */
  readonly contradicting: boolean
  /** One after the other, each for as long as nothing changes. One moment, where the meeting has not been held. */
  readonly segments: ReadonlyArray<Segment>
  readonly differences: ReadonlyArray<Difference>
  /** Duties to report concern for a child that may bind somebody in the room, whatever may be said there. */
  readonly duties: ReadonlyArray<ReportingDuty>
}

/** No meeting of that name has been called or held. */
export interface UnknownMeeting {
  readonly type: 'UnknownMeeting'
  readonly meeting: string
  readonly known: ReadonlyArray<string>
}

/** An agreement by which an agenda is judged. */
type AgendaView = Pick<View, 'ahead' | 'belongs' | 'cases' | 'stream'>

/** The agreements by which an agenda is judged. */
export interface AgendaViews {
  readonly asked: readonly [AgendaView, ...AgendaView[]]
  readonly others: ReadonlyArray<AgendaView>
}

/**
 * A question as it is to be asked for a meeting: on the day on which that begins, and of its own agreement, where none is asked
 * for and the log has it.
 *
 * @param world - by all that is known (`validAt: null`)
 *
 * @example
 * import { Answers, Log } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const decoded = Log.decode({
 *   id: 'e1', stream: 'meeting/1', version: 1, type: 'MeetingCalled', schema: 1, effective: '2025-01-29',
 *   recorded: '2025-01-29T10:00:00+01:00', by: { unit: 'ostersund/coordination', function: 'coordinator' },
 *   data: { kind: 'regular', starts: '2025-02-05T09:00:00+01:00' }
 * })
 * const world = Log.worldOf({ validAt: null, knownAt: null })(decoded._tag === 'Right' ? [decoded.right] : [])
 * const asked = { validAt: Day.day('2030-01-01'), knownAt: null, agreement: null, reading: {} }
 * const question = Answers.questionFor(world, 'meeting/1', asked)
 * assert.deepEqual(question._tag === 'Right' && question.right, { ...asked, validAt: Day.day('2025-02-05') })
 */
export const questionFor = (world: World, meeting: string, question: Question): E.Either<UnknownMeeting, Question> =>
  E.map((state: Meeting.State): Question => {
    const from = beginningOf(state)
    const own = world.agreements.some(({ stream }) => stream === state.agreement) ? state.agreement : null
    return {
      ...question,
      validAt: from === null ? question.validAt : Stockholm.localDay(from),
      agreement: question.agreement ?? own
    }
  })(meetingIn(world, meeting))

/**
 * What may be said at a meeting, identified or de-identified only, and who must step out for it (clauses 12 and 15, R13). It is
 * decision support and no legal advice. Whether a case can be recognised although it is presented de-identified is not
 * looked at here.
 *
 * @param world - by all that is known (`validAt: null`)
 * @param by - the agreements of the log (`strictly`): the one asked about must permit, and so must each other that is in force on
 * the day of the meeting, and the one that a case belongs to
 *
 * @example
 * import { Answers, Law, Log } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const nobody = Answers.withoutAgreement({ validAt: Day.day('2025-02-05'), knownAt: null, agreement: null, reading: {} })
 * const world = Log.worldOf({ validAt: null, knownAt: null })([])
 * const agenda = Answers.agenda(world, { asked: [nobody], others: [] }, Law.swedish, 'meeting/2025-02-05')
 * assert.deepEqual(agenda, { _tag: 'Left', left: { type: 'UnknownMeeting', meeting: 'meeting/2025-02-05', known: [] } })
 */
export const agenda = (
  world: World,
  { asked: views, others }: AgendaViews,
  law: Law,
  meeting: string
): E.Either<UnknownMeeting, Agenda> =>
  E.chain((state: Meeting.State): E.Either<UnknownMeeting, Agenda> => {
    const found = gathering(state, views[0].ahead)
    if (found === null) return E.left(unknown(world, meeting))
    const belonging = new Set(views.flatMap(({ stream, cases }) => (stream === '' ? world.cases : cases)).map(streamOf))
    const cases = [...world.cases]
      .sort((one, other) => (one.stream < other.stream ? -1 : 1))
      .flatMap((one) => {
        const why = whyOf(one, belonging.has(one.stream), found, meeting)
        return why === null ? [] : [atMeeting(one, why, { views, others, law, meeting, state, found })]
      })
    return E.right({ meeting, gathering: found, cases })
  })(meetingIn(world, meeting))

interface At {
  readonly views: readonly [AgendaView, ...AgendaView[]]
  readonly others: ReadonlyArray<AgendaView>
  readonly law: Law
  readonly meeting: string
  readonly state: Meeting.State
  readonly found: Gathering
}

const atMeeting = (
  { stream, state }: Named<Case.State>,
  why: CaseAtMeeting['why'],
  { views, others, law, meeting, state: held, found }: At
): CaseAtMeeting => {
  const room = roomFor(found, state, meeting)
  const there = persons([...room.attendees, ...room.apart]).map(({ unit }) => unit)
  const counting = countingFor({ asked: views, others }, state, daysOf(found.from, found.to ?? found.from))
  const situations = counting.map(({ ahead }) => ({ stream, state, agreement: ahead, law }))
  return {
    case: stream,
    why,
    known: room.known,
    contradicting: room.contradicting,
    segments: segmentsOf(situations, room, found),
    differences: differencesOf(held, state, meeting),
    duties:
      there.length === 0
        ? []
        : duties({ stream, state, agreement: views[0].ahead, law }, { ...silent, units: there, at: found.from })
  }
}

/** Nothing is said yet, by nobody: what of it is known is that the case may have children. */
const silent = { from: null, facts: [], subjects: [] } as const

/** Why a case may come up at a meeting; `null` where nothing says that it may. */
const whyOf = (
  { state }: Named<Case.State>,
  belongs: boolean,
  { from, to }: Gathering,
  meeting: string
): CaseAtMeeting['why'] | null => {
  if (state.participants.some((one) => one.meeting === meeting)) return 'decided'
  if (state.discussions.some((one) => one.meeting === meeting)) return 'discussed'
  const last = to === null || to <= from ? from : ((to - 1) as Instant.Instant)
  return belongs && isOpenOn(state, Stockholm.localDay(from), Stockholm.localDay(last)) ? 'open' : null
}

/** Whether a case is open at any moment between the beginning of a day and the end of another. */
const isOpenOn = ({ open }: Case.State, first: Day.Day, last: Day.Day): boolean => {
  const begins = Stockholm.startOfDay(first)
  const ends = Stockholm.endOfDay(last)
  return Timeline.at(begins)(open) || open.changes.some(({ from, value }) => value && begins <= from && from < ends)
}

/** A meeting of which somebody knows when it is. */
const meetingIn = (world: World, meeting: string): E.Either<UnknownMeeting, Meeting.State> => {
  const found = world.meetings.find(({ stream }) => stream === meeting)?.state
  return found === undefined || beginningOf(found) === null ? E.left(unknown(world, meeting)) : E.right(found)
}

const unknown = (world: World, meeting: string): UnknownMeeting => ({
  type: 'UnknownMeeting',
  meeting,
  known: world.meetings
    .filter(({ state }) => beginningOf(state) !== null)
    .map(streamOf)
    .sort()
})

const streamOf = ({ stream }: { readonly stream: string }): string => stream
