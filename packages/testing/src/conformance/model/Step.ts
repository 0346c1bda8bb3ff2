import type { Store } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import type fc from 'fast-check'
import { linesOf, same } from '../assertions.ts'
import type { Trial } from '../Claims.ts'
import type { Listener } from '../listen.ts'
import type { WholeStore } from '../Made.ts'
import type { Model } from './Model.ts'

/** What should be so. */
export interface Told {
  readonly model: Model
  now: Instant.Instant
  readonly sent: Store.Append[]
}

/** What is so. */
export interface Tried {
  readonly trial: Trial
  store: WholeStore
  /** Each with the number of events that were there where it began. */
  readonly listeners: { readonly from: number; readonly listener: Listener }[]
}

/** A step of a story. */
export type Command = fc.AsyncCommand<Told, Tried>

/** A step that can always be taken. */
export const step = (name: string, run: (told: Told, tried: Tried) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name
})

/** Every listener has heard everything, once, in order. */
export const hear = async ({ model }: Told, { listeners }: Tried): Promise<void> => {
  for (const { from, listener } of listeners) {
    const expected = model.log().slice(from)
    await listener.until(expected.length)
    same(linesOf(listener.events().map(({ event }) => event)), linesOf(expected))
    same(listener.deliveries.filter(({ type }) => type === 'CaughtUp').length, 1)
  }
}

/** All listeners are told to stop. */
export const hush = async ({ listeners }: Tried): Promise<void> => {
  for (const { listener } of listeners.splice(0)) await listener.stop()
}
