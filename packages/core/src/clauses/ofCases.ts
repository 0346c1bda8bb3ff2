/**
 * The norms whose windows come of somebody's case, so that how many there are tells of cases: the clauses on whom a case is about,
 * on what a consent needs, on who attends to their own case, on what is presented and heard. Each judges case by case; the others
 * look at no case.
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
