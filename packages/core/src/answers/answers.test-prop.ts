import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { question, viewIn, worldIn } from '../agreement/acts.test-log.ts'
import { language } from '../words/languages.ts'
import { proof } from '../words/proof.ts'
import { check } from './check.ts'
import { exitIfNotice, lastNoticeDay } from './exitIfNotice.ts'
import { leaves } from './leaves.ts'
import { member } from './member.ts'
import { state } from './state.ts'
import { type View, views } from './View.ts'

const parties = ['are', 'berg', 'krokom', 'region', 'kvinnojouren', 'constructor']
const edgeDays = ['0001-01-01', '2022-12-31', '2023-03-01', '2023-12-31', '2024-01-01', '2025-01-01', '9999-12-31']
const day = fc.oneof(fc.constantFrom(...edgeDays), arbitrary.day)

describe('answers about an agreement', () => {
  test('the parties of the state are those of which it is said that they are parties, until the day that is said', () => {
    fc.assert(
      fc.property(arbitrary.agreementLog(), day, (events, on) => {
        const view = viewIn(events, on)
        const answer = state(worldIn(events), view, view.question)
        for (const party of answer.agreement?.parties ?? []) {
          expect(member(view, party.id).value).toBe(party.member ? 'yes' : 'no')
          expect(leaves(view, party.id).value).toBe(party.leaves)
        }
        const listed = answer.agreement?.parties.map(({ id }) => id) ?? []
        for (const party of parties) if (!listed.includes(party)) expect(member(view, party).value).toBe('no')
      })
    )
  })

  test('a party is one on every day to its last, and none on the day after', () => {
    fc.assert(
      fc.property(arbitrary.agreementLog(), fc.constantFrom(...parties), (events, party) => {
        const view = viewIn(events, '9999-12-31')
        for (const spell of view.ahead.life.spells.filter((one) => one.party === party)) {
          expect(member(viewIn(events, Day.toIso(spell.from)), party).value).toBe('yes')
          if (spell.to !== null)
            expect(leaves(viewIn(events, Day.toIso(spell.to)), party).value).toBe(Day.toIso(spell.to))
        }
      })
    )
  })

  /** Every question of one day, in words. */
  const everything = (view: View, on: string): ReadonlyArray<string> => {
    const verdicts = [
      ...parties.flatMap((party) => [member(view, party), leaves(view, party)]),
      exitIfNotice(view, Day.day(on)),
      lastNoticeDay(view, Day.day(on)),
      ...check(view)
    ]
    return verdicts.flatMap((verdict) => [...proof(verdict.proof, 'sv'), ...proof(verdict.proof, 'en')])
  }

  test('there is an answer on every day from the first to the last that can be written, within its life and without', () => {
    fc.assert(
      fc.property(arbitrary.agreementLog(), day, (events, on) => {
        expect(everything(viewIn(events, on), on).length).toBeGreaterThan(0)
      }),
      { numRuns: 25 }
    )
  }, 60_000)

  test('there is an answer whatever the log says, in order or not', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary.log(), arbitrary.logWithBreaches), day, (events, on) => {
        for (const view of views(worldIn(events), question(on))) everything(view, on)
      }),
      { numRuns: 25 }
    )
  }, 60_000)

  test('every answer has words in both languages: no key, no rule and no value stands as it is', () => {
    fc.assert(
      fc.property(arbitrary.agreementLog(), arbitrary.day, (events, on) => {
        for (const line of everything(viewIn(events, on), on)) {
          expect(line).toMatch(/^ *[\p{Lu}\d].*\.$/u)
          expect(line).not.toMatch(/\b(true|false|null|undefined|NaN)\b|[a-z][A-Z]|\d\/[a-z]|\d{4}-\d{2}-\d{2}T/)
        }
      })
    )
  })

  test('every name of a rule in a proof has words', () => {
    const known = { sv: Object.keys(language('sv').rules), en: Object.keys(language('en').rules) }
    expect(known.sv).toEqual(known.en)
  })
})
