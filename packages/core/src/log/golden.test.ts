import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { decode, decodeWith, line } from './decode.ts'
import { entry } from './Entry.ts'
import { codecOf, data } from './Event.ts'
import { type Fault, words } from './Fault.ts'
import { ledger } from './Ledger.ts'
import { kindOf, type StreamKind } from './StreamName.ts'
import type { Upgrades } from './upgrade.ts'

/*
 * Every event that has ever been written must be read for ever. A line of the golden file is never changed or removed;
 * a new event, key or shape adds lines.
 */

const golden = readFileSync(new URL('../../golden/events.ndjson', import.meta.url), 'utf8')
const lines = golden.trimEnd().split('\n')

interface Written {
  readonly stream: string
  readonly type: string
  readonly schema: number
  readonly data: { readonly [key: string]: unknown }
}

const written = lines.map((text) => JSON.parse(text) as Written)
const kinds = Object.keys(data) as ReadonlyArray<StreamKind>
const types = kinds.flatMap((kind) => Object.keys(data[kind]).map((type) => ({ kind, type })))

const right = <A>(result: E.Either<ReadonlyArray<Fault>, A>): A => {
  if (E.isLeft(result)) throw new Error(result.left.map(words).join('; '))
  return result.right
}

describe('the golden events', () => {
  test.each(lines.map((text, index) => ({ text, name: `${index + 1} ${written[index]?.type}` })))(
    'line $name is read, and written back to the same bytes',
    ({ text }) => {
      expect(line(right(decode(JSON.parse(text))))).toBe(text)
    }
  )

  test('are together a valid log', () => {
    const book = ledger()
    const faults = lines.flatMap((text) => {
      const { event, recordedAt } = entry(right(decode(JSON.parse(text))), 0, 0)
      const found = book.faults(event, recordedAt)
      book.enter(event, recordedAt)
      return found
    })
    expect(faults.map(words)).toEqual([])
  })

  test.each(types)('have $kind/… $type at its barest, and with every key that it may have', ({ kind, type }) => {
    const { required, optional } = keysOf(kind, type)
    const said = written
      .filter((event) => kindOf(event.stream) === kind && event.type === type)
      .map((event) => [...allKeys(event.data)].sort())
    expect(said).toContainEqual([...required].sort())
    expect(said).toContainEqual([...required, ...optional].sort())
  })

  test('are of every schema of every type', () => {
    expect(written.every(({ schema }) => schema === 1)).toBe(true)
  })
})

/** The keys of what an event says, and of the terms in it. */
const keysOf = (kind: StreamKind, type: string): Record<'required' | 'optional', ReadonlyArray<string>> => {
  const codec = codecOf(kind, type) as Closed | null
  const terms = codec?.required['terms'] as Closed | undefined
  const keys = (part: 'required' | 'optional') => [
    ...Object.keys(codec?.[part] ?? {}),
    ...Object.keys(terms?.[part] ?? {}).map((key) => `terms.${key}`)
  ]
  return { required: keys('required'), optional: keys('optional') }
}

interface Closed {
  readonly required: { readonly [key: string]: unknown }
  readonly optional: { readonly [key: string]: unknown }
}

const allKeys = (said: { readonly [key: string]: unknown }): ReadonlyArray<string> => [
  ...Object.keys(said),
  ...Object.keys(said['terms'] ?? {}).map((key) => `terms.${key}`)
]

describe('an event whose shape has changed', () => {
  /** As if `DisputeDiscussed` had first called its dispute a quarrel, and then had not said where it was discussed. */
  const known: Upgrades = {
    DisputeDiscussed: [
      (said) => ({ matter: (said as { readonly quarrel: unknown }).quarrel }),
      (said) => ({ dispute: (said as { readonly matter: unknown }).matter })
    ]
  }
  const event = {
    id: 'e1',
    stream: 'agreement/norrsken',
    version: 1,
    type: 'DisputeDiscussed',
    effective: '2023-04-01',
    recorded: '2023-04-02T08:00:00Z',
    by: { unit: 'ostersund/coordination', function: 'coordinator' }
  }

  test('is read in the newest shape, from each of its older ones', () => {
    const newest = { ...event, schema: 3, data: { dispute: 'dispute-1' } }
    expect(decodeWith(known)({ ...event, schema: 1, data: { quarrel: 'dispute-1' } })).toEqual(E.right(newest))
    expect(decodeWith(known)({ ...event, schema: 2, data: { matter: 'dispute-1' } })).toEqual(E.right(newest))
    expect(decodeWith(known)(newest)).toEqual(E.right(newest))
  })

  test('of a schema newer than this version knows is refused, and the schema is named', () => {
    expect(decodeWith(known)({ ...event, schema: 4, data: { dispute: 'dispute-1' } })).toEqual(
      E.left([
        { path: 'schema', expected: 'a schema of DisputeDiscussed that this version knows (1 to 3)', found: '4' }
      ])
    )
  })

  test('is refused where its older shape leads to nothing that the newest allows', () => {
    expect(decodeWith(known)({ ...event, schema: 2, data: { quarrel: 'dispute-1' } })).toEqual(
      E.left([{ path: 'data.dispute', expected: '1 to 200 printable characters', found: 'nothing' }])
    )
  })

  test('leaves the value that it was read from as it was', () => {
    const older = Object.freeze({ ...event, schema: 1, data: Object.freeze({ quarrel: 'dispute-1' }) })
    decodeWith(known)(older)
    expect(older).toEqual({ ...event, schema: 1, data: { quarrel: 'dispute-1' } })
  })
})
