import { Answers, type Log, type Reading } from '@norrsken/core'
import { Day, type Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Answer } from './Answer.ts'
import type { Histories, History } from './Histories.ts'

/** Whom and what a page asks. */
export interface Asking {
  readonly histories: Histories
  readonly agreement: string | null
  readonly reading: Reading.Reading
  /** Whether a norm is told of. */
  readonly isTold: (norm: string) => boolean
}

/** What is asked of one day: by which knowledge, and of which cases and meetings. */
export interface Moment {
  readonly on: Day.Day
  readonly knownAt: Instant.Instant | null
  readonly streams: Iterable<History>
  /** Whether how the duties stand is asked too. */
  readonly duties: boolean
  /** The view of an earlier day, if nothing has happened in any agreement since; then the agreement itself is not asked. */
  readonly calm: Answers.View | null
}

/** All that is so at the end of a day, and the view in which it is; nothing where the log has no agreement. */
export interface Answered {
  readonly view: Answers.View | null
  readonly answers: ReadonlyArray<Answer>
}

/** Asks what is so at the end of a day. */
export const answersOn = (asking: Asking, moment: Moment): Answered => {
  const world = asking.histories.world(moment.streams, moment.on, moment.knownAt)
  const view = viewOn(asking, world, moment)
  if (view === null) return { view, answers: [] }
  return {
    view,
    answers: [
      ...(moment.calm === null ? ofAgreement(world, view) : []),
      ...view.meetings.flatMap(
        ({ stream, state: { held } }): ReadonlyArray<Answer> =>
          held === null ? [] : [{ type: 'meeting', stream, on: Day.toIso(held.on), kind: held.kind }]
      ),
      ...(moment.duties ? Answers.check(view).flatMap((one) => (asking.isTold(one.norm) ? [ofFinding(one)] : [])) : [])
    ]
  }
}

const viewOn = (
  { histories, agreement, reading }: Asking,
  world: Log.World,
  { on, knownAt, calm }: Moment
): Answers.View | null => {
  const question: Answers.Question = { validAt: on, knownAt, agreement, reading }
  if (calm !== null) return { ...withAllMeetings(calm, histories, on, knownAt), question, ...belongings(world, calm) }
  const asked = Answers.ask(world, question)
  return E.isLeft(asked) || asked.right === null ? null : withAllMeetings(asked.right, histories, on, knownAt)
}

/** The cases and meetings of a log that has one agreement only: those that name no other. */
const belongings = (world: Log.World, { stream }: Answers.View): Pick<Answers.View, 'cases' | 'meetings'> => {
  const belongs = ({
    state
  }: {
    readonly state: { readonly agreement: string | null; readonly began: Day.Day | null }
  }) => (state.agreement ?? (state.began === null ? null : stream)) === stream
  return { cases: world.cases.filter(belongs), meetings: world.meetings.filter(belongs) }
}

const ofAgreement = (world: Log.World, view: Answers.View): ReadonlyArray<Answer> => {
  const { agreement: state } = Answers.state(world, view, view.question)
  if (state === null) return []
  const { id, inForce, edition, term } = state
  const noticeBy = term === null ? null : Answers.lastNoticeDay(view, Day.day(term.to)).value
  return [
    { type: 'agreement', id, inForce, edition, term, noticeBy },
    ...state.parties.map(
      (party): Answer => ({
        type: 'party',
        id: party.id,
        member: party.member,
        from: party.from,
        leaves: party.leaves,
        edition: party.edition ?? null,
        proofs: [Answers.member(view, party.id).proof, Answers.leaves(view, party.id).proof]
      })
    )
  ]
}

type Finding = ReturnType<typeof Answers.check>[number]

const ofFinding = ({ id, norm, bearer, window, state, trigger, proof }: Finding): Answer => ({
  type: 'finding',
  id,
  norm,
  bearer,
  from: Day.toIso(window.from),
  to: window.to === null ? null : Day.toIso(window.to),
  state,
  trigger,
  proofs: [proof]
})

/** A view may be asked about a few cases only, and those may be of any meeting. */
const withAllMeetings = (
  view: Answers.View,
  { streams }: Histories,
  on: Day.Day,
  knownAt: Instant.Instant | null
): Answers.View => {
  const byName = new Map(streams.map((history) => [history.stream, history]))
  return { ...view, meetingNamed: (stream) => byName.get(stream)?.standing(on, knownAt).meetings[0]?.state }
}
