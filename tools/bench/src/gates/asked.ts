import assert from 'node:assert/strict'
import { Answers, Gate, Law, Log } from '@norrsken/core'
import { Day, Instant } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'
import { eventsOfCase, stream } from './caseEvents.ts'

/** Everyone in the room: all of them are of parties that have not left, or from outside. */
export const units = [
  'police/investigation',
  'region/health-care',
  'are/social-services',
  'krokom/social-services',
  'ostersund/coordination',
  'ostersund/violence-team',
  'berg/social-services',
  'outside/shelter'
] as const
export const facts = ['identity', 'risk', 'health', 'children-situation'] as const
export const subjects = ['individual', 'child'] as const
const purposes = ['assess-risk', 'consult'] as const

/** Once while each of the consents is in force, once between them, and once after all. */
export const instants = {
  withOne: Instant.instant('2025-01-20T10:00:00+01:00'),
  withTwo: Instant.instant('2025-02-10T10:00:00+01:00'),
  narrowed: Instant.instant('2025-04-10T10:00:00+02:00'),
  covered: Instant.instant('2025-06-02T10:00:00+02:00'),
  after: Instant.instant('2026-01-20T10:00:00+01:00')
} as const

/** Every disclosure that is asked about: some permitted, most of them not. */
export const disclosures: ReadonlyArray<Gate.Disclosure> = Object.values(instants).flatMap((at) =>
  purposes.flatMap((purpose) =>
    Gate.disclosuresIn({ from: 'are/social-services', units, facts, subjects, purpose, at })
  )
)

/** The case, beside the agreement of ten parties and under the Swedish law. */
export const situation = (): Gate.Situation => {
  const agreement = [...generate({ cases: 1, seed: 7, from: Day.day('2024-01-01'), to: Day.day('2025-12-31') })].filter(
    ({ stream }) => stream.startsWith('agreement/')
  )
  const world = Log.worldOf({ validAt: null, knownAt: null })([...agreement, ...eventsOfCase()])
  const question = { validAt: Day.day('2025-12-31'), knownAt: null, agreement: null, reading: {} }
  const view = Answers.ask(world, question)
  const found = world.cases.find((one) => one.stream === stream)
  assert.ok(view._tag === 'Right' && view.right !== null && found !== undefined)
  return { stream, state: found.state, agreement: view.right.ahead, law: Law.swedish }
}
