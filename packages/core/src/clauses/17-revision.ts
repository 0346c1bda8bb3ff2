import { type Day, Norm, Reasoned, Term, Timeline, type Tri } from '@norrsken/rules'
import type { Act } from '../agreement/State.ts'
import { placeOf } from '../log/Evidence.ts'
import { isParty } from './02-parties.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'

/**
 * Clause 17, first sentence: while the agreement runs the parties may ask for it to be revised. That one party asks is enough;
 * a revised text is another matter, which all of them sign.
 */
export const requestRevision: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, Request>({
  id: '17/request-revision',
  clause: '17',
  validIf: [
    {
      name: 'party',
      holds: Term.fact({
        name: 'asked-by-a-party',
        of: ({ facts, request }: Request) => {
          const { value, proof } = isParty(facts, request.party, request.on)
          return Timeline.of<Reasoned.Reasoned<Tri.Tri>, Day.Day>(Reasoned.reasoned(value, proof))
        }
      })
    }
  ],
  exercises: (facts, until) =>
    facts.state.revisionRequests
      .filter(({ on }) => on <= until)
      .map((request) => ({
        who: request.party,
        on: request.on,
        trigger: placeOf(request.evidence),
        evidence: evidence(request, { party: request.party }),
        subject: { facts, request }
      }))
})

interface Request {
  readonly facts: AgreementFacts
  readonly request: Act & { readonly party: string }
}
