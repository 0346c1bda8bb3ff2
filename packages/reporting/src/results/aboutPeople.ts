import type { Definition } from '../catalogue/Definition.ts'
import { kindOf } from '../catalogue/vocabulary.ts'
import { normsOf } from '../counting/Plan.ts'

/**
 * The norms whose windows come of somebody's case, so that how many there are tells of cases: the clauses on whom a case is about,
 * on what a consent needs, on who attends to their own case, on what is presented and heard.
 */
export const normsOfCases: ReadonlySet<string> = new Set([
  '7/target-group',
  '8/child-perspective',
  '8/explained',
  '10.3/attends-own-case',
  '12/ground',
  '12/note-screened',
  '12/present-as-attended',
  '15/secrecy'
])

/**
 * Whether figures of a definition are about people: about those in cases, or staff who answered. The others count what the
 * agreement's bodies did, and hide nobody: meetings, and duties of parties. Who came to a meeting is not among them: a
 * municipality comes when its own case is taken up, so that its attendance counts its cases.
 */
export const isAboutPeople = (definition: Definition): boolean => {
  const { count } = definition
  const type = 'each' in count ? count.each : count.first
  if (type === 'NormFound') return normsOf(definition).some((norm) => normsOfCases.has(norm))
  return kindOf(type) === 'case' || type === 'SurveyAnswered' || type === 'PartyCalled'
}
