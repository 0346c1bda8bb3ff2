import { type Instant, Norm, Term } from '@norrsken/rules'
import type { Facts } from './Facts.ts'
import { conditionsMet, isDeidentified, withConsentToAll } from './grounds.ts'
import type { Gap } from './open.ts'
import { occasionOf, type Presentation, presentations } from './presentation.ts'

/**
 * Clause 15: every party observes the law on publicity and secrecy. What is presented rests on consent that covers everyone,
 * tells nobody whose case it is, or rests on a provision whose conditions somebody has recorded as met. Where none of these
 * is so, the log does not decide whether the law was kept, and neither does this: a person must.
 */
export const secrecy: Norm.Obligation<Facts> = Norm.prohibition<Facts, Presentation, Instant.Instant>({
  id: '15/secrecy',
  clause: '15',
  act: 'CaseDiscussed',
  unless: Term.weigh(
    {
      rule: '15/bases',
      clause: '15',
      base: null,
      gap: 'secrecy-kept' satisfies Gap,
      exceptions: [
        { name: '15/consent', when: withConsentToAll, gives: Term.constant('yes') },
        { name: '15/de-identified', when: isDeidentified, gives: Term.constant('yes') },
        { name: '15/provision', when: conditionsMet, gives: Term.constant('yes') }
      ]
    },
    'unknown'
  ),
  occasions: (facts, until) =>
    presentations(facts, until).map((presentation) => occasionOf(presentation, 'coordinator'))
})
