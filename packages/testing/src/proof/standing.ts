import type { Proof } from '@norrsken/rules'

/** An event as a log has it, as far as a proof can be checked against it. */
export interface Recorded {
  readonly id: string
  readonly stream: string
  readonly type: string
  /** A day, or an instant with its offset. */
  readonly effective: string
  readonly recorded: string
  readonly corrects?: string
  readonly data: object
}

/** An event that stands, with when it was so in Swedish time: `2023-03-08T09:00:00`, a day from its first moment. */
export interface Standing extends Recorded {
  readonly local: string
}

/** The events that nothing has taken back, each as its last correction has it. */
export const standing = (events: ReadonlyArray<Recorded>): ReadonlyArray<Standing> => {
  const isRetraction = ({ type }: Recorded): boolean => type === 'EventRetracted'
  const takenBack = new Set(events.filter(isRetraction).flatMap(({ data }) => parts(data, 'event')))
  const origins = new Map<string, string>()
  const last = new Map<string, Recorded>()
  for (const event of events) {
    const origin = event.corrects === undefined ? event.id : origins.get(event.corrects)
    if (takenBack.has(event.id) || origin === undefined || isRetraction(event)) continue
    origins.set(event.id, origin)
    last.set(origin, event)
  }
  return [...last.values()].map((event) => ({ ...event, local: local(event.effective) }))
}

/** When something was so, in Swedish time. */
export const local = (effective: string): string =>
  effective.length > 10 ? clock.format(Date.parse(effective)).replace(' ', 'T') : `${effective}T00:00:00`

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm'
})

/** Whether an event says something: under each key the value, or one of the values. Of attendees, one says it all. */
export const matches =
  (what: Proof.AbsenceProof['where']) =>
  (event: Recorded): boolean => {
    const attendees = 'attendance' in event.data && Array.isArray(event.data.attendance) ? event.data.attendance : []
    return [{}, ...attendees].some((attendance) =>
      Object.entries(what).every(([key, sought]) =>
        said({ ...event, data: { ...event.data, attendance } }, key).some((one) =>
          Array.isArray(sought) ? sought.includes(one) : sought === one
        )
      )
    )
  }

/** All that an event says under a key, in whatever part of it: a list says each of its parts. */
export const said = ({ id, stream, type, data }: Recorded, key: string): ReadonlyArray<unknown> => {
  if (key === 'event') return [id]
  if (key === 'to' && type === 'AnnualReportDelivered' && !('to' in data)) return ['tmv']
  if (key === 'case' || (key === 'meeting' && stream.startsWith('meeting/'))) return [stream]
  if (key === 'adult') return [!parts(data, 'ageBand').includes('under-18')]
  if (key === 'lives-in-county') return [parts(data, 'residence').includes('in-county')]
  const told = (names[key] ?? [key, `${key}s`]).flatMap((name) => parts(data, name))
  return key === 'party' && told.length === 0 ? parts(data, 'unit').map((unit) => String(unit).split('/')[0]) : told
}

/** Under which names an event says what a proof has another name for. */
const names: { readonly [key: string]: ReadonlyArray<string> } = {
  unit: ['unit', 'present', 'recipients'],
  until: ['on']
}

/** The values under a name in data, or, where it does not have the name itself, in its parts; all, where no name is given. */
export const parts = (data: unknown, name: string | null): ReadonlyArray<unknown> => {
  if (typeof data !== 'object' || data === null) return name === null ? [data] : []
  const own = Object.entries(data).filter(([key]) => key === name)
  return own.length > 0
    ? own.flatMap(([, value]) => parts(value, null))
    : Object.values(data).flatMap((value) => parts(value, name))
}
