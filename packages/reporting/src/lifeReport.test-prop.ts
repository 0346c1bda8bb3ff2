import { Day } from '@norrsken/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifeAccount } from './account/account.ts'
import { lifeReport } from './lifeReport.ts'
import { adopted, agreement, figures, type Happening, malformed } from './report.test-kit.ts'

const party = fc.constantFrom('are', 'berg', 'krokom', 'police')
const parties = fc.uniqueArray(party, { maxLength: 4 })
const day = fc
  .integer({ min: Day.day('2022-11-01'), max: Day.day('2026-02-01') })
  .map((value) => Day.toIso(value as Day.Day))
const edition = fc.constantFrom('first', 'second')
const terms = fc.record({
  starts: fc.constantFrom('2023-03-01', '2024-01-01'),
  firstTermEnds: fc.constantFrom('2023-12-31', '2024-06-30'),
  renewalMonths: fc.constantFrom(0, 6, 12),
  noticeMonths: fc.constantFrom(0, 6),
  exit: fc.constantFrom('year-end-only', 'year-end-floor', 'at-notice'),
  noticeCountsFrom: fc.constantFrom('last-notified', 'first-notified', 'given'),
  minimumParties: fc.constantFrom(0, 1, 2),
  editionApplies: fc.constantFrom('all-signed', 'per-signatory'),
  rejoin: fc.constantFrom('by-signature', 'with-consent-of-all')
})
const text = fc.oneof(fc.string(), fc.constantFrom('<script>', '"', '\u202e', '\u001b[2J', ']]>', '--><b>'))

const happening: fc.Arbitrary<Happening> = fc
  .tuple(
    day,
    fc.oneof(
      fc.tuple(edition, parties, terms).map(([name, ids, stated]) => {
        const { type, data } = adopted('2023-01-01', name, ids, stated)
        return { type, data }
      }),
      { weight: 4, arbitrary: fc.record({ edition, party }).map((data) => ({ type: 'EditionSigned', data })) },
      fc
        .record({ party, written: fc.boolean(), notified: fc.array(fc.record({ party, on: day }), { maxLength: 4 }) })
        .map((data) => ({ type: 'PartyWithdrew', data })),
      fc.record({ party, agreedBy: parties }).map((data) => ({ type: 'WithdrawalRevoked', data })),
      fc
        .record({
          what: fc.constantFrom('agreement-ends', 'agreement-extends-to', 'party-leaves'),
          on: day,
          party,
          agreedBy: parties
        })
        .map((data) => ({ type: 'OtherwiseAgreed', data })),
      fc.record({ attending: parties }).map((data) => ({ type: 'SteeringGroupMet', data })),
      fc
        .record({ body: fc.constantFrom('body/socsam', 'are/board'), about: text, outcome: text })
        .map((data) => ({ type: 'DecisionTaken', data }))
    ),
    fc.constantFrom({}, { synthetic: true as const }, { source: 'S1' }, { source: 'S1', synthetic: true as const })
  )
  .map(([on, what, from]) => ({ on, ...what, ...from }))

const request = fc
  .record({
    agreements: fc.array(fc.array(happening, { maxLength: 30 }), { maxLength: 2 }),
    validAt: day,
    from: day,
    to: day
  })
  .map(({ agreements, validAt, from, to }) => ({
    agreements: agreements.map((happenings, index) => agreement(`agreement/${index}`, happenings)),
    validAt: Day.day(validAt),
    knownAt: null,
    period: { from: Day.min(Day.day(from), Day.day(to)), to: Day.max(Day.day(from), Day.day(to)) }
  }))

test('whatever happened to an agreement, its report is a well-formed page with the figures of its indicators', () => {
  fc.assert(
    fc.property(request, fc.constantFrom('sv' as const, 'en' as const), (asked, language) => {
      const { html, indicators } = lifeReport(asked, language)
      expect(malformed(html)).toEqual([])
      expect(Object.keys(figures(html))).toHaveLength(
        indicators.rows.flatMap(({ values }) => Object.keys(values)).length
      )
      for (const { agreement: stream, year, values } of indicators.rows)
        for (const [id, value] of Object.entries(values)) expect(figures(html)[`${stream} ${year} ${id}`]).toBe(value)
    }),
    { numRuns: 200 }
  )
})

test('whatever people said, an account holds no character that steers a terminal', () => {
  fc.assert(
    fc.property(request, (asked) => {
      expect(lifeAccount(asked, 'sv')).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    }),
    { numRuns: 100 }
  )
})

test('in each year the days in force are no more than the days that the figures are about', () => {
  fc.assert(
    fc.property(request, (asked) => {
      for (const { from, to, values } of lifeReport(asked, 'sv').indicators.rows)
        expect(values.daysInForce).toBeLessThanOrEqual(Day.daysBetween(Day.day(from), Day.day(to)) + 1)
    }),
    { numRuns: 100 }
  )
})
