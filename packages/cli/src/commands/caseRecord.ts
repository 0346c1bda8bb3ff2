import type { Agreement, Answers, Case, Log, Meeting } from '@norrsken/core'
import { entriesOf } from '../log/entriesOf.ts'
import type { Source } from '../log/Source.ts'

/**
 * What a log holds of a case, of the meetings at which it was discussed, and of agreements, as it was recorded: by each of the
 * agreements, as each is read, once.
 *
 * @param meetings - the streams of those meetings
 */
export const caseRecord = (
  source: Source,
  stream: string,
  meetings: ReadonlyArray<string>,
  agreements: readonly [Answers.View, ...Answers.View[]]
): readonly [Answers.Streams, ...Answers.Streams[]] => {
  const [first, ...others] = agreements
  const names = [stream, ...meetings, ...agreements.map((view) => view.stream)]
  const found = entriesOf(source, [...new Set(names)], first.question.knownAt)
  const of = (name: string): ReadonlyArray<Log.Entry> => found.get(name) ?? []
  const by = ({ stream: agreement, question: { reading } }: Answers.View): Answers.Streams => ({
    stream,
    case: of(stream).filter(isOfCase),
    meeting: (name) => of(name).filter(isOfMeeting),
    agreement: of(agreement).filter(isOfAgreement),
    reading
  })
  const key = (view: Answers.View): string => JSON.stringify([view.stream, view.question.reading])
  const distinct = new Map(others.map((view) => [key(view), view]))
  distinct.delete(key(first))
  return [by(first), ...[...distinct.values()].map(by)]
}

/** What takes something back may stand in any stream. */
const isOf = (kind: string, { event }: Log.Entry): boolean =>
  event.type === 'EventRetracted' || event.stream.startsWith(kind)

const isOfCase = (entry: Log.Entry): entry is Log.Entry<Case.Event> => isOf('case/', entry)
const isOfMeeting = (entry: Log.Entry): entry is Log.Entry<Meeting.Event> => isOf('meeting/', entry)
const isOfAgreement = (entry: Log.Entry): entry is Log.Entry<Agreement.Event> => isOf('agreement/', entry)
