import type { Log } from '@norrsken/core'
import { partyOf } from '../naive/units.ts'

/** Whether an event says, or implies, under each key the value or one of the values. Of attendees, one says it all. */
export const says = (event: Log.Event, what: { readonly [key: string]: unknown }): boolean =>
  [{}, ...('attendance' in event.data ? event.data.attendance : [])].some((attendance) => {
    const all = sayingsOf(event, { ...event.data, attendance })
    const told = (key: string): ReadonlyArray<unknown> => [...valuesOf(all, key), ...valuesOf(all, `${key}s`)]
    return Object.entries(what).every(([key, sought]) => told(key).some((one) => [sought].flat().includes(one)))
  })

/** All that an event says, by the names that proofs have for it. */
const sayingsOf = ({ id, stream, type, effective, recorded, by }: Log.Event, data: object): object => {
  const unit = ['unit', 'present', 'recipients'].flatMap((name) => valuesOf(data, name))
  const implied = { meeting: stream, party: unit.map(String).map(partyOf), until: valuesOf(data, 'on'), to: 'tmv' }
  const adult = !valuesOf(data, 'ageBand').includes('under-18')
  const concluded = { unit, adult, 'lives-in-county': valuesOf(data, 'residence').includes('in-county') }
  const withNote = { 'with-note': Object.hasOwn(data, 'note'), screenedBy: by.unit }
  return { ...implied, ...data, ...concluded, ...withNote, event: id, case: stream, type, effective, recorded }
}

/** The values under a name in data, or, where it does not have the name itself, in its parts; all, where no name is given. */
export const valuesOf = (data: unknown, name: string | null): ReadonlyArray<unknown> => {
  if (typeof data !== 'object' || data === null) return name === null ? [data] : []
  if (name !== null && Object.hasOwn(data, name)) return valuesOf(Reflect.get(data, name), null)
  return Object.values(data).flatMap((part) => valuesOf(part, name))
}

/** When something was so in Swedish time, as `2023-03-08T09:00:00`; a day from its first moment. */
export const local = (effective: string): string =>
  isDay(effective) ? `${effective}T00:00:00` : clock.format(Date.parse(effective)).replace(' ', 'T')

const clock = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Stockholm' })

/** The last moment of a day, or of all; an instant itself. */
export const endOf = (to: string | null): string => (to === null ? '~' : isDay(to) ? `${to}T24` : local(to))

/** Whether a value is a day. */
export const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
