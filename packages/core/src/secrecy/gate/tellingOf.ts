import { type Day, type Instant, Stockholm } from '@norrsken/rules'
import type * as Case from '../../case/State.ts'
import { isDayText } from '../../log/Entry.ts'
import type { Telling } from './Telling.ts'

/**
 * What is told by a decision on record, on the ground that it names: at its moment or, where only its day is known, at any
 * moment of that. Whoever discloses is the one who decided.
 *
 * @param lawOn - the day whose law is applied to it; `null`: its own
 */
export const tellingOf = (decided: Case.Disclosure, lawOn: Day.Day | null = null): Telling => {
  const { evidence, at, from, to, facts, subjects, purpose, provision, conditions, consent } = decided
  const day = Stockholm.localDay(at)
  const sometime = isDayText(evidence.effective)
  return {
    basis:
      provision === null
        ? { kind: 'consent', consents: consent === null ? [] : [consent] }
        : { kind: 'provision', provision, decidedBy: from, conditions, lawOn: decided.lawOn },
    facts,
    subjects,
    purposes: [purpose],
    on: lawOn ?? day,
    from: at,
    to: sometime ? Stockholm.endOfDay(day) : ((at + 1) as Instant.Instant),
    hearers: [{ unit: to, from: at }],
    sometime
  }
}
