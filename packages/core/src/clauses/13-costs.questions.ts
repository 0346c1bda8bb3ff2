import { Day, Norm, type Proof, Reasoned, Term, Timeline, type Tri, type Verdict } from '@norrsken/rules'
import { inForceOn } from '../agreement/Life.ts'
import type { CostStep } from '../agreement/State.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'
import { notInForce } from './signatures.notInForce.ts'
import { inForceProof } from './signatures.proof.ts'

/**
 * Clause 13: cost questions other than the coordinator's are decided by the steering group. A decision by another body, or
 * while the agreement is not in force, is recorded and has no effect.
 */
export const decideCosts: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, Decision>({
  id: '13/cost-decision',
  clause: '13',
  validIf: [
    { name: 'steering-group', holds: Term.fact({ name: 'decided-by-the-steering-group', of: isBySteeringGroup }) },
    { name: 'in-force', holds: Term.fact({ name: 'agreement-in-force', of: isInForce }) }
  ],
  exercises: (facts, until) =>
    facts.state.costQuestions.flatMap((step) =>
      step.decidedBy === null || step.on > until
        ? []
        : [
            {
              who: step.decidedBy,
              on: step.on,
              trigger: placeOf(step.evidence),
              evidence: evidence(step, {}),
              subject: { on: step.on, body: step.decidedBy, facts }
            }
          ]
    )
})

/** A decision of a cost question, by a body on a day of the agreement's life. */
interface Decision {
  readonly on: Day.Day
  readonly body: string
  readonly facts: AgreementFacts
}

function isBySteeringGroup({ body }: Decision): Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>> {
  return Timeline.of(Reasoned.reasoned<Tri.Tri>(body === 'body/steering-group' ? 'yes' : 'no'))
}

function isInForce({ on, facts }: Decision): Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>> {
  const inForce = inForceOn(on)(facts.life)
  return Timeline.of(
    inForce === null
      ? Reasoned.reasoned<Tri.Tri>('no', notInForce(on, facts))
      : Reasoned.reasoned<Tri.Tri>('yes', inForceProof(inForce))
  )
}

/** A cost question, by its own words, and what has become of it. */
export interface CostQuestion extends Verdict.Judged<'decided' | 'open'> {
  /** Its norm, who is to decide it, and the day on which it first came up; and its first event, where that is not enough. */
  readonly id: string
  readonly question: string
  /** The body whose decision holds; `null` while there is none. */
  readonly decidedBy: string | null
}

/**
 * Every cost question that has been raised or decided by a day, in the order in which it first was, and whether it is
 * decided. One that is raised anew after its decision is open again. What a question says is never part of a proof.
 */
export const costQuestions = (facts: AgreementFacts, day: Day.Day): ReadonlyArray<CostQuestion> => {
  const rulings = new Map(decideCosts.rulings(facts, day).map((ruling) => [ruling.trigger, ruling]))
  const questions = new Map<string, Step[]>()
  for (const step of facts.state.costQuestions.filter(({ on }) => on <= day)) {
    const steps = questions.get(step.question) ?? []
    questions.set(step.question, [...steps, { ...step, ruling: rulings.get(placeOf(step.evidence)) ?? null }])
  }
  return identified([...questions].map(([question, steps]) => ({ question, steps }))).map(
    ({ id, question, steps }) => ({
      id,
      question,
      ...judge(steps, day)
    })
  )
}

/** A step of a cost question, with the ruling on it where it is a decision. */
interface Step extends CostStep {
  readonly ruling: Norm.Ruling | null
}

interface Raised {
  readonly question: string
  readonly steps: ReadonlyArray<Step>
}

/** An id for each question, by which it can be asked about without its own words. */
const identified = (questions: ReadonlyArray<Raised>): ReadonlyArray<Raised & { readonly id: string }> => {
  const named = questions.flatMap(({ question, steps }) => {
    const [first] = steps
    if (first === undefined) return []
    return [{ question, steps, id: `13/cost-question@steering-group@${Day.toIso(first.on)}`, first }]
  })
  return named.map(({ id, first, ...rest }) => ({
    ...rest,
    id: named.filter((one) => one.id === id).length === 1 ? id : `${id}@${placeOf(first.evidence)}`
  }))
}

const judge = (steps: ReadonlyArray<Step>, day: Day.Day): Omit<CostQuestion, 'id' | 'question'> => {
  const raised = steps.findLast(({ ruling }) => ruling === null) ?? null
  const since = steps.filter(({ on, ruling }) => ruling !== null && (raised === null || on >= raised.on))
  const holds = since.findLast(({ ruling }) => ruling?.value === 'yes') ?? null
  const value = holds === null ? 'open' : 'decided'
  const noOther: Proof.AbsenceProof = {
    type: 'absence',
    of: 'CostQuestionDecided',
    where: {},
    from: raised === null ? null : Day.toIso(raised.on),
    to: Day.toIso(day),
    found: since.length
  }
  const because = steps.map((step) => step.ruling?.proof ?? evidence(step, {}))
  return {
    decidedBy: holds?.decidedBy ?? null,
    value,
    proof: {
      type: 'rule',
      rule: '13/cost-question',
      clause: '13',
      about: {},
      outcome: value,
      because: holds === null ? [...because, noOther] : because
    }
  }
}
