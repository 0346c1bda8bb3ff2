import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { decode, decodeWith } from '../log/decode.ts'
import { codecOf } from '../log/Event.ts'
import { kindOf } from '../log/StreamName.ts'
import { upgrades } from '../log/upgrade.ts'
import * as Sealed from '../secrecy/Sealed.ts'
import { readmission } from '../store/admission/admission.ts'
import { same } from '../store/admission/same.ts'
import type { NewEvent } from '../store/EventStore.ts'
import { closed } from './closed.ts'
import { oddValue, twisted } from './odd.test-kit.ts'
import { quick } from './quick.ts'
import { DayText, dictionary, Id, list, nullable, PartyId, SealedText } from './values.ts'

/** What both say of a value: that neither takes it, or what each reads. */
const answers = (codec: t.Mixed, value: unknown) => {
  const { takes, read } = quick(codec)
  const decoded = codec.decode(value)
  return { quickly: takes(value) ? { right: read(value) } : null, slowly: E.isRight(decoded) ? decoded : null }
}

/** Sealed texts are the same where what they hold is; all else where it is the same value. */
const agree = ({ quickly, slowly }: ReturnType<typeof answers>): boolean =>
  quickly === null || slowly === null
    ? quickly === slowly
    : Object.is(quickly.right, slowly.right) || same(quickly.right, slowly.right)

describe('a codec and what was derived from it say the same', () => {
  test.each(arbitrary.types)('of the data of $kind/… $type, whole or twisted', ({ kind, type }) => {
    const codec = codecOf(kind, type)
    if (codec === null) throw new Error('no such event')
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(
        arbitrary.eventJson(type).filter((event) => kindOf(String(event['stream'])) === kind),
        fc
          .integer({ min: 0, max: 2 })
          .chain((times) => fc.array(fc.infiniteStream(fc.nat()), { minLength: times, maxLength: times })),
        ({ data }, twists) => {
          const value = twists.reduce<unknown>((one, choices) => twisted(one, choices), data)
          const both = answers(codec, value)
          seen[both.slowly === null ? 'refused' : 'taken'] += 1
          expect(agree(both)).toBe(true)
        }
      ),
      { numRuns: 150 }
    )
    expect(seen.taken).toBeGreaterThan(0)
    expect(seen.refused).toBeGreaterThan(0)
  })

  test('of a value of any kind', () => {
    const codecs = arbitrary.types.map(({ kind, type }) => codecOf(kind, type)).filter((codec) => codec !== null)
    fc.assert(
      fc.property(fc.constantFrom(...codecs), fc.oneof(oddValue, fc.anything(), fc.jsonValue()), (codec, value) =>
        agree(answers(codec, value))
      ),
      { numRuns: 1000 }
    )
  })

  const made: ReadonlyArray<t.Mixed> = [
    closed('a', { on: DayText, note: SealedText }, { also: closed('b', { text: nullable(SealedText) }) }),
    dictionary(PartyId, list(nullable(DayText))),
    t.type({ on: DayText }),
    t.union([DayText, t.number]),
    new t.Type<number, string, unknown>(
      'a number in a text',
      t.number.is,
      (input, context) =>
        typeof input === 'string' && input !== '' ? t.success(Number(input)) : t.failure(input, context),
      String
    )
  ]
  test('of codecs within codecs, and of those that are made otherwise', () => {
    const values = [
      { on: '2023-03-01', note: 'x', also: { text: null } },
      { are: ['2023-03-01', null] },
      '7',
      '2023-03-01'
    ]
    const value = fc.constantFrom<unknown>(...values, 7, null)
    fc.assert(
      fc.property(
        fc.constantFrom(...made),
        value,
        fc.infiniteStream(fc.nat()),
        (codec, whole, choices) => agree(answers(codec, whole)) && agree(answers(codec, twisted(whole, choices)))
      ),
      { numRuns: 2000 }
    )
  })
})

describe('an event that is whole, or twisted in one place', () => {
  const event = fc
    .tuple(arbitrary.eventJson(), fc.boolean(), fc.infiniteStream(fc.nat()))
    .map(([whole, isTwisted, choices]) => (isTwisted ? twisted(whole, choices) : whole))

  test('is decoded as by the codecs alone', () => {
    fc.assert(
      fc.property(event, (value) => {
        const [quickly, slowly] = [decode(value), decodeWith(upgrades)(value)]
        if (E.isLeft(quickly) || E.isLeft(slowly)) expect(quickly).toEqual(slowly)
        else expect(quickly.right === slowly.right || same(quickly.right, slowly.right)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })

  test('is read again from a store as it is decoded, by whomever it was recorded', () => {
    const readmit = readmission()
    fc.assert(
      fc.property(arbitrary.eventJson(), fc.boolean(), fc.infiniteStream(fc.nat()), (whole, isTwisted, choices) => {
        const { stream, version, recorded, ...given } = whole
        const place = { stream: String(stream), version: Number(version), recorded: String(recorded) }
        readmit(given as NewEvent, place)
        const value = (isTwisted ? twisted(given, choices) : given) as NewEvent
        const [again, decoded] = [readmit(value, place), decode({ ...value, ...place })]
        expect(again._tag).toBe(decoded._tag)
        if (E.isRight(again) && E.isRight(decoded)) expect(same(again.right, decoded.right)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})

test.each<readonly [string, t.Mixed, unknown, boolean]>([
  ['a hidden key is taken by nobody', dictionary(Id, PartyId), JSON.parse('{"__proto__":"are"}'), false],
  ['what is nothing in a list is looked at', list(DayText), [undefined], false],
  ['what was left out of a list is not looked at', list(DayText), new Array(1), true],
  [
    'a part that an object has from another is not there',
    closed('a', { party: PartyId }),
    Object.create({ party: 'are' }),
    false
  ]
])('%s', (_, codec, value, isTaken) => {
  expect(quick(codec).takes(value)).toBe(isTaken)
  expect(E.isRight(codec.decode(value))).toBe(isTaken)
})

test('a sealed text is taken as it is', () => {
  const codec = closed('a note', { note: SealedText })
  const note = Sealed.seal('x')
  expect(agree(answers(codec, { note }))).toBe(true)
  expect(quick(codec).read({ note })).toEqual({ note })
})
