import type { ReadingKey } from './Words.ts'

/** The readings on which the facts of a report depend, by the number under which the agreement's documentation has them. */
export const readings: ReadonlyArray<{ readonly id: string; readonly key: ReadingKey }> = [
  { id: 'R1', key: 'noticeDay' },
  { id: 'R2', key: 'noticeCountsFrom' },
  { id: 'R4', key: 'minimumParties' },
  { id: 'R5', key: 'editionApplies' },
  { id: 'R15', key: 'rejoin' },
  { id: 'R16', key: 'exit' },
  { id: 'R17', key: 'rollDeadlines' }
]
