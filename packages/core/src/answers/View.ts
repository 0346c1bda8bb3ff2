import type { Day, Instant } from '@norrsken/rules'
import type * as Agreement from '../agreement/Event.ts'
import { evolve } from '../agreement/evolve.ts'
import { inForceOn, type Life } from '../agreement/Life.ts'
import { live } from '../agreement/live.ts'
import type * as Reading from '../agreement/Reading.ts'
import { initial, type State } from '../agreement/State.ts'
import { E } from '../fp.ts'
import type { Entry } from '../log/Entry.ts'
import { replay } from '../log/replay.ts'
import type { World } from '../log/World.ts'
import type * as Meeting from '../meeting/State.ts'
import { closest } from './closest.ts'

/** What is asked of a world: on which day, by which knowledge, of which agreement, under which reading. */
export interface Question {
  /** The end of this day. */
  readonly validAt: Day.Day
  readonly knownAt: Instant.Instant | null
  /**
   * The agreement's stream; `null`: the one in force on `validAt`, else the last before, else the first to come; of several in
   * force the one that has been so longest, and at a tie the first by name.
   */
  readonly agreement: string | null
  readonly reading: Reading.Reading
}

/** One agreement as a question sees it. */
export interface View {
  readonly question: Question
  readonly stream: string
  /** Other agreements that are in force on `validAt` as well, by name: a question that names none may have meant them. */
  readonly alsoInForce: ReadonlyArray<string>
  /** By what was so at the end of `validAt`. */
  readonly soFar: Known
  /** By every event that is known, those of later days too: a notice given is an end known. */
  readonly ahead: Known
  /** Whether a case or a meeting belongs to the agreement: its first event names it, or it was the one in force on its first day. */
  readonly belongs: (one: Beginning) => boolean
  readonly cases: World['cases']
  readonly meetings: World['meetings']
  /** A meeting of the log by its stream, whichever agreement it belongs to. */
  readonly meetingNamed: (stream: string) => Meeting.State | undefined
}

/** How a case or a meeting began: the agreement that its first event names, and the day; `null` where none is named, or nothing told. */
export interface Beginning {
  readonly agreement: string | null
  readonly began: Day.Day | null
}

/** An agreement by itself, before it is told which cases and meetings belong to it. */
type Candidate = Omit<View, 'alsoInForce' | 'belongs' | 'cases' | 'meetings' | 'meetingNamed'>

export interface Known {
  readonly state: State
  readonly life: Life
}

/** No such agreement is in the log. */
export interface UnknownAgreement {
  readonly type: 'UnknownAgreement'
  readonly agreement: string
  readonly known: ReadonlyArray<string>
}

/** The agreement that a question is about, as it sees it; `null` where the log has none. */
export const ask = (world: World, question: Question): E.Either<UnknownAgreement, View | null> => {
  const all = candidates(world, question)
  const { agreement } = question
  const asked = agreement === null ? closestTo(question.validAt, all) : all.find(({ stream }) => stream === agreement)
  if (asked === null) return E.right(null)
  return asked === undefined
    ? E.left({ type: 'UnknownAgreement', agreement: agreement ?? '', known: all.map(({ stream }) => stream).sort() })
    : E.right(withBelongings(world, all)(asked))
}

/** How every agreement of a world appears to a question. */
export const views = (world: World, question: Question): ReadonlyArray<View> => {
  const all = candidates(world, question)
  return all.map(withBelongings(world, all))
}

/** An agreement that has been asked about, as it appears under other readings; every other agreement is read as before. */
export const rereader = (world: World, { question, stream }: View): ((reading: Reading.Reading) => View) => {
  const all = candidates(world, question)
  return (reading) => {
    const reread = all.map((one) => (one.stream === stream ? under(one, reading) : one))
    const asked = reread.find((one) => one.stream === stream)
    if (asked === undefined) throw new Error('a view of another world')
    return withBelongings(world, reread)(asked)
  }
}

const under = ({ question, stream, soFar, ahead }: Candidate, reading: Reading.Reading): Candidate => {
  const life = live(ahead.state, reading)
  const nothingLater = soFar.state.events === ahead.state.events
  return {
    question: { ...question, reading },
    stream,
    soFar: { ...soFar, life: nothingLater ? life : live(soFar.state, reading) },
    ahead: { ...ahead, life }
  }
}

const withBelongings =
  (world: World, all: ReadonlyArray<Candidate>) =>
  (candidate: Candidate): View => {
    const belongs = belongsTo(candidate.stream, all)
    const byStream = new Map(world.meetings.map(({ stream, state }) => [stream, state]))
    const { stream, question } = candidate
    return {
      ...candidate,
      alsoInForce: all
        .filter((one) => one.stream !== stream && isInForce(one, question.validAt))
        .map((one) => one.stream)
        .sort(),
      belongs,
      cases: world.cases.filter(({ state }) => belongs(state)),
      meetings: world.meetings.filter(({ state }) => belongs(state)),
      meetingNamed: (stream) => byStream.get(stream)
    }
  }

/** Whether a case or a meeting belongs to an agreement. */
const belongsTo = (stream: string, all: ReadonlyArray<Candidate>): View['belongs'] => {
  const onDay = new Map<Day.Day, string | null>()
  const agreementOn = (day: Day.Day): string | null => {
    const known = onDay.get(day)
    if (known !== undefined) return known
    const found = closestTo(day, all)?.stream ?? null
    onDay.set(day, found)
    return found
  }
  return ({ agreement, began }) => (agreement ?? (began === null ? null : agreementOn(began))) === stream
}

const candidates = (world: World, question: Question): ReadonlyArray<Candidate> =>
  world.agreements.filter(({ entries }) => entries.length > 0).map((history) => viewOf(history, question))

const closestTo = (day: Day.Day, all: ReadonlyArray<Candidate>): Candidate | null =>
  closest(day, all, ({ ahead }) => ahead.life)

const isInForce = ({ ahead }: Candidate, day: Day.Day): boolean => inForceOn(day)(ahead.life) !== null

const viewOf = (
  { stream, entries }: { readonly stream: string; readonly entries: ReadonlyArray<Entry<Agreement.Event>> },
  question: Question
): Candidate => ({
  question,
  stream,
  soFar: known(
    entries.filter(({ day }) => day <= question.validAt),
    question.reading
  ),
  ahead: known(entries, question.reading)
})

const known = (entries: ReadonlyArray<Entry<Agreement.Event>>, reading: Reading.Reading): Known => {
  const state = replay({ initial, evolve })(entries)
  return { state, life: live(state, reading) }
}
