import { Log } from '@norrsken/core'
import { Proof } from '@norrsken/rules'
import { plusDays } from '../naive/days.ts'
import { calculations } from './calculations.ts'
import { follows, isWeighed } from './follows.ts'
import { endOf, isDay, local, says, valuesOf } from './recorded.ts'

/**
 * What a proof is checked against: the whole log; the streams of the agreement, its cases and its meetings; the day to whose
 * end the log is read, `null` for all of it; the numbers of the clauses; and what a term is where no edition states it.
 */
export interface Grounds {
  readonly events: ReadonlyArray<Log.Event>
  readonly streams: ReadonlyArray<string>
  readonly validAt: string | null
  readonly clauses: ReadonlyArray<string>
  readonly defaults: { readonly [path: string]: unknown }
}

/**
 * The steps of a proof that are not so: none, if each event that it cites stands in the log and says what it is cited for,
 * each search finds as much as it says, each calculation gives the same when it is done again, each parameter is what its
 * edition states, and what each rule came to follows from its reasons, as far as that can be told without knowing the rule.
 *
 * @example
 * import { checkProof } from '@norrsken/testing'
 *
 * const step = { type: 'rule', rule: '2/party', clause: '99', about: {}, outcome: 'no', because: [] } as const
 * assert.deepEqual(checkProof(step, { events: [], streams: [], validAt: null, clauses: ['2'], defaults: {} }), [step])
 */
export const checkProof = (proof: Proof.Proof, grounds: Grounds): ReadonlyArray<Proof.Proof> => {
  const { clauses, defaults } = grounds
  const events = reachOf(grounds)
  const steps = Proof.nodes(proof)
  const terms = termsIn(steps)
  // Of a term that two editions state in one proof, that beside the calculation is meant.
  const beside = new Map(
    steps.flatMap((step) =>
      'because' in step ? step.because.map((reason) => [reason, termsIn(step.because)] as const) : []
    )
  )

  // A day that comes out of something, or goes into it, is spoken of in another place too, or the day after it is.
  const said = valuesOf(proof, null)
  const cited = events.filter(({ id }) => said.includes(id))
  const spokenOf = valuesOf([said, cited.map(({ effective, data }) => [local(effective).slice(0, 10), data])], null)
  const isFounded = (value: Proof.Json): boolean =>
    !isDay(value) || spokenOf.filter((one) => one === value).length > 1 || spokenOf.includes(plusDays(value, 1))
  const isAuthority = (one: string): boolean => clauses.includes(one) || /^(R|SFS )\d/.test(one)

  const isSo = (step: Proof.Proof): boolean => {
    switch (step.type) {
      case 'event':
        return events.some((event) => isCited(step, event))
      case 'absence':
        return events.filter((event) => isFound(step, event, grounds)).length === step.found
      case 'parameter':
        return events.some((event) => isStated(step, event, defaults))
      case 'calculation': {
        const gives = calculations[step.operation]?.({ ...terms, ...beside.get(step), ...step.in, out: step.out })
        const isDoneAgain = gives === step.out || gives === true
        return isDoneAgain && Object.values(step.in).every(isFounded) && step.authority.split(', ').every(isAuthority)
      }
      case 'open':
        return step.wouldDecide.length > 0 && (step.cause !== 'conflict' || step.because.length > 1)
      case 'default':
        return clauses.includes(step.clause) && isWeighed(step)
      case 'rule':
        return clauses.includes(step.clause) && follows(step) && isFounded(step.outcome)
    }
  }
  return steps.filter((step) => !isSo(step))
}

/** The terms that some steps state, by their paths. */
const termsIn = (steps: ReadonlyArray<Proof.Proof>): Proof.CalculationProof['in'] =>
  Object.fromEntries(steps.flatMap((step) => (step.type === 'parameter' ? [[step.path, step.value] as const] : [])))

const reachOf = ({ events, streams, validAt }: Grounds): ReadonlyArray<Log.Event> =>
  Log.visible(null)(events.map((event, i) => Log.entry(event, i, 0)))
    .map(({ event }) => event)
    .filter(({ stream }) => streams.includes(stream) || !stream.startsWith('agreement/'))
    .filter(({ effective }) => local(effective) <= endOf(validAt))

const isCited = (step: Proof.EventProof, event: Log.Event): boolean => {
  const { id, event: type, effective, recorded } = step
  return event.id === id && says(event, { ...step.says, type, effective, recorded })
}

const isFound = ({ of, where, from, to }: Proof.AbsenceProof, event: Log.Event, { streams }: Grounds): boolean => {
  if (event.type !== of || !(streams.includes(event.stream) || 'meeting' in where)) return false
  const [first, moment, last] = [from === null ? '' : local(from), local(event.effective), endOf(to)]
  return first <= moment && moment <= last && says(event, where)
}

const isStated = (step: Proof.ParameterProof, { type, data }: Log.Event, defaults: Grounds['defaults']): boolean => {
  const { path, value, edition, since, chosen } = step
  if (type !== 'EditionAdopted' || data.edition !== edition) return false
  const isTerm = (valuesOf(data.terms, path)[0] ?? defaults[path]) === value && (since ?? '~') >= data.terms.starts
  return chosen === true || isTerm
}
