import type { Agreement, Log } from '@norrsken/core'
import { appointments } from './appointments.ts'
import { attendance } from './attendance.ts'
import { belongsTo, type NaiveLife } from './belongsTo.ts'
import { cases } from './cases.ts'
import { plusDays, yearEnd } from './days.ts'
import { disputes } from './disputes.ts'
import { followUp } from './followUp.ts'
import { governance } from './governance.ts'
import { meetings } from './meetings.ts'
import { membershipByDay } from './membership.ts'
import { inNaiveOrder, type NaiveFinding } from './NaiveFinding.ts'
import { type Happened, happened, type NaiveLog, type NaiveStream } from './NaiveLog.ts'
import { notes } from './notes.ts'
import { presence } from './presence.ts'
import { secrecy } from './secrecy.ts'

/**
 * How every duty under an agreement stands at the end of a day, worked out from the log with plain loops: the slow twin
 * that the engine is compared with. Written from the contract alone.
 *
 * The entries are those of a whole log, of every kind of stream, corrections and retractions resolved, in the order in
 * which they apply. The findings come in an order in which two lists can be compared.
 *
 * @example
 * import { Log } from '@norrsken/core'
 * import { entriesOf, logOf, Naive } from '@norrsken/testing'
 *
 * const entries = [...Log.visible(null)(entriesOf(logOf()))].sort(Log.inOrder)
 * assert.deepEqual(Naive.findingsOn(entries, 'agreement/norrsken', '2023-12-31'), [])
 */
export const findingsOn = (
  entries: ReadonlyArray<Log.Entry>,
  agreement: string,
  validAt: string
): ReadonlyArray<NaiveFinding> => findingsByDay(entries, agreement, [validAt]).get(validAt) ?? []

/**
 * What `findingsOn` says of each of some days. Who was a party is worked out anew only where an agreement's stream has
 * got further.
 *
 * @example
 * import { Naive } from '@norrsken/testing'
 *
 * assert.deepEqual([...Naive.findingsByDay([], 'agreement/norrsken', ['2023-12-31']).keys()], ['2023-12-31'])
 */
export const findingsByDay = (
  entries: ReadonlyArray<Log.Entry>,
  agreement: string,
  days: ReadonlyArray<string>
): ReadonlyMap<string, ReadonlyArray<NaiveFinding>> => {
  const all = entries.map((entry) => ({ entry, one: happened(entry) }))
  const lives = rememberingLives()
  return new Map(
    days.map((validAt) => {
      const known = all.filter(({ one }) => one.day <= validAt)
      return [validAt, findings(known, agreement, validAt, lives(known, validAt))]
    })
  )
}

interface Read {
  readonly entry: Log.Entry
  readonly one: Happened
}

const findings = (
  known: ReadonlyArray<Read>,
  agreement: string,
  validAt: string,
  lives: ReadonlyArray<NaiveLife>
): ReadonlyArray<NaiveFinding> => {
  const everything = known.map(({ one }) => one)
  const streams = streamsOf(everything)
  const ofKind = (kind: 'case' | 'meeting'): ReadonlyArray<NaiveStream> =>
    streams.filter((stream) => stream.name.startsWith(`${kind}/`) && belongsTo(stream, lives) === agreement)
  const log: NaiveLog = {
    validAt,
    acts: streams.find(({ name }) => name === agreement)?.events ?? [],
    cases: ofKind('case'),
    meetings: ofKind('meeting'),
    everything,
    days: lives.find(({ name }) => name === agreement)?.days ?? []
  }
  return inNaiveOrder(
    [governance, appointments, attendance, meetings, secrecy, presence, notes, followUp, cases, disputes].flatMap(
      (clause) => clause(log)
    )
  )
}

/** The streams of a log, in the order in which it first names them. */
const streamsOf = (events: ReadonlyArray<Happened>): ReadonlyArray<NaiveStream> => {
  const streams = new Map<string, Happened[]>()
  for (const one of [...events].sort((one, other) => one.stream - other.stream)) {
    const soFar = streams.get(one.event.stream)
    if (soFar === undefined) streams.set(one.event.stream, [one])
    else soFar.push(one)
  }
  return [...streams].map(([name, events]) => ({ name, events }))
}

/** Who was a party, by each agreement of a log; worked out once for each year and as much of a stream as is known. */
const rememberingLives = (): ((known: ReadonlyArray<Read>, validAt: string) => ReadonlyArray<NaiveLife>) => {
  const worked = new Map<string, NaiveLife>()
  return (known, validAt) => {
    const first = known.map(({ one }) => one.day).sort()[0] ?? validAt
    const last = lastToKnow(validAt)
    return streamsOf(known.map(({ one }) => one))
      .filter(({ name }) => name.startsWith('agreement/'))
      .map(({ name }) => {
        const entries = known
          .filter(({ one }) => one.event.stream === name)
          .map(({ entry }) => entry as Log.Entry<Agreement.Event>)
        const key = [name, entries.length, first, last].join()
        const life = worked.get(key) ?? { name, days: membershipByDay(entries, first, last) }
        worked.set(key, life)
        return life
      })
  }
}

/** The last day that a window that has begun by a day may reach: a year ends with it, and a week a little later. */
const lastToKnow = (validAt: string): string => plusDays(yearEnd(validAt), 7)
