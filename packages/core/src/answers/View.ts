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

/** What is asked of a world: on which day, by which knowledge, of which agreement, under which reading. */
export interface Question {
  /** The end of this day. */
  readonly validAt: Day.Day
  readonly knownAt: Instant.Instant | null
  /** The agreement's stream; `null`: the one in force on `validAt`, else the last before, else the first to come. */
  readonly agreement: string | null
  readonly reading: Reading.Reading
}

/** One agreement as a question sees it. */
export interface View {
  readonly question: Question
  readonly stream: string
  /** By what was so at the end of `validAt`. */
  readonly soFar: Known
  /** By every event that is known, those of later days too: a notice given is an end known. */
  readonly ahead: Known
}

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
  const candidates = views(world, question)
  const { agreement } = question
  if (agreement === null) return E.right(closestTo(question.validAt, candidates))
  const asked = candidates.find(({ stream }) => stream === agreement)
  return asked === undefined
    ? E.left({ type: 'UnknownAgreement', agreement, known: candidates.map(({ stream }) => stream) })
    : E.right(asked)
}

/** How every agreement of a world appears to a question. */
export const views = (world: World, question: Question): ReadonlyArray<View> =>
  world.agreements.filter(({ entries }) => entries.length > 0).map((history) => viewOf(history, question))

/** The agreement in force on a day, else the last before it, else the first to come, else the first in the log. */
export const closestTo = (day: Day.Day, candidates: ReadonlyArray<View>): View | null => {
  const inForce = candidates.find(({ ahead }) => inForceOn(day)(ahead.life) !== null)
  const before = (view: View): number => lastEnd(view, day) ?? Number.NEGATIVE_INFINITY
  const after = (view: View): number => nextStart(view, day) ?? Number.POSITIVE_INFINITY
  const ended = candidates
    .filter((view) => lastEnd(view, day) !== null)
    .sort((one, other) => before(other) - before(one))
  const coming = [...candidates].sort((one, other) => after(one) - after(other))
  return inForce ?? ended[0] ?? coming[0] ?? null
}

/** The day on which an agreement last ceased to be in force, by a day. */
const lastEnd = ({ ahead }: View, day: Day.Day): number | null =>
  ahead.life.edition.changes.findLast(({ from, value }) => value === null && from <= day)?.from ?? null

/** The day on which an agreement is next in force, after a day. */
const nextStart = ({ ahead }: View, day: Day.Day): number | null =>
  ahead.life.edition.changes.find(({ from, value }) => value !== null && from > day)?.from ?? null

const viewOf = (
  { stream, entries }: { readonly stream: string; readonly entries: ReadonlyArray<Entry<Agreement.Event>> },
  question: Question
): View => ({
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
