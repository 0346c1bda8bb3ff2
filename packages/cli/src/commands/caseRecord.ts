import type { Agreement, Answers, Case, Log, Meeting } from '@norrsken/core'
import { entriesOf } from '../log/entriesOf.ts'
import type { Source } from '../log/Source.ts'

/**
 * What a log holds of a case, of the meetings at which it was discussed, and of its agreements, as it was recorded.
 *
 * @param meetings - the streams of those meetings
 * @param agreements - all of the log, each once by every reading that counts
 */
export const caseRecord = (
  source: Source,
  { agreement: asked, knownAt }: Answers.Question,
  stream: string,
  meetings: ReadonlyArray<string>,
  agreements: ReadonlyArray<Answers.View>
): Answers.Streams => {
  const names = [stream, ...meetings, ...agreements.map((view) => view.stream)]
  const found = entriesOf(source, [...new Set(names)], knownAt)
  const of = (name: string): ReadonlyArray<Log.Entry> => found.get(name) ?? []
  return {
    stream,
    case: of(stream).filter(isOfCase),
    meeting: (name) => of(name).filter(isOfMeeting),
    agreements: agreements.map(({ stream: name, cases, question: { reading } }) => ({
      stream: name,
      entries: of(name).filter(isOfAgreement),
      reading,
      always: name === asked || cases.some((one) => one.stream === stream)
    }))
  }
}

/** What takes something back may stand in any stream. */
const isOf = (kind: string, { event }: Log.Entry): boolean =>
  event.type === 'EventRetracted' || event.stream.startsWith(kind)

const isOfCase = (entry: Log.Entry): entry is Log.Entry<Case.Event> => isOf('case/', entry)
const isOfMeeting = (entry: Log.Entry): entry is Log.Entry<Meeting.Event> => isOf('meeting/', entry)
const isOfAgreement = (entry: Log.Entry): entry is Log.Entry<Agreement.Event> => isOf('agreement/', entry)
