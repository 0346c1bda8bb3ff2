import { E } from '../fp.ts'
import type { Record, Unplaced } from './Command.ts'
import { encodeData } from './decode.ts'
import type { Event } from './Event.ts'
import { newest, upgrades } from './upgrade.ts'

/** What a command comes to: the events that it adds, none where it was carried out before, or why it is refused. */
export type Decision<Refusal, Ev> = E.Either<Refusal | IdTaken, ReadonlyArray<Unplaced<Ev>>>

/** Another event of the stream already has the id that the command carries. */
export interface IdTaken {
  readonly type: 'IdTaken'
  readonly id: string
}

/** What the stream that a command is for already holds. */
export interface Context<Ev> {
  /** The events of the stream, by their ids. */
  readonly recorded: ReadonlyMap<string, Ev>
}

/**
 * Decides once: a command whose event the stream holds adds nothing; one whose id another event has is refused; and any
 * other comes to the event, unless there is a reason against it.
 */
export const decideOnce = <Refusal, Ev extends Event>(
  event: Unplaced<Ev> & Unplaced<Event>,
  context: Context<Ev>,
  refusal: () => Refusal | null
): Decision<Refusal, Ev> =>
  decideAnew<Refusal, Ev>(event.id, [event], context, () => {
    const against = refusal()
    return against === null ? E.right([event]) : E.left(against)
  })

/**
 * As `decideOnce`, for a command that may come to several events.
 *
 * @param forms - the event of the command's id, in every form in which the stream may hold it
 * @param anew - what the command comes to if it has not been carried out
 */
export const decideAnew = <Refusal, Ev extends Event>(
  id: string,
  forms: ReadonlyArray<Unplaced<Ev> & Unplaced<Event>>,
  { recorded }: Context<Ev>,
  anew: () => Decision<Refusal, Ev>
): Decision<Refusal, Ev> => {
  const known = recorded.get(id)
  if (known === undefined) return anew()
  return forms.some((form) => sameContent(form, known)) ? E.right([]) : E.left({ type: 'IdTaken', id })
}

/** The event that a command becomes: what a record holds, or what a request asks for under the name of its event. */
export const eventOf = <Ev extends Event, Request extends { readonly type: string }>(
  becomes: { readonly [R in Request['type']]: Ev['type'] },
  command: Request | Record<Ev>
): Unplaced<Ev> => {
  if (isRecord(command)) return command.event
  const type = becomes[command.type as Request['type']]
  const event: unknown = { ...command, type, schema: newest(upgrades, type) }
  return event as Unplaced<Ev>
}

const isRecord = <Ev>(command: { readonly type: string } | Record<Ev>): command is Record<Ev> =>
  command.type === 'Record'

/** Whether a stored event says what a command would have it say. */
const sameContent = <Ev extends Event>(event: Unplaced<Event>, stored: Ev): boolean => {
  const { stream, version: _version, recorded: _recorded, ...said } = stored
  const content = (one: Unplaced<Event>): string => canonical({ ...one, data: encodeData(stream, one.type, one.data) })
  return content(event) === content(said as Unplaced<Event>)
}

/** JSON with its keys in order, so that the order in which an object was written makes no difference. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part
  )
