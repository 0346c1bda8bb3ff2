import { E } from '../fp.ts'
import { over } from './over.ts'
import { type StatedTerms, Terms } from './Terms.ts'

/** Terms that a caller asks about instead of those the editions state: the other reading of a text that leaves room. */
export type Reading = Partial<StatedTerms>

/** A reading that is none, with what would be one. */
export type ReadingRefused =
  | { readonly type: 'UnknownReading'; readonly key: string; readonly known: ReadonlyArray<string> }
  | { readonly type: 'UnknownChoice'; readonly key: string; readonly choice: string; readonly expected: string }

/**
 * The reading that `<key>=<choice>` stands for.
 *
 * @example
 * import { Reading } from '@norrsken/core'
 *
 * assert.deepEqual(Reading.parse('noticeDay', 'included'), { _tag: 'Right', right: { noticeDay: 'included' } })
 */
export const parse = (key: string, choice: string): E.Either<ReadingRefused, Reading> => {
  const codecs = { ...Terms.required, ...Terms.optional }
  const known = Object.keys(codecs)
  if (!known.includes(key)) return E.left({ type: 'UnknownReading', key, known })
  const codec = codecs[key as keyof typeof codecs]
  const value = [choice, asNumber(choice), asFlag(choice)].find((candidate) => codec.is(candidate))
  return value === undefined
    ? E.left({ type: 'UnknownChoice', key, choice, expected: codec.name })
    : E.right({ [key]: value } as Reading)
}

/**
 * The terms of an edition under a reading: what the reading says, and else what the edition says.
 *
 * @example
 * import { Reading } from '@norrsken/core'
 *
 * const stated = { starts: '2023-03-01', firstTermEnds: '2023-12-31' }
 * assert.equal(Reading.apply({ noticeDay: 'included' })(stated).noticeDay, 'included')
 */
export const apply =
  (reading: Reading) =>
  (stated: StatedTerms): StatedTerms =>
    over(stated, reading)

/**
 * What a reading says, as it is written: each choice by its key. A choice that is made only when somebody looks at it is
 * left out.
 *
 * @example
 * import { Reading } from '@norrsken/core'
 *
 * assert.deepEqual(Reading.written({ noticeMonths: 3 }), { noticeMonths: '3' })
 */
export const written = (reading: Reading): { readonly [key: string]: string } =>
  Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(reading)).flatMap(([key, { value }]) =>
      value === undefined ? [] : [[key, String(value)]]
    )
  )

const asNumber = (choice: string): number | null => (/^\d{1,9}$/.test(choice) ? Number(choice) : null)
const asFlag = (choice: string): boolean | null => (choice === 'true' ? true : choice === 'false' ? false : null)
