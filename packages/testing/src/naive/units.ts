/** What stands before the first stroke of a unit: its party, or `outside` or `body`. */
export const partyOf = (unit: string): string => unit.slice(0, unit.indexOf('/'))

/** Who answers for a unit: its party, or an outside actor or a body itself. */
export const answersFor = (unit: string): string =>
  partyOf(unit) === 'outside' || partyOf(unit) === 'body' ? unit : partyOf(unit)
