import { Agreement, type Log, Terms } from '@norrsken/core'
import fc from 'fast-check'
import { logOf, type Said } from '../logOf.ts'
import { dayBetween, plainRecord } from './values.ts'

/** What an agreement's log is made of. */
export interface AgreementLogOptions {
  readonly stream?: string
  /** Terms that every edition states. */
  readonly terms?: Partial<Terms.StatedTerms>
  /** How many revised editions there are at most. */
  readonly revisions?: number
  /** How many notices, revocations and agreements of all there are at most. */
  readonly acts?: number
}

/**
 * Logs of one agreement with few parties and everything that decides who is one: editions with any terms, signatures,
 * notices, revocations, agreements of all, most of them on days on which something turns. Each is a valid log; that
 * somebody acts late, or without the others, is part of what they say.
 *
 * @example
 * import { arbitrary } from '@norrsken/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(fc.property(arbitrary.agreementLog(), (log) => log[0]?.type === 'EditionAdopted'))
 */
export const agreementLog = (options: AgreementLogOptions = {}): fc.Arbitrary<ReadonlyArray<Log.Event>> => {
  const { stream = 'agreement/norrsken', terms = {}, revisions = 2, acts = 5 } = options
  return fc
    .record({
      first: edition(dayBefore2023, fc.constantFrom('2023-01-01', '2023-03-01', '2023-07-01'), terms),
      later: fc.array(edition(turn, turn, terms), { maxLength: revisions }),
      signatures: fc.array(signature(revisions + 1), { maxLength: 4 }),
      acts: fc.array(act, { maxLength: acts }).map((some) => some.flat().slice(0, acts))
    })
    .map(({ first, later, signatures, acts }) =>
      logOf(
        ...[first, ...later].flatMap((one, index) => adoptedAndSigned(one, `edition-${index + 1}`)),
        ...signatures,
        ...acts
      )
    )
    .map((log) => (stream === 'agreement/norrsken' ? log : log.map((event) => ({ ...event, stream }))))
}

const pool = ['are', 'berg', 'krokom', 'region'] as const
const kinds = { are: 'municipality', berg: 'municipality', krokom: 'municipality', region: 'region' } as const
const anyParty = fc.constantFrom(...pool)
const someParties = (minLength: number) => fc.subarray([...pool], { minLength })

/** Mostly all, at times some: what the agreement of all is mostly made of. */
const mostlyAll = fc.oneof(
  { weight: 4, arbitrary: fc.constant<ReadonlyArray<string>>(pool) },
  { weight: 1, arbitrary: fc.subarray([...pool]) }
)

/** A day of the years in which these agreements live, most often one on which something turns. */
const turn: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '2023-02-28',
      '2023-03-01',
      '2023-06-29',
      '2023-06-30',
      '2023-07-01',
      '2023-07-02',
      '2023-08-31',
      '2023-12-30',
      '2023-12-31',
      '2024-01-01',
      '2024-02-29',
      '2024-06-30',
      '2024-07-01',
      '2024-12-31',
      '2025-01-01',
      '2025-06-30',
      '2025-12-31'
    )
  },
  { weight: 1, arbitrary: dayBetween('2023-01-01', '2025-12-31') }
)
const dayBefore2023 = dayBetween('2022-09-01', '2022-12-31')

/** A day, at times as an instant of it. In the evening by UTC the day in Sweden is the next. */
const effectiveOn = (on: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(on, fc.constantFrom('', '', '', '', 'T00:00:00+01:00', 'T09:00:00+01:00', 'T23:30:00Z'))
    .map(([on, time]) => `${on}${time}`)

interface AdoptedEdition {
  readonly adopted: string
  readonly list: ReadonlyArray<keyof typeof kinds>
  readonly terms: Terms.StatedTerms
  /** By party; `null`: never, or as an extra signature only. */
  readonly signed: { readonly [P in keyof typeof kinds]: string | null }
}

const edition = (
  adopted: fc.Arbitrary<string>,
  starts: fc.Arbitrary<string>,
  fixed: Partial<Terms.StatedTerms>
): fc.Arbitrary<AdoptedEdition> =>
  fc.record({ adopted, list: someParties(2), terms: statedTerms(starts) }).chain(({ adopted, list, terms }) => {
    const signing = fc.option(effectiveOn(laterThan(adopted)), { freq: 12 })
    const signed = fc.record({ are: signing, berg: signing, krokom: signing, region: signing })
    return signed.map((signed) => ({ adopted, list, terms: { ...terms, ...fixed }, signed }))
  })

/** A day on or soon after another. */
const laterThan = (day: string): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(0, 0, 1, 30), fc.nat({ max: 200 }))
    .map((days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10))

const adoptedAndSigned = ({ adopted, list, terms, signed }: AdoptedEdition, edition: string): ReadonlyArray<Said> => [
  said('EditionAdopted', adopted, { edition, parties: list.map((id) => ({ id, kind: kinds[id] })), terms }),
  ...pool.flatMap((party) => {
    const on = signed[party]
    return on === null || !list.includes(party) ? [] : [said('EditionSigned', on, { edition, party })]
  })
]

const said = (type: keyof typeof Agreement.data, effective: string, data: unknown): Said => ({
  stream: 'agreement/norrsken',
  type,
  effective,
  data
})

/** Terms with any choice of any key, or without it; the first term does not end before it starts. */
const statedTerms = (starts: fc.Arbitrary<string>): fc.Arbitrary<Terms.StatedTerms> =>
  fc
    .tuple(
      starts,
      fc.constantFrom('2023-12-31', '2024-06-30', '2024-12-31', '2025-12-31', '2024-02-29'),
      plainRecord(
        {},
        {
          ...Object.fromEntries(
            Object.entries(Terms.Terms.optional).flatMap(([key, codec]) =>
              'words' in codec ? [[key, fc.constantFrom(...(codec.words as ReadonlyArray<string>))]] : []
            )
          ),
          renewalMonths: fc.constantFrom(0, 0, 1, 6, 12, 24),
          noticeMonths: fc.constantFrom(0, 1, 3, 6, 6, 7, 12),
          minimumParties: fc.constantFrom(0, 1, 2, 2, 3),
          steeringMeetingsPerYear: fc.constantFrom(0, 1, 4, 12),
          workingMeetingsPerYear: fc.constantFrom(0, 4),
          weeklyMeeting: fc.boolean(),
          followUpPlanBy: turn
        }
      )
    )
    .map(([starts, ends, others]) => ({ starts, firstTermEnds: ends < starts ? '2026-12-31' : ends, ...others }))

const signature = (editions: number): fc.Arbitrary<Said> =>
  fc
    .tuple(effectiveOn(turn), fc.integer({ min: 1, max: editions }), anyParty)
    .map(([on, edition, party]) => said('EditionSigned', on, { edition: `edition-${edition}`, party }))

const notice: fc.Arbitrary<Said> = fc
  .record({
    on: turn,
    party: anyParty,
    written: fc.constantFrom(true, true, true, true, true, true, false),
    told: fc.array(fc.record({ party: anyParty, after: fc.constantFrom(0, 0, 1, 2, 30) }), { maxLength: 2 }),
    all: fc.boolean(),
    leavesOn: fc.option(fc.constantFrom('2023-12-31', '2024-12-31', '2025-12-31'), { freq: 2, nil: undefined })
  })
  .map(({ on, party, written, told, all, leavesOn }) => {
    const others = all ? pool.filter((one) => one !== party).map((party) => ({ party, on })) : []
    const named = [...others, ...told.map(({ party, after }) => ({ party, on: daysAfter(on, after) }))]
    return said('PartyWithdrew', on, {
      party,
      written,
      notified: named,
      ...(leavesOn === undefined ? {} : { leavesOn })
    })
  })

const revocation: fc.Arbitrary<Said> = fc
  .record({ on: effectiveOn(turn), party: anyParty, agreedBy: mostlyAll })
  .map(({ on, party, agreedBy }) => said('WithdrawalRevoked', on, { party, agreedBy }))

const otherwise: fc.Arbitrary<Said> = fc
  .record({
    on: turn,
    what: fc.constantFrom(...Agreement.data.OtherwiseAgreed.required.what.words),
    days: fc.constantFrom(0, 1, 31, 184, 365, 366),
    party: fc.option(anyParty, { freq: 6, nil: undefined }),
    agreedBy: mostlyAll
  })
  .map(({ on, what, days, party, agreedBy }) =>
    said('OtherwiseAgreed', on, {
      what,
      on: daysAfter(on, days),
      agreedBy,
      ...(party === undefined ? {} : { party })
    })
  )

/** A notice that is revoked by all, at times too late. */
const noticeAndRevocation: fc.Arbitrary<ReadonlyArray<Said>> = fc.tuple(notice, turn).map(([notice, on]) => {
  const { party } = notice.data as { readonly party: string }
  return [notice, said('WithdrawalRevoked', on, { party, agreedBy: pool })]
})

const act: fc.Arbitrary<ReadonlyArray<Said>> = fc.oneof(
  { weight: 4, arbitrary: notice.map((one) => [one]) },
  { weight: 1, arbitrary: revocation.map((one) => [one]) },
  { weight: 1, arbitrary: otherwise.map((one) => [one]) },
  { weight: 2, arbitrary: noticeAndRevocation }
)

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
