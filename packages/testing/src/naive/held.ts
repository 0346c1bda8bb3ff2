import { type Happened, type NaiveStream, those } from './NaiveLog.ts'

/** A telling of how a meeting was held. */
export type Held = Happened<'MeetingHeld'>

/** Every telling of how a meeting was held; two of them, of which neither corrects the other, may contradict each other. */
export const heldOf = ({ events }: NaiveStream): ReadonlyArray<Held> => those('MeetingHeld', events)

/** The last telling of how a meeting was held, by which its day is known; `null` where it was not held. */
export const lastHeldOf = (meeting: NaiveStream): Held | null => heldOf(meeting).at(-1) ?? null
