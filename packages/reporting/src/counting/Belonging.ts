import { type Agreement, Answers, Case, Life, Log, Meeting, type Reading } from '@norrsken/core'
import { Day, type Window } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { History } from './History.ts'
import type { PartOfStream, Stream } from './Streams.ts'

/** One agreement, and what belongs to it. */
export interface Belonging {
  /** `null`: the log has no agreement. Then every case and meeting counts. */
  readonly view: Answers.View | null
  readonly agreement: ReadonlyArray<Log.Entry<Agreement.Event>>
  readonly meetings: ReadonlyArray<Stream>
  /** Whether a case or a meeting belongs to the agreement, by what core says of that, and had begun. */
  readonly has: (stream: PartOfStream) => boolean
}

/** Which agreement is counted, and when it is looked at. */
export interface Which {
  readonly validAt: Day.Day
  /** The agreement's stream; `null`: the one that core takes for `validAt`. */
  readonly agreement: string | null
  readonly reading?: Reading.Reading
}

/** The agreement that is asked about, with what belongs to it. */
export const belonging = (history: History, which: Which): E.Either<Answers.UnknownAgreement, Belonging> => {
  const { knownAt, agreements } = history
  const { validAt, agreement, reading = {} } = which
  const question = { validAt, knownAt, agreement, reading }
  const asked = Answers.ask({ agreements, cases: [], meetings: [] }, question)
  if (E.isLeft(asked)) return asked
  const view = asked.right
  const has: Belonging['has'] = (stream) => {
    const beginning = beginningOf(stream)
    return beginning !== null && beginning.began <= validAt && (view === null || view.belongs(beginning))
  }
  return E.right({
    view,
    agreement: agreements.find(({ stream }) => stream === view?.stream)?.entries ?? [],
    meetings: history.meetings.filter(has),
    has
  })
}

/** How a stream began, as core needs it to find out to which agreement it belongs; `null` where nothing of it stands. */
const beginningOf = ({ entries }: PartOfStream): (Answers.Beginning & { readonly began: Day.Day }) | null => {
  const [first] = entries
  if (first === undefined) return null
  const { agreement }: { readonly agreement?: string } = first.event.data
  return { agreement: agreement ?? null, began: first.day }
}

/** The agreement and its meetings as they stood at the end of an earlier day: what the norms are judged on, beside cases. */
export const viewAt = (history: History, found: Belonging, day: Day.Day): Answers.View | null => {
  if (found.view === null) return null
  const { question, stream } = found.view
  const meetings = history.meetings.flatMap((one) => stateAt(Meeting, one, day))
  const world: Log.World = { agreements: history.agreements, cases: [], meetings }
  const asked = Answers.ask(world, { ...question, validAt: day, agreement: stream })
  if (E.isLeft(asked) || asked.right === null) return null
  const own = new Set(found.meetings.map((one) => one.stream))
  return { ...asked.right, meetings: meetings.filter((one) => own.has(one.stream)) }
}

/** A case as it stood at the end of a day, by some of its entries; none where nothing had happened. */
export const caseAt = (stream: Stream, day: Day.Day): ReadonlyArray<Log.Named<Case.State>> => stateAt(Case, stream, day)

const stateAt = <S, E extends Log.Event>(
  aggregate: Log.Aggregate<S, E>,
  { stream, entries }: Stream,
  day: Day.Day
): ReadonlyArray<Log.Named<S>> => {
  const last = entries[entries.length - 1]
  if (last === undefined) return []
  const until = last.day <= day ? entries : entries.filter((entry) => entry.day <= day)
  return until.length === 0 ? [] : [{ stream, state: Log.replay(aggregate)(until as ReadonlyArray<Log.Entry<E>>) }]
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
