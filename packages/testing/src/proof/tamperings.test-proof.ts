import type { Proof } from '@norrsken/rules'

/** A proof that says something else than it did, and what was done to it. */
export interface Tampered {
  readonly how: string
  readonly proof: Proof.Proof
}

/**
 * Every way in which one step of a proof can be made to say what is not so and `checkProof` sees it: another event is cited,
 * or another day or content of it; a search finds one more; a calculation has another result, or is of other values; a term
 * or an edition is another; a rule follows no clause, or comes to something else; what decides is taken away.
 *
 * What it does not see, and what therefore is not here: a search that is said to have been made in fewer days or for less; a
 * reason taken away that supports and does not decide, as one of several signatures; another clause, reading or rule that
 * there is, or another rounding; a later first day of an edition; a day exchanged for another of which the proof speaks, or
 * for the day before it; that an act under a power is valid; and of a last day of notice, that it is the last.
 */
export const tamperings = (proof: Proof.Proof): ReadonlyArray<Tampered> => {
  switch (proof.type) {
    case 'event':
      return [
        { how: 'an event that is not there', proof: { ...proof, id: `${proof.id}-` } },
        { how: 'an event of another kind', proof: { ...proof, event: `${proof.event}Anew` } },
        { how: 'an event of another day', proof: { ...proof, effective: farDay } },
        { how: 'an event recorded at another time', proof: { ...proof, recorded: `${farDay}T00:00:00Z` } },
        ...Object.entries(proof.says).map(([key, value]) => ({
          how: `an event of which ${key} is another`,
          proof: { ...proof, says: { ...proof.says, [key]: other(value) } }
        }))
      ]
    case 'absence':
      return [{ how: 'a search that found one more', proof: { ...proof, found: proof.found + 1 } }]
    case 'calculation':
      return [
        { how: 'a calculation with another result', proof: { ...proof, out: other(proof.out) } },
        ...Object.entries(proof.in).map(([key, value]) => ({
          how: `a calculation of which ${key} is another`,
          proof: { ...proof, in: { ...proof.in, [key]: other(value) } }
        }))
      ]
    case 'parameter':
      return [
        { how: 'a term that is another', proof: { ...proof, value: other(proof.value) } },
        { how: 'a term of an edition that is not there', proof: { ...proof, edition: `${proof.edition}-` } }
      ]
    case 'open':
      return [
        { how: 'nothing would decide what is open', proof: { ...proof, wouldDecide: [] } },
        ...below(proof.because, (because) => ({ ...proof, because }))
      ]
    case 'default':
      return [
        { how: 'a clause that is not there', proof: { ...proof, clause: '99' } },
        { how: 'a default that came to something else', proof: { ...proof, outcome: other(proof.outcome) } },
        ...(proof.open === null ? [{ how: 'nothing decides', proof: { ...proof, won: [] } }] : []),
        ...below(
          proof.won.flatMap(({ because }) => because),
          (because) => ({
            ...proof,
            won: proof.won.map((ground, i) => (i === 0 ? { ...ground, because } : { ...ground, because: [] }))
          })
        )
      ]
    case 'rule':
      return [
        { how: 'a clause that is not there', proof: { ...proof, clause: '99' } },
        ...outcomesOf(proof).map((outcome) => ({
          how: `${String(proof.outcome)} is made ${String(outcome)}`,
          proof: { ...proof, outcome }
        })),
        ...withoutDeciding(proof),
        ...below(proof.because, (because) => ({ ...proof, because }))
      ]
  }
}

const farDay = '2099-05-17'

const other = (value: Proof.Json): Proof.Json => {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1000
  if (value === null || /^\d{4}-\d\d-\d\d$/.test(String(value))) return farDay
  return `${String(value)}-`
}

/** What a rule did not come to, of all that it might have. */
const outcomesOf = ({ rule, about, outcome }: Proof.RuleProof): ReadonlyArray<Proof.Json> => {
  const all: ReadonlyArray<Proof.Json> =
    rule === '2/party' ? ['yes', 'no'] : 'from' in about ? states : /^\d{4}-/.test(String(outcome)) ? [farDay] : []
  return all.filter((one) => one !== outcome)
}
const states = ['open', 'met', 'metLate', 'breached', 'undetermined'] as const

/** Without the reason that decides: of a duty, the search that found too few, or the act that met it if no other is cited. */
const withoutDeciding = (proof: Proof.RuleProof): ReadonlyArray<Tampered> => {
  const { about, because } = proof
  const required = about['required']
  const events = because.filter(({ type }) => type === 'event')
  if (typeof required !== 'number' || required === 0 || events.length > required) return []
  return [{ how: 'the last reason of a duty is gone', proof: { ...proof, because: because.slice(0, -1) } }]
}

/** What can be done to the reasons of a step. */
const below = (
  because: ReadonlyArray<Proof.Proof>,
  withReasons: (because: ReadonlyArray<Proof.Proof>) => Proof.Proof
): ReadonlyArray<Tampered> =>
  because.flatMap((reason, i) =>
    tamperings(reason).map(({ how, proof }) => ({
      how,
      proof: withReasons(because.map((one, j) => (i === j ? proof : one)))
    }))
  )
