import { Day, Norm, type Proof, Reasoned, Term, Timeline, type Tri } from '@norrsken/rules'
import type { DisputeStep } from '../agreement/State.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import { bearerOf, editionOn, type Facts } from './Facts.ts'

/**
 * Clause 18: a party that finds that the agreement is not followed seeks dialogue in the steering group first; only what is
 * not resolved there goes on to the leadership group TMV.
 */
export const disputesInOrder: Norm.Obligation<Facts> = Norm.prohibition<Facts, Escalation, Day.Day>({
  id: '18/order',
  clause: '18',
  act: 'DisputeEscalated',
  unless: Term.fact({ name: 'discussed-in-steering-group', of: (escalation: Escalation) => discussed(escalation) }),
  occasions: (facts, until) => {
    const stepsOf = byDispute(facts.state.disputes)
    return facts.state.disputes
      .filter(({ step, on }) => step === 'escalated' && on <= until && editionOn(facts, on) !== null)
      .map((escalated) => {
        const steps = stepsOf(escalated.dispute)
        const raised = steps.find(({ step }) => step === 'raised')
        return {
          bearer: raised?.party ?? bearerOf(escalated.by),
          on: escalated.on,
          trigger: placeOf(escalated.evidence),
          evidence: evidence(escalated, {}),
          subject: { escalated, steps },
          during: { from: escalated.on, to: escalated.on }
        }
      })
  }
})

const byDispute = (steps: ReadonlyArray<DisputeStep>): ((dispute: string) => ReadonlyArray<DisputeStep>) => {
  const found = new Map<string, DisputeStep[]>()
  for (const step of steps) {
    const others = found.get(step.dispute)
    if (others === undefined) found.set(step.dispute, [step])
    else others.push(step)
  }
  return (dispute) => found.get(dispute) ?? []
}

/** A dispute that was taken to TMV, with every step that was taken in it. */
interface Escalation {
  readonly escalated: DisputeStep
  readonly steps: ReadonlyArray<DisputeStep>
}

/** Whether it had been discussed before; a discussion later that day is cited as one that came after. */
const discussed = ({ escalated, steps }: Escalation): Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>> => {
  const raised = steps.filter(({ step }) => step === 'raised').slice(0, 1)
  const because = raised.map((one) => evidence(one, { party: one.party }))
  const discussions = steps.filter(({ step, on }) => step === 'discussed' && on <= escalated.on)
  const before = discussions.find(({ place }) => place < escalated.place)
  return Timeline.of(
    before === undefined
      ? Reasoned.reasoned<Tri.Tri>('no', ...because, ...discussions.map(after(escalated)), {
          type: 'absence',
          of: 'DisputeDiscussed',
          where: { dispute: escalated.dispute },
          from: null,
          to: Day.toIso(escalated.on),
          found: discussions.length
        })
      : Reasoned.reasoned<Tri.Tri>('yes', ...because, evidence(before, {}))
  )
}

/** A discussion on the day of the escalation that applies only after it. */
const after =
  ({ on }: DisputeStep) =>
  (discussion: DisputeStep): Proof.RuleProof => ({
    type: 'rule',
    rule: '18/discussed-after',
    clause: '18',
    about: { day: Day.toIso(on) },
    outcome: 'no',
    because: [evidence(discussion, {})]
  })
