import { Instant } from '@norrsken/rules'
import { coverage } from '../../naive/coverage.ts'
import type { Events, Happened, NaiveLog, NaiveStream } from '../../naive/NaiveLog.ts'
import type { Reader } from '../Channel.ts'

/** What a consent is asked about: a class of facts, and about whom. */
export type Covers = (fact: string, subject?: 'individual' | 'child') => boolean

type Discussion = Events['CaseDiscussed']['data']

const purposes: Discussion['purposes'] = ['clarify-needs', 'assess-risk', 'consult']

/**
 * Whether at the instant of reading some single consent of a case covers the reader, for whatever purpose. It is asked as
 * if the case were presented to the reader alone, at that instant. What is unknown covers nothing. That its party has left is
 * told by how it stands, and depends on no agreement that the case is of.
 */
export const covered =
  (one: NaiveStream, log: NaiveLog, { unit, at }: Reader): Covers =>
  (fact, subject = 'individual') => {
    const names = one.events.flatMap(({ event }) => (event.type === 'ConsentGiven' ? [event.data.consent] : []))
    return purposes.some((purpose) => {
      const data: Discussion = {
        meeting: 'meeting/none',
        from: at,
        to: at,
        basis: { kind: 'consent', consents: names },
        kind: 'consulting',
        purposes: [purpose],
        present: [unit],
        facts: [fact as Discussion['facts'][number]],
        subjects: [subject]
      }
      return coverage(presentedAt(at, one.name, data), names, one, { ...log, everything: [], days: [] }) === 'yes'
    })
  }

const presentedAt = (at: string, stream: string, data: Discussion): Happened<'CaseDiscussed'> => ({
  event: {
    id: 'reading',
    stream,
    version: 1,
    type: 'CaseDiscussed',
    schema: 1,
    effective: at,
    recorded: at,
    by: { unit: 'body/none', function: 'none' },
    data
  },
  day: at.slice(0, 10),
  at: Instant.instant(at),
  isKnownByItsDay: false,
  stream: 0
})
