import { type Instant, type Proof, Reasoned, Term, Timeline, type Tri } from '@norrsken/rules'
import { consentCovers } from './consent.ts'
import { evidence } from './evidence.ts'
import { gap, type Matter, missing } from './open.ts'
import type { Presentation } from './presentation.ts'

/** A question about a presentation, at every instant of it. */
export type Question = Term.Term<Presentation, Instant.Instant, Tri.Tri>

/** It rests on consent, and the consents cover everyone who hears it. */
export const withConsent: Question = Term.fact({
  name: 'consent-covers',
  of: (presentation: Presentation) => coverageOf(presentation)
})

/** The same, where it is said who heard it, what was told, of whom, and for what: of nothing, every consent covers all. */
export const withConsentToAll: Question = Term.fact({
  name: 'consent-covers',
  of: (presentation: Presentation) => {
    const { facts, subjects, purposes } = presentation.discussion
    const isSaid = [presentation.hearers, facts, subjects, purposes].every(({ length }) => length > 0)
    return isSaid ? coverageOf(presentation) : no
  }
})

/** Found once for all the norms that ask. */
const coverageOf = (presentation: Presentation): Always => {
  const { basis } = presentation.discussion
  if (basis.kind !== 'consent') return no
  const known = covered.get(presentation)
  if (known !== undefined) return known
  const coverage = constant(consentCovers(presentation, basis.consents))
  covered.set(presentation, coverage)
  return coverage
}

const covered = new WeakMap<Presentation, Always>()

/** Somebody attests that nobody can tell whose case it is. */
export const isDeidentified: Question = Term.fact({
  name: 'de-identified',
  of: ({ discussion }: Presentation) =>
    discussion.basis.kind === 'de-identified'
      ? constant(Reasoned.reasoned('yes', evidence(discussion, { attestedBy: discussion.basis.attestedBy })))
      : no
})

/**
 * It rests on a provision of the law, and its conditions are recorded, all as met. The conditions are decided by a person;
 * where none is recorded, or one is not recorded as met, nothing here says what follows in law.
 */
export const conditionsMet: Question = Term.fact({
  name: 'conditions-met',
  of: ({ discussion }: Presentation) => {
    const { basis } = discussion
    if (basis.kind !== 'provision') return no
    const { provision, decidedBy } = basis
    const conditions = Object.keys(basis.conditions)
    const lacking = conditions.filter((name) => basis.conditions[name] !== 'yes')
    const decided = evidence(discussion, { provision, decidedBy })
    if (conditions.length === 0) return constant(unknown(missing([{ name: 'conditions' }], [decided])))
    if (lacking.length === 0) return constant(Reasoned.reasoned<Tri.Tri>('yes', decided))
    const refused = lacking.some((name) => basis.conditions[name] === 'no')
    const unmet = lacking.map((condition): Matter => ({ name: 'condition-met', of: { provision, condition } }))
    return constant(unknown(refused ? gap('condition-refused', [decided]) : missing(unmet, [decided])))
  }
})

/** An answer that is one for the whole of a presentation. */
type Always = Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>, Instant.Instant>

const constant = (answer: Reasoned.Reasoned<Tri.Tri>): Always => Timeline.of(answer)

const no = constant(Reasoned.reasoned('no'))

const unknown = (open: Proof.OpenProof): Reasoned.Reasoned<Tri.Tri> => Reasoned.reasoned<Tri.Tri>('unknown', open)
