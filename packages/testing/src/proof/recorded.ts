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

/** The events that nothing has taken back, each as its last correction has it. */
export const standing = (events: ReadonlyArray<Recorded>): ReadonlyArray<Recorded> => {
  const retractions = events.filter(({ type }) => type === 'EventRetracted')
  const takenBack = new Set(retractions.flatMap(({ data }) => valuesOf(data, 'event')))
  const [originals, last] = [new Map<string, string>(), new Map<string, Recorded>()]
  for (const event of events) {
    const original = event.corrects === undefined ? event.id : originals.get(event.corrects)
    if (takenBack.has(event.id) || original === undefined) continue
    originals.set(event.id, original)
    last.set(original, event)
  }
  return [...last.values()]
}

/** When something was so in Swedish time, as `2023-03-08T09:00:00`; a day from its first moment. */
export const local = (effective: string): string =>
  effective.length > 10 ? clock.format(Date.parse(effective)).replace(' ', 'T') : `${effective}T00:00:00`

const clock = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Stockholm' })

/** Whether an event says something: under each key the value, or one of the values. Of attendees, one says it all. */
export const says =
  (what: { readonly [key: string]: unknown }) =>
  (event: Recorded): boolean => {
    const attendees = 'attendance' in event.data && Array.isArray(event.data.attendance) ? event.data.attendance : []
    return [{}, ...attendees].some((attendance) =>
      Object.entries(what).every(([key, sought]) =>
        told({ ...event, data: { ...event.data, attendance } }, key).some((one) => [sought].flat().includes(one))
      )
    )
  }

/** All that an event says under a key, where a proof may have another name for it, or conclude it. */
export const told = ({ id, stream, type, data }: Recorded, key: string): ReadonlyArray<unknown> => {
  const values = [key, `${key}s`, ...(names[key] ?? [])].flatMap((name) => valuesOf(data, name))
  if (key === 'event') return [id]
  if (key === 'case' || (key === 'meeting' && stream.startsWith('meeting/'))) return [stream]
  if (key === 'adult') return [!valuesOf(data, 'ageBand').includes('under-18')]
  if (key === 'lives-in-county') return [valuesOf(data, 'residence').includes('in-county')]
  if (key === 'to' && type === 'AnnualReportDelivered' && !('to' in data)) return ['tmv']
  if (key !== 'party' || values.length > 0) return values
  return valuesOf(data, 'unit').map((unit) => String(unit).split('/')[0])
}

const names: { readonly [key: string]: ReadonlyArray<string> } = { unit: ['present', 'recipients'], until: ['on'] }

/** The values under a name in data, or, where it does not have the name itself, in its parts; all, where no name is given. */
export const valuesOf = (data: unknown, name: string | null): ReadonlyArray<unknown> => {
  if (typeof data !== 'object' || data === null) return name === null ? [data] : []
  if (name !== null && Object.hasOwn(data, name)) return valuesOf(new Map(Object.entries(data)).get(name), null)
  return Object.values(data).flatMap((part) => valuesOf(part, name))
}
