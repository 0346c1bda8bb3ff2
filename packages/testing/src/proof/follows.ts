import type { Proof } from '@norrsken/rules'
import { local } from './recorded.ts'

/** Whether a rule can have come to what it did by the reasons right below it, as far as that can be told. */
export const follows = (node: Proof.RuleProof): boolean => {
  const { rule, about, outcome, because } = node
  const isOpen = steps(node).some((step) => step.type === 'open')
  if (rule === '2/party') return isPartySo(node)
  if (typeof about['from'] !== 'string') return outcome !== 'unknown' || isOpen
  if (typeof about['required'] === 'number') return isDutySo(node, about['required'])
  const weighed = because.find((reason) => reason.type === 'default')
  if (weighed !== undefined) return outcome === states[String(weighed.outcome)]
  const isLacking = (one: Proof.Proof): boolean =>
    one.type === 'absence' || (one.type === 'event' && Object.values(one.says).includes(false))
  return outcome === (because.some(isLacking) ? 'breached' : isOpen ? 'undetermined' : 'met')
}

const states: { readonly [answer: string]: string } = { yes: 'met', no: 'breached', unknown: 'undetermined' }

/** A duty stands as it does by the acts that are cited last, so many as it asks for, or by a search that found too few. */
const isDutySo = ({ about, outcome, because }: Proof.RuleProof, required: number): boolean => {
  const to = typeof about['to'] === 'string' ? about['to'] : '~'
  const last = because[because.length - 1]
  const acts = because.slice(because.length - required).filter((one) => one.type === 'event')
  const isInTime = acts.every(({ effective }) => local(effective).slice(0, 10) <= to)
  if (because.some((one) => one.type === 'default' && one.outcome !== required)) return false
  if (outcome === 'undetermined') return last?.type === 'open'
  if (outcome === 'met' || outcome === 'metLate') return acts.length === required && isInTime === (outcome === 'met')
  if (last?.type !== 'absence' || last.found >= required) return false
  return outcome === (last.to !== null && last.to >= to ? 'breached' : 'open')
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

/** Every step of a proof, each before those that are its reasons. */
export const steps = (proof: Proof.Proof): ReadonlyArray<Proof.Proof> => {
  if (proof.type === 'rule' || proof.type === 'open') return [proof, ...proof.because.flatMap(steps)]
  if (proof.type !== 'default') return [proof]
  const grounds = [...proof.won, ...proof.defeated, ...proof.notMet].flatMap(({ because }) => because)
  return [proof, ...[...grounds, ...(proof.open === null ? [] : [proof.open])].flatMap(steps)]
}

/** Whether a value is a day. */
export const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
