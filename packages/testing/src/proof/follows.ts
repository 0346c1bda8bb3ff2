import { Proof } from '@norrsken/rules'
import { isDay, local } from './recorded.ts'

/** Whether a rule can have come to what it did by the reasons right below it, as far as that can be told. */
export const follows = (node: Proof.RuleProof): boolean => {
  const { rule, about, outcome, because } = node
  const isOpen = Proof.nodes(node).some(({ type }) => type === 'open')
  if (rule === '2/party') return isPartySo(node)
  if (!('from' in about)) return outcome !== 'unknown' || isOpen
  const weighed = because.find((reason) => reason.type === 'default')?.outcome
  const { required } = about
  if (typeof required === 'number') return (weighed ?? required) === required && outcome === stateOfDuty(node, required)
  if (weighed !== undefined) return outcome === states[String(weighed)]
  const isLacking = because.some(
    (one) => one.type === 'absence' || (one.type === 'event' && Object.values(one.says).includes(false))
  )
  return outcome === (isOpen ? 'undetermined' : isLacking ? 'breached' : 'met')
}

const states: { readonly [answer: string]: string } = { yes: 'met', no: 'breached', unknown: 'undetermined' }

/** A duty stands as it does by the acts that are cited last, so many as it asks for, or by a search that found too few. */
const stateOfDuty = ({ about, because }: Proof.RuleProof, required: number): string | null => {
  const to = typeof about['to'] === 'string' ? about['to'] : '~'
  const acts = because.slice(because.length - required).filter((one) => one.type === 'event')
  const last = because[because.length - 1]
  if (acts.length === required) return acts.every(({ effective }) => local(effective) <= `${to}T24`) ? 'met' : 'metLate'
  if (last?.type === 'open') return 'undetermined'
  if (last?.type !== 'absence' || last.found >= required) return null
  return last.to !== null && last.to >= to ? 'breached' : 'open'
}

/** Somebody is a party that became one and has not left; none that has, or has signed nothing that made it one. */
const isPartySo = ({ about, outcome, because }: Proof.RuleProof): boolean => {
  const [began, ended] = because.flatMap((reason) => (reason.type === 'rule' && isDay(reason.outcome) ? [reason] : []))
  const [day, last] = [String(about['day']), String(ended?.outcome ?? '~')]
  const isWithout = because.some((reason) => reason.type === 'absence' && reason.of === 'EditionSigned')
  if (outcome === 'no') return isWithout ? ended === undefined || last < day : began === undefined
  const hasSigned = began?.because.some((one) => one.type === 'event' && one.says['party'] === about['party'])
  return !isWithout && hasSigned === true && String(began?.outcome) <= day && day <= last
}

/** Whether a rule with exceptions came to what each ground says that decided, and none that was defeated or did not apply. */
export const isWeighed = ({ outcome, won, defeated, notMet, open }: Proof.DefaultProof): boolean => {
  const isOutcome = (ground: Proof.Ground): boolean => JSON.stringify(ground.outcome) === JSON.stringify(outcome)
  const isNo = (ground: Proof.Ground): boolean => ground.outcome === 'no'
  return (open === null) === won.length > 0 && won.every(isOutcome) && !defeated.some(isOutcome) && notMet.every(isNo)
}
