import { type Agreement, Answers, Case, Life, Log, Meeting, type Reading } from '@norrsken/core'
import { Day, type Window } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { History, Stream } from './History.ts'

/** One agreement, and what belongs to it. */
export interface Belonging {
  /** `null`: the log has no agreement. Then every case and meeting counts. */
  readonly view: Answers.View | null
  readonly cases: ReadonlyArray<Stream>
  readonly meetings: ReadonlyArray<Stream>
  readonly agreement: ReadonlyArray<Log.Entry<Agreement.Event>>
}

/** Which agreement is counted, and when it is looked at. */
export interface Which {
  readonly validAt: Day.Day
  /** The agreement's stream; `null`: the one that core takes for `validAt`. */
  readonly agreement: string | null
  readonly reading?: Reading.Reading
}

/** The agreement that is asked about, with the cases and the meetings that belong to it by what core says of that. */
export const belonging = (history: History, which: Which): E.Either<Answers.UnknownAgreement, Belonging> => {
  const { knownAt, agreements } = history
  const { validAt, agreement, reading = {} } = which
  const cases = history.cases.flatMap(begun(Case.initial(), validAt))
  const meetings = history.meetings.flatMap(begun(Meeting.initial(), validAt))
  const world = { agreements, cases: cases.map(({ named }) => named), meetings: meetings.map(({ named }) => named) }
  const asked = Answers.ask(world, { validAt, knownAt, agreement, reading })
  if (E.isLeft(asked)) return asked
  const view = asked.right
  const belongs = (named: ReadonlyArray<{ readonly stream: string }> | undefined) => {
    const streams = named === undefined ? null : new Set(named.map(({ stream }) => stream))
    return ({ stream }: Stream): boolean => streams === null || streams.has(stream)
  }
  return E.right({
    view,
    cases: cases.map(({ stream }) => stream).filter(belongs(view?.cases)),
    meetings: meetings.map(({ stream }) => stream).filter(belongs(view?.meetings)),
    agreement: agreements.find(({ stream }) => stream === view?.stream)?.entries ?? []
  })
}

/** A stream as core needs it to find out to which agreement it belongs: how it began, and no more. */
const begun =
  <S extends Case.State | Meeting.State>(initial: S, validAt: Day.Day) =>
  (stream: Stream): ReadonlyArray<{ readonly stream: Stream; readonly named: Log.Named<S> }> => {
    const [first] = stream.entries
    if (first === undefined || first.day > validAt) return []
    const { data } = first.event
    const agreement = 'agreement' in data ? (data.agreement ?? null) : null
    return [{ stream, named: { stream: stream.stream, state: { ...initial, agreement, began: first.day } } }]
  }

/**
 * The agreement as it stood at the end of an earlier day, with states of its meetings, and of its cases by what of them matters:
 * what the norms are judged on.
 */
export const viewAt = (
  history: History,
  { view, cases, meetings }: Belonging,
  day: Day.Day,
  mattering: (entries: Stream['entries']) => Stream['entries']
): Answers.View | null => {
  if (view === null) return null
  const { question, stream } = view
  const folded =
    <S>(fold: (entries: Stream['entries']) => S, of: (entries: Stream['entries']) => Stream['entries']) =>
    ({ stream: name, entries }: Stream): ReadonlyArray<Log.Named<S>> => {
      const matter = of(entries)
      const last = matter[matter.length - 1]
      if (last === undefined) return []
      const until = last.day <= day ? matter : matter.filter((entry) => entry.day <= day)
      return until.length === 0 ? [] : [{ stream: name, state: fold(until) }]
    }
  const world: Log.World = {
    agreements: history.agreements,
    cases: cases.flatMap(
      folded((entries) => Log.replay(Case)(entries as ReadonlyArray<Log.Entry<Case.Event>>), mattering)
    ),
    meetings: meetings.flatMap(
      folded(
        (entries) => Log.replay(Meeting)(entries as ReadonlyArray<Log.Entry<Meeting.Event>>),
        (entries) => entries
      )
    )
  }
  const asked = Answers.ask(world, { ...question, validAt: day, agreement: stream })
  return E.isLeft(asked) || asked.right === null
    ? null
    : { ...asked.right, cases: world.cases, meetings: world.meetings }
}

/** The municipalities that were parties on some day of a window, by the editions that were in force. */
export const municipalitiesIn = (view: Answers.View | null, { from, to }: Window.Window): ReadonlyArray<string> => {
  if (view === null) return []
  const { life } = view.soFar
  const kinds = kindsIn(life)
  return [
    ...new Set(
      life.spells.flatMap((spell) =>
        spell.from <= to &&
        (spell.to === null || spell.to >= from) &&
        kinds(spell.party, Day.max(spell.from, from)) === 'municipality'
          ? [spell.party]
          : []
      )
    )
  ].sort()
}

/** What a party is on a day, by the edition in force; `no-party` where that does not list it. */
export const kindsIn = (life: Life.Life | null): ((party: string, day: Day.Day) => string) => {
  const known = new Map<object, ReadonlyMap<string, string>>()
  return (party, day) => {
    const inForce = life === null ? null : Life.inForceOn(day)(life)
    if (inForce === null) return 'no-party'
    const { edition } = inForce
    const kinds = known.get(edition) ?? new Map(edition.parties.map(({ id, kind }) => [id, kind]))
    known.set(edition, kinds)
    return kinds.get(party) ?? 'no-party'
  }
}
