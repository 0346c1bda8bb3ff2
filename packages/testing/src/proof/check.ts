import type { Proof } from '@norrsken/rules'
import { plusDays } from '../naive/days.ts'
import { calculations } from './calculations.ts'
import { follows, isDay, steps } from './follows.ts'
import { local, type Recorded, says, standing, told, valuesOf } from './recorded.ts'

/** What a proof is checked against. */
export interface Grounds {
  /** The events of the whole log, in its order. */
  readonly events: ReadonlyArray<Recorded>
  /** The stream of the agreement that the proof is about. */
  readonly agreement: string
  /** The streams of the cases and meetings that belong to it. */
  readonly streams: ReadonlyArray<string>
  /** To the end of which day of the log the proof speaks; `null`: of all of it. */
  readonly validAt: string | null
  /** The numbers of the clauses that there are. */
  readonly clauses: ReadonlyArray<string>
  /** What a term is where an edition does not state it. */
  readonly defaults: { readonly [path: string]: unknown }
}

/**
 * The steps of a proof that are not so: none, if each event that it cites stands in the log and says what it is cited for,
 * each search finds as much as it says, each calculation gives the same when it is done again, each parameter is what its
 * edition states, and what each rule came to follows from its reasons, as far as that can be told without knowing the rule.
 *
 * It knows nothing of how proofs are made: it reads the proof, and the log.
 *
 * @example
 * import { checkProof } from '@norrsken/testing'
 *
 * const step = { type: 'event', id: 'e7', event: 'DisputeSettled', effective: '2024-02-01', recorded: '2024-02-01T09:00:00Z', says: {} } as const
 * const grounds = { events: [], agreement: 'agreement/norrsken', streams: [], validAt: null, clauses: [], defaults: {} }
 * assert.deepEqual(checkProof(step, grounds), [step])
 */
export const checkProof = (proof: Proof.Proof, grounds: Grounds): ReadonlyArray<Proof.Proof> => {
  const { agreement, validAt } = grounds
  const log = standing(grounds.events).filter(
    ({ stream, effective }) =>
      (validAt === null || local(effective).slice(0, 10) <= validAt) &&
      (stream === agreement || !stream.startsWith('agreement/'))
  )
  return steps(proof).filter((step) => !isSo(step, { ...grounds, log, proof }))
}

interface Reading extends Grounds {
  readonly proof: Proof.Proof
  readonly log: ReadonlyArray<Recorded>
}

const isSo = (step: Proof.Proof, reading: Reading): boolean => {
  const { log, clauses } = reading
  switch (step.type) {
    case 'event':
      return log.some((event) => isCited(step, event))
    case 'absence':
      return isAbsenceSo(step, reading)
    case 'calculation':
      return isCalculationSo(step, reading)
    case 'parameter':
      return log.some((event) => isStated(step, event, reading))
    case 'open':
      return step.wouldDecide.length > 0 && (step.cause !== 'conflict' || step.because.length > 1)
    case 'default':
      return clauses.includes(step.clause) && isDefaultSo(step)
    case 'rule':
      return clauses.includes(step.clause) && follows(step) && isSpokenOf(step.outcome, step, reading)
  }
}

const isCited = ({ id, event: type, effective, recorded, says: content }: Proof.EventProof, event: Recorded): boolean =>
  says({ event: id, ...content })(event) &&
  [type, effective, recorded].join() === [event.type, event.effective, event.recorded].join()

const isAbsenceSo = ({ of, where, from, to, found }: Proof.AbsenceProof, reading: Reading): boolean => {
  const { log, agreement, streams } = reading
  const [first, last] = [local(from ?? '0000-01-01'), to === null ? '~' : isDay(to) ? `${to}T24` : local(to)]
  const isAnywhere = ['event', 'case', 'meeting'].some((key) => key in where)
  const own = log.filter(({ stream }) => isAnywhere || stream === agreement || streams.includes(stream))
  const within = own.filter(({ effective }) => first <= local(effective) && local(effective) <= last)
  return within.filter((event) => event.type === of && says(where)(event)).length === found
}

const isCalculationSo = (step: Proof.CalculationProof, reading: Reading): boolean => {
  const terms = steps(reading.proof).flatMap((one) => (one.type === 'parameter' ? [one] : []))
  const term = (path: string): unknown => terms.find((one) => one.path === path)?.value
  const gives = calculations[step.operation]?.(step.in, step.out, term)
  const isAuthority = (one: string): boolean => reading.clauses.includes(one) || /^(R|SFS )\d/.test(one)
  const isGiven = Object.values(step.in).every((value) => isSpokenOf(value, step, reading))
  return (gives === step.out || gives === true) && isGiven && step.authority.split(', ').every(isAuthority)
}

const isStated = (step: Proof.ParameterProof, event: Recorded, { defaults }: Reading): boolean => {
  const { path, value, edition, since, chosen } = step
  if (event.type !== 'EditionAdopted' || !told(event, 'edition').includes(edition)) return false
  const isLater = since === null || since >= String(told(event, 'starts')[0])
  return chosen === true || ((told(event, path)[0] ?? defaults[path]) === value && isLater)
}

const isDefaultSo = ({ outcome, won, defeated, notMet, open }: Proof.DefaultProof): boolean => {
  const isOutcome = (ground: Proof.Ground): boolean => JSON.stringify(ground.outcome) === JSON.stringify(outcome)
  const isNo = (ground: Proof.Ground): boolean => ground.outcome === 'no'
  return (open === null) === won.length > 0 && won.every(isOutcome) && !defeated.some(isOutcome) && notMet.every(isNo)
}

/** Whether a day, if it is one, is one of which other steps of the proof speak, or of which an event that they cite does. */
const isSpokenOf = (value: Proof.Json, step: Proof.Proof, { proof, log }: Reading): boolean => {
  if (!isDay(value)) return true
  const rest = JSON.stringify(proof, (_, one) =>
    one !== step ? one : step.type === 'rule' ? [step.about, step.because] : null
  )
  const values = valuesOf(JSON.parse(rest), null)
  const events = log.filter(({ id }) => values.includes(id))
  const days = events.map(({ effective }) => local(effective).slice(0, 10))
  const spoken = [...values, ...days, ...events.flatMap(({ data }) => valuesOf(data, null))]
  return spoken.includes(value) || spoken.includes(plusDays(value, 1))
}
