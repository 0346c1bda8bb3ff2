import fc from 'fast-check'
import type { Said } from '../../logOf.ts'
import type { EventType } from '../event.ts'
import { norrsken, project } from './names.ts'
import { rarely } from './often.ts'

/** Some of what a log says. */
export type Pieces = fc.Arbitrary<ReadonlyArray<Said>>

/** What a stream says, by whom if that matters. */
export const say = (stream: string, type: EventType, effective: string, data: object, unit?: string): Said => ({
  stream,
  type,
  effective,
  data,
  ...(unit === undefined ? {} : { by: { unit, function: 'representative' } })
})

/** What the agreement says. */
export const act = (type: EventType, effective: string, data: object, unit?: string): Said =>
  say(norrsken, type, effective, data, unit)

/** What is said of a value, and nothing where there is none. */
export const where = <A, B>(value: A | null | undefined, say: (value: A) => B): ReadonlyArray<B> =>
  value === null || value === undefined ? [] : [say(value)]

/** Mostly nothing: the agreement that a case or a meeting names as its own. */
export const ownAgreement: fc.Arbitrary<string | null> = rarely(rarely(fc.constantFrom(norrsken, project)))

/** What an event of a case or a meeting says besides, so that it names its agreement. */
export const naming = (agreement: string | null): object => (agreement === null ? {} : { agreement })
