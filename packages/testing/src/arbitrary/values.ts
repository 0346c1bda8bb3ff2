import fc from 'fast-check'

/** Days on which something turns: years, half-years, months, leap days, weeks 53, summer time, and the agreement's own. */
export const edgeDays: ReadonlyArray<string> = [
  '2020-02-29',
  '2020-12-31',
  '2021-01-03',
  '2022-12-31',
  '2023-01-01',
  '2023-02-28',
  '2023-03-01',
  '2023-03-26',
  '2023-06-30',
  '2023-07-01',
  '2023-08-31',
  '2023-10-29',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
  '2024-03-31',
  '2024-06-29',
  '2024-06-30',
  '2024-07-01',
  '2024-08-29',
  '2024-10-27',
  '2024-12-30',
  '2024-12-31',
  '2025-01-01',
  '2025-06-30',
  '2025-07-01',
  '2025-12-31',
  '2026-12-28',
  '2027-01-03'
]

const msPerDay = 86_400_000
const isoOf = (ms: number): string => new Date(ms).toISOString()

/** A day between two days, both included, as a log writes it. */
export const dayBetween = (first: string, last: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.parse(first) / msPerDay, max: Date.parse(last) / msPerDay })
    .map((day) => isoOf(day * msPerDay).slice(0, 10))

/** A day as a log writes it, most often one on which something turns. */
export const day: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...edgeDays) },
  { weight: 1, arbitrary: dayBetween('2020-01-01', '2027-12-31') }
)

/** An instant as a log writes it: with any offset, often at the edges of days and of summer time. */
export const instant: fc.Arbitrary<string> = fc
  .tuple(
    day,
    fc.constantFrom('09:00', '00:00:00', '00:00:00.001', '01:59:59', '02:30:00', '03:00', '22:30:00', '23:59:59.999'),
    fc.constantFrom('Z', '+01:00', '+02:00', '-05:00', '+14:00')
  )
  .map(([on, time, offset]) => `${on}T${time}${offset}`)

/** When something was so: known to the day, or to the moment. */
export const effective: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: day },
  { weight: 1, arbitrary: instant }
)

/** Ids that a plain object already has a property of: they must mean nothing. */
export const oddIds = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const

/** A party's id, most often one of a few, so that parties meet themselves again. */
export const party: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('are', 'berg', 'region', 'police') },
  { weight: 2, arbitrary: fc.constantFrom('bracke', 'harjedalen', 'krokom', 'ostersund', 'ragunda', 'stromsund') },
  { weight: 1, arbitrary: fc.constantFrom('härnösand', '9', 'a.b_c-d', ...oddIds) }
)

/** A unit: a branch of a party, an outside actor or a body. */
export const unit: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'are/social-services',
      'berg/social-services',
      'police/investigation',
      'police/crime-victim-and-personal-safety',
      'region/health-care',
      'ostersund/violence-team',
      'ostersund/coordination'
    )
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('outside/legal-aid', 'body/tmv', 'body/steering-group', 'constructor/toString')
  }
)

/** A function within a unit. */
export const functionName: fc.Arbitrary<string> = fc.constantFrom(
  'coordinator',
  'investigator',
  'crime-victim-and-personal-safety',
  'representative',
  'deputy',
  'social-secretary'
)

/** A short text. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', 'as agreed', 'på egen begäran', '"quoted"', 'two\nlines', 'null'),
  fc.string({ unit: 'grapheme', maxLength: 12 })
)

/** A name of something within a stream, one of few so that references often lead somewhere. */
export const nameOf = (what: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(`${what}-1`, `${what}-2`, `${what}-3`) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'å ä ö', '0') }
  )

/** A name that may be a key: not the one that would change what an object is. */
export const keyOf = (what: string): fc.Arbitrary<string> => nameOf(what).filter((name) => name !== '__proto__')

/** The name of a stream of a kind, one of few. */
export const streamOf = (kind: 'agreement' | 'case' | 'meeting'): fc.Arbitrary<string> => {
  switch (kind) {
    case 'agreement':
      return fc.constantFrom('agreement/norrsken', 'agreement/project')
    case 'case':
      return fc.constantFrom('case/1', 'case/2', 'case/constructor')
    case 'meeting':
      return fc.constantFrom('meeting/2023-03-08', 'meeting/2023-03-15')
  }
}

/** A plain object with these keys, the optional ones at times absent. */
export const plainRecord = (
  required: { readonly [key: string]: fc.Arbitrary<unknown> },
  optional: { readonly [key: string]: fc.Arbitrary<unknown> } = {}
): fc.Arbitrary<{ readonly [key: string]: unknown }> =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true })
