import { type Log, Sealed } from '@norrsken/core'
import { type DisclosureControl, subjectIn } from '@norrsken/reporting'
import { column } from '../column.ts'
import type { Following } from '../followedHistory.ts'
import { CORRECTS, type LogIndex, MADE_UP, PLAIN } from './LogIndex.ts'

/** Notes what an index holds, while a log is read from its beginning. */
export interface Indexing extends Following {
  /** @param log - the bytes that were read, and where the log stands after all of them */
  readonly finish: (
    ledger: Log.Ledger,
    log: Pick<LogIndex, 'size' | 'key' | 'tag'>,
    head: DisclosureControl.LogHead
  ) => LogIndex
}

export const indexing = (): Indexing => {
  const positions = column((length) => new Float64Array(length))
  const [streamOf, days] = [column(ints), column(ints)]
  const [typeOf, marks] = [column(bytes), column(bytes)]
  const [subjectAt, subjects, retractionAt] = [column(ints), column(ints), column(ints)]
  /** The ids of the events that were taken back. */
  const retracted: string[] = []
  const typeNumbers = new Map<string, number>()
  const numberOf = Sealed.numbering()

  const note = (stream: number, type: string, day: number, at: number, mark: number): void => {
    const number = typeNumbers.get(type) ?? typeNumbers.size
    if (number === typeNumbers.size) typeNumbers.set(type, number)
    positions.push(at)
    streamOf.push(stream)
    days.push(day)
    typeOf.push(number)
    marks.push(mark)
  }

  return {
    inFull: ({ event, stream, day }, at) => {
      const subject = subjectIn(event)
      if (subject !== null) {
        subjectAt.push(positions.length())
        subjects.push(numberOf(subject))
      }
      if (event.type === 'EventRetracted') {
        retractionAt.push(positions.length())
        retracted.push(event.data.event)
      }
      const mark = (event.synthetic === true ? MADE_UP : 0) | (event.corrects === undefined ? 0 : CORRECTS)
      note(stream, event.type, day, at, mark)
    },
    skimmed: ({ type, day, synthetic }, stream, { at }) =>
      note(stream, type, day, at, PLAIN | (synthetic ? MADE_UP : 0)),
    finish: (ledger, log, { id, head }) => ({
      ...log,
      id,
      head,
      types: [...typeNumbers.keys()],
      positions: positions.all(),
      streamOf: streamOf.all(),
      days: days.all(),
      typeOf: typeOf.all(),
      marks: marks.all(),
      isCase: Uint8Array.from(ledger.names(), (name) => (name.startsWith('case/') ? 1 : 0)),
      subjectAt: subjectAt.all(),
      subjects: subjects.all(),
      retractionAt: retractionAt.all(),
      retracted: Int32Array.from(retracted, ledger.find)
    })
  }
}

const ints = (length: number): Int32Array<ArrayBuffer> => new Int32Array(length)
const bytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length)
