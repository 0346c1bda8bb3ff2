/** A step from one shape of an event's data to the next. Pure: what the older shape did not say, the newer leaves out. */
export type Upgrade = (data: unknown) => unknown

/**
 * For each event type that has had an older shape, the steps from schema 1 to 2, from 2 to 3, and so on. A type that is
 * absent still has its first shape.
 */
export type Upgrades = { readonly [type: string]: ReadonlyArray<Upgrade> }

/** The steps of this version of the library. No event has changed its shape yet. */
export const upgrades: Upgrades = {}

/** The newest schema of an event type. */
export const newest = (known: Upgrades, type: string): number => stepsOf(known, type).length + 1

/** The data of an event of an older schema, in the newest shape. */
export const upgrade = (known: Upgrades, type: string, schema: number, data: unknown): unknown =>
  stepsOf(known, type)
    .slice(schema - 1)
    .reduce((older, step) => step(older), data)

const stepsOf = (known: Upgrades, type: string): ReadonlyArray<Upgrade> =>
  Object.hasOwn(known, type) ? (known[type] ?? []) : []
