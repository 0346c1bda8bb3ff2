import { Day } from '@norrsken/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FactClass, Subject } from '../../case/words.ts'
import { authorities, type Law, type Provision, type Secrecy, UnitKind, type Wording } from './Law.ts'
import { lawOn } from './lawOn.ts'
import { ruritania } from './madeUp.test-log.ts'
import { type Asked, provisionsFor, secreciesOf } from './provisionsFor.ts'
import { swedish } from './swedish.ts'

const laws = fc.constantFrom(swedish, ruritania)
const rowsOf = (law: Law): ReadonlyArray<Wording> => [...law.secrecies, ...law.provisions, ...law.duties]

/** Days on which something begins or ends, and the days on either side; and any other day. */
const days = fc.oneof(
  fc
    .constantFrom(
      ...[swedish, ruritania].flatMap((law) =>
        [...rowsOf(law).flatMap(({ from, to }) => [from, to]), law.checkedTo].flatMap((day) =>
          day === null ? [] : [day]
        )
      )
    )
    .chain((day) => fc.integer({ min: -1, max: 1 }).map((more) => Day.addDays(more)(Day.day(day)))),
  fc
    .integer({ min: Day.day('2005-01-01'), max: Day.day('2035-01-01') })
    .map((day) => Day.addDays(day)(Day.day('1970-01-01')))
)

const asks: fc.Arbitrary<Asked> = fc.record({
  holder: fc.constantFrom(null, ...UnitKind.words),
  receiver: fc.constantFrom(...UnitKind.words),
  fact: fc.constantFrom(...FactClass.words),
  subject: fc.constantFrom(...Subject.words),
  protectedIdentity: fc.boolean(),
  day: days
})

/** The same with plain loops over the table, from the words of the comment and not from the code. */
const naive = (
  law: Law,
  { holder, receiver, fact, subject, protectedIdentity, day }: Asked
): ReadonlyArray<Provision> => {
  const date = Day.toIso(day)
  const inForce = ({ from, to }: Wording): boolean => !(from !== null && date < from) && !(to !== null && date > to)
  const answer: Provision[] = []
  for (const provision of law.provisions) {
    if (!inForce(provision) || !provision.receivers.includes(receiver)) continue
    if (provision.facts !== null && !provision.facts.includes(fact)) continue
    if (provision.subjects !== null && !provision.subjects.includes(subject)) continue
    let somebodyMay = false
    for (const authority of authorities) {
      if (holder !== null && holder !== authority) continue
      if (provision.holders !== null && !provision.holders.includes(authority)) continue
      let protecting: Secrecy[] = []
      for (const secrecy of law.secrecies) {
        if (!inForce(secrecy) || (secrecy.whenProtected && !protectedIdentity)) continue
        if (secrecy.heldBy !== null && !secrecy.heldBy.includes(authority)) continue
        if (secrecy.facts === null || secrecy.facts.includes(fact)) protecting.push(secrecy)
      }
      if (protecting.some((one) => !one.onlyIfAlone)) protecting = protecting.filter((one) => !one.onlyIfAlone)
      let left = protecting.length
      for (const { paragraph } of protecting) {
        if (provision.lifts === null ? !provision.excludes.includes(paragraph) : provision.lifts.includes(paragraph))
          left -= 1
      }
      if (left === 0) somebodyMay = true
    }
    if (somebodyMay) answer.push(provision)
  }
  return answer
}

describe('the law of a day', () => {
  test('has of each paragraph one wording at most', () => {
    fc.assert(
      fc.property(laws, days, (law, day) => {
        const { secrecies, provisions, duties } = lawOn(law, day)
        const paragraphs = [...secrecies, ...provisions, ...duties].map(({ act, paragraph }) => `${act} ${paragraph}`)
        expect(new Set(paragraphs).size).toBe(paragraphs.length)
      })
    )
  })

  test('is what of the table is in force that day, and says whether that was checked', () => {
    fc.assert(
      fc.property(laws, days, (law, day) => {
        const date = Day.toIso(day)
        const holds = ({ from, to }: Wording): boolean => (from ?? date) <= date && date <= (to ?? date)
        const rows = [...law.secrecies, ...law.provisions, ...law.duties]
        expect(lawOn(law, day)).toEqual({
          secrecies: law.secrecies.filter(holds),
          provisions: law.provisions.filter(holds),
          duties: law.duties.filter(holds),
          checked: date <= law.checkedTo && rows.some(({ from }) => (from ?? date) <= date)
        })
      })
    )
  })

  test('is the same whatever other day was asked about before', () => {
    fc.assert(
      fc.property(laws, days, days, (law, day, other) => {
        const before = lawOn(law, day)
        lawOn(law, other)
        expect(lawOn(law, day)).toBe(before)
      })
    )
  })
})

describe('the provisions for a disclosure', () => {
  test('are those that a plain reading of the table finds, in its order', () => {
    fc.assert(
      fc.property(laws, asks, (law, asked) => {
        expect(provisionsFor(law, asked)).toEqual(naive(law, asked))
      }),
      { numRuns: 3000 }
    )
  })

  test('are as many or more where the holder is not said, and as many or fewer where whereabouts are protected', () => {
    fc.assert(
      fc.property(laws, asks, (law, asked) => {
        const found = provisionsFor(law, asked)
        expect(provisionsFor(law, { ...asked, holder: null })).toEqual(expect.arrayContaining([...found]))
        expect(found).toEqual(expect.arrayContaining([...provisionsFor(law, { ...asked, protectedIdentity: true })]))
      })
    )
  })

  test('never lead from health care or the social services by the general clause', () => {
    fc.assert(
      fc.property(asks, fc.constantFrom('health-care', 'social-services'), (asked, holder) => {
        const found = provisionsFor(swedish, { ...asked, holder })
        expect(found.map(({ paragraph }) => paragraph)).not.toContain('10:27')
      })
    )
  })

  test('are none for a word that no type has let through', () => {
    fc.assert(
      fc.property(asks, fc.constantFrom('fact', 'subject', 'receiver', 'holder'), (asked, key) => {
        expect(provisionsFor(swedish, { ...asked, [key]: 'toString' })).toEqual([])
      })
    )
  })
})

describe('what protects a fact', () => {
  test('protects it with that kind of unit, on that day', () => {
    fc.assert(
      fc.property(laws, asks, (law, { receiver, fact, day }) => {
        for (const secrecy of secreciesOf(law, receiver, fact, day)) {
          expect(secrecy.heldBy ?? authorities).toContain(receiver)
          expect(secrecy.facts ?? [fact]).toContain(fact)
          expect(lawOn(law, day).secrecies).toContain(secrecy)
        }
      })
    )
  })
})
