import type { Fault } from '../log/Fault.ts'
import type { Position } from './EventStore.ts'

/**
 * A store has an event that it cannot read again: what it keeps there is no event that the log's codecs would let through,
 * so it was changed behind the store's back. Nothing of what is kept there is told but its faults, which quote no text about
 * a person.
 */
export interface Unreadable {
  readonly type: 'Unreadable'
  /** Where it stands. A reading that begins after it goes on with the next. */
  readonly position: Position
  /** The stream and the version under which it is kept. */
  readonly stream: string
  readonly version: number
  readonly faults: ReadonlyArray<Fault>
}

/**
 * An event cannot be read again. Readings and subscriptions throw it in the place of the event, after all events before it;
 * what is answered as a `TaskEither` says it as `Unreadable`. To ask again does not help.
 */
export class UnreadableEvent extends Error implements Unreadable {
  readonly type = 'Unreadable'
  readonly position: Position
  readonly stream: string
  readonly version: number
  readonly faults: ReadonlyArray<Fault>

  constructor({ position, stream, version, faults }: Omit<Unreadable, 'type'>) {
    super(`the event at position ${position} cannot be read again`)
    this.name = 'UnreadableEvent'
    this.position = position
    this.stream = stream
    this.version = version
    this.faults = faults
  }
}
