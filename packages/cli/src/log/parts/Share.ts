import type { History } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { column } from '../column.ts'
import { followedHistory } from '../followedHistory.ts'
import type { Source } from '../Source.ts'
import { type Noted, noting } from './Noted.ts'
import { leaving, type Sharing } from './Sharing.ts'

/** What one of several readers of a log reads of it: all agreements and meetings, and the cases that are its share. */
export interface Share {
  readonly noted: Noted
  /** To be asked for once. */
  readonly history: () => History
  /** Where a case is first told of, by its stream: the number of an event in the log. */
  readonly firstOf: (stream: string) => number
}

/**
 * Reads a share of a log. `null`: something is wrong with it, or seems to be as long as the others are not known; then the whole log has
 * to be read by one.
 *
 * @param name - what messages call the log
 */
export const readShare = (
  source: Source,
  knownAt: Instant.Instant | null,
  name: string,
  sharing: Sharing
): Share | null => {
  const noted = noting()
  const isCase: boolean[] = []
  /** Of each stream the number of its first event, but of what takes something back. */
  const first = column((length) => new Int32Array(length))
  /** What is taken back in cases, of which others do not know. */
  const takenBack: string[] = []
  const { leave, ordinal } = leaving(sharing, true)

  const note = (stream: number, recordedAt: number, isMadeUp: boolean): void =>
    noted.note(ordinal(), recordedAt, isMadeUp, isCase[stream] === true || sharing.part === 0)
  const meet = (stream: number): void => {
    while (first.length() <= stream) first.push(-1)
    if (first.get(stream) < 0) first.set(stream, ordinal())
  }

  const { scan, ledger, history } = followedHistory(
    { ...source, heard: () => {} },
    knownAt,
    name,
    {
      inFull: ({ event, stream, recordedAt }) => {
        isCase[stream] ??= event.stream.startsWith('case/')
        if (event.type !== 'EventRetracted') meet(stream)
        else if (isCase[stream] === true) takenBack.push(event.data.event)
        note(stream, recordedAt, event.synthetic === true)
      },
      skimmed: (skimmed, stream) => {
        isCase[stream] = true
        meet(stream)
        note(stream, skimmed.recordedAt, skimmed.synthetic)
      }
    },
    leave
  )
  if (scan.total > 0 || takenBack.some((id) => isCase[ledger.streamOf(ledger.find(id))] !== true)) return null
  return {
    noted: noted.finish(ledger.kept().hashes),
    history,
    firstOf: (stream) => first.get(ledger.number(stream))
  }
}
