import type { Day, Instant } from '@norrsken/rules'
import type * as AgreementEvents from '../agreement/Event.ts'
import { evolve as evolveAgreement } from '../agreement/evolve.ts'
import { live } from '../agreement/live.ts'
import type * as Reading from '../agreement/Reading.ts'
import { initial as initialAgreement } from '../agreement/State.ts'
import type * as CaseEvents from '../case/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import type * as Case from '../case/State.ts'
import { initial as initialCase } from '../case/State.ts'
import { type Entry, inOrder } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { type Aggregate, replay } from '../log/replay.ts'
import { visible } from '../log/visible.ts'
import type * as MeetingEvents from '../meeting/Event.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Law } from '../secrecy/law/Law.ts'

/**
 * Streams with every event that they hold, in the order of the log: corrections and retractions too, also such as stand in
 * another stream. What was on record at a moment cannot be told from a state.
 */
export interface Streams {
  /** The name of the case's stream. */
  readonly stream: string
  readonly case: ReadonlyArray<Entry<CaseEvents.Event>>
  /** The entries of a meeting by the name of its stream; none where the log has none. */
  readonly meeting: (stream: string) => ReadonlyArray<Entry<MeetingEvents.Event>>
  /** Every agreement of the log, one after the other by each reading of it that counts. */
  readonly agreements: ReadonlyArray<AgreementStream>
}

/** An agreement as it was recorded, by one reading. */
export interface AgreementStream {
  /** The name of its stream. */
  readonly stream: string
  readonly entries: ReadonlyArray<Entry<AgreementEvents.Event>>
  /** How its terms are read; absent: as they are written. */
  readonly reading?: Reading.Reading
  /**
   * Whether what was told must be permitted by it on whichever day, as by the one that the case belongs to, and one that is asked
   * about; or else only if it was in force on the day on which it was told.
   */
  readonly always: boolean
}

/** What the log knew of a case and of an agreement at an instant; `null`: knows now. */
export const knowledgeOf =
  (streams: Streams, { entries, reading }: AgreementStream, law: Law, lawOn: Day.Day | null) =>
  (at: Instant.Instant | null): Situation => {
    const agreement = stateAt({ initial: initialAgreement, evolve: evolveAgreement }, entries, at)
    return {
      stream: streams.stream,
      state: caseAt(streams, at),
      agreement: { state: agreement, life: live(agreement, reading) },
      law,
      ...(lawOn === null ? {} : { lawOn })
    }
  }

/** What the log knew of a case at an instant; `null`: knows now. */
export const caseAt = (streams: Streams, at: Instant.Instant | null): Case.State =>
  stateAt({ initial: initialCase, evolve: evolveCase }, streams.case, at)

/** What entries come to, by what was on record at an instant; `null`: by all that is now. */
export const stateAt = <S, E extends Event>(
  aggregate: Aggregate<S, E>,
  entries: ReadonlyArray<Entry<E>>,
  knownAt: Instant.Instant | null
): S => replay(aggregate)([...visible(knownAt)(entries)].sort(inOrder))
