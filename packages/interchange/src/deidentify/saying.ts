import type { Attribute } from '../log/Attribute.ts'
import type { Trace } from '../log/EventLog.ts'

/** All that a reader learns of a case but its attributes and the names of things: what was done in it, when, and the rest of each event. */
export const courseOf = ({ events }: Trace): string =>
  textOf(events.map(({ activity, time, attributes, objects }) => [activity, time, attributes, objects]))

/** All that a reader learns of a case but the names of it and its events. */
export const sayingOf = (trace: Trace): string => textOf([courseOf(trace), valuesOf(trace)])

/** What an attribute of a case says; `null` where it has none of the name. */
export const attributeOf =
  (key: string) =>
  ({ attributes }: Trace): string =>
    textOf(attributes.find((one) => one.key === key) ?? null)

const valuesOf = ({ attributes }: Trace): ReadonlyArray<string> =>
  attributes.map((one) => textOf([one.key, one])).sort()

const textOf = (saying: Attribute | ReadonlyArray<unknown> | null): string =>
  JSON.stringify(saying, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
