import type { Definition } from '../catalogue/Definition.ts'
import { kindOf } from '../catalogue/vocabulary.ts'
import { normsOf } from '../counting/Plan.ts'

/**
 * The norms whose windows come of the agreement alone: of the calendar, or of what its bodies and parties asked for. A norm that
 * is not among them is about people, so that a new one is controlled until somebody has thought about it.
 *
 * A week with a regular meeting is among them: an acute one does not count, unless an edition says that any does. The duties to
 * attend and to document are not: they have a window a meeting that was held, acute ones too.
 */
export const organisationalNorms: ReadonlySet<string> = new Set([
  '9/steering-group',
  '9/working-group',
  '9/annual-report',
  '10.2/appoint-representative',
  '10.2/appoint-deputy',
  '10.4/appoint-coordinator',
  '10.4/appoint-representative',
  '10.4/appoint-deputy',
  '12/weekly-meeting',
  '14.2/follow-up-plan',
  '14.2/follow-up-of-goals',
  '14.2/answer-request',
  '18/order'
])

/**
 * Whether figures of a definition are about people, and are controlled: all but those of what the bodies of the agreement did, and
 * of the duties that come of that. The answers of staff are about those who answered.
 *
 * Meetings are about people. An acute one is held for one case, so that one acute meeting is one case; and a municipality comes
 * when its own case is taken up, so that its attendance counts its cases.
 */
export const isAboutPeople = (definition: Definition): boolean => {
  const { count } = definition
  const type = 'each' in count ? count.each : count.first
  if (type === 'NormFound') return normsOf(definition).some((norm) => !organisationalNorms.has(norm))
  return kindOf(type) !== 'agreement' || type === 'SurveyAnswered'
}
