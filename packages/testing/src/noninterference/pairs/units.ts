import fc from 'fast-check'
import type { Reader } from '../Channel.ts'

/** Units that read, record, and are told of. The party of `krokom` is none of the agreement. */
export const units = [
  'region/health-care',
  'police/investigation',
  'are/social-services',
  'berg/social-services',
  'ostersund/coordination',
  'outside/legal-aid',
  'body/tmv',
  'krokom/social-services'
] as const

/** One of them. */
export const anyUnit = fc.constantFrom(...units)

/** Who reads, and when. */
export const anyReader: fc.Arbitrary<Reader> = fc.record({
  unit: fc.constantFrom(...units.filter((unit) => unit !== 'ostersund/coordination'), 'region/psychiatry'),
  at: fc.constantFrom('2024-03-12T10:00:00+01:00', '2024-03-05T09:15:00+01:00', '2024-07-01T00:00:00+02:00')
})
