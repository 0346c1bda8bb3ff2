import type { EventType } from '../../arbitrary/event.ts'
import { type Change, ofEach, saying } from './Change.ts'

/** What a value is changed to. */
export type Alter = (value: unknown) => unknown

/** A change of what stands under some keys in the data of some events. */
export const of = (name: string, fields: { readonly [type: string]: ReadonlyArray<string> }, alter: Alter): Change => ({
  name,
  of: Object.keys(fields) as ReadonlyArray<EventType>,
  candidates: (ground) =>
    Object.values(fields)
      .flat()
      .filter((key, place, all) => all.indexOf(key) === place)
      .flatMap((key) =>
        ofEach(ground, (event) => {
          if (fields[event.type]?.includes(key) !== true) return null
          const value = event.data[key]
          return value === undefined ? null : saying(event, { [key]: alter(value) })
        })
      )
})

/** The next of some words, round and round. */
export const next =
  (...words: ReadonlyArray<unknown>): Alter =>
  (value) =>
    words[(words.indexOf(value) + 1) % words.length]

/** As long as it was, in bytes too. */
export const otherLetters: Alter = (value) =>
  String(value).replaceAll(/[a-z]/g, (letter) => (letter === 'x' ? 'y' : 'x'))
/** The same text with some more after it. */
export const longer: Alter = (value) => `${value} and more of it`
