import type { Unplaced } from '../log/Command.ts'
import type { Event as AnyEvent } from '../log/Event.ts'
import type { Sealed } from '../secrecy/Sealed.ts'
import type { Event } from './Event.ts'

/**
 * The note of an event, sealed, where it has one: of a referral, a discussion or an action. Of a request too.
 *
 * @example
 * import { Case, Sealed } from '@norrsken/core'
 *
 * const note = Sealed.seal('what was said')
 * const action = { action: 'contact', responsible: 'krokom/social-services', goal: 4 } as const
 * assert.equal(Case.noteOf({ data: { ...action, note } }), note)
 * assert.equal(Case.noteOf({ data: action }), undefined)
 */
export const noteOf = ({ data }: { readonly data: AnyEvent['data'] }): Sealed<string> | undefined =>
  'note' in data ? data.note : undefined

/** An event without its note. */
export const withoutNote = (event: Unplaced<Event>): Unplaced<Event> => {
  const { data } = event
  if (!('note' in data)) return event
  const { note: _, ...rest } = data
  return { ...event, data: rest } as Unplaced<Event>
}
