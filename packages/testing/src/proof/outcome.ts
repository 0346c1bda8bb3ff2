import type { Proof } from '@norrsken/rules'
import { isDay, known, type Reading, text, unless } from './Reading.ts'
import { local } from './standing.ts'

/** What is wrong with what a rule came to: nothing, if it follows from its reasons as far as that can be told. */
export const outcomeProblems = (node: Proof.RuleProof, reading: Reading): ReadonlyArray<string> => {
  const { rule, about, outcome, because } = node
  const spoken = known([...reading.before, ...because, ...reading.after], reading)
  const isOpen = outcome === 'unknown' || outcome === 'undetermined'
  return [
    ...unless(!isDay(outcome) || spoken.includes(outcome), `no reason of ${rule} speaks of ${text(outcome)}`),
    ...unless(!isOpen || because.some(hasOpenPoint), `nothing is open in ${rule}`),
    ...unless(isStateSo(node), `${rule} is not ${text(outcome)} by its reasons`),
    ...unless(rule !== '2/party' || isPartySo(node), `${text(about['party'])} is not ${text(outcome)} by its reasons`)
  ]
}

const hasOpenPoint = (node: Proof.Proof): boolean =>
  node.type === 'open' ||
  (node.type === 'default' && node.open !== null) ||
  (node.type === 'rule' && node.because.some(hasOpenPoint))

/** Whether a norm stands as its reasons say; what is no norm does. */
const isStateSo = (node: Proof.RuleProof): boolean => {
  const { about, outcome, because } = node
  const { required, from } = about
  if (typeof from !== 'string') return true
  if (typeof required === 'number') return isDutySo(node, required)
  const weighed = because.find((reason) => reason.type === 'default')
  if (weighed !== undefined) return outcome === states[text(weighed.outcome)]
  const lacks = because.some(
    (reason) => reason.type === 'absence' || (reason.type === 'event' && Object.values(reason.says).includes(false))
  )
  return outcome === (lacks ? 'breached' : because.some(hasOpenPoint) ? 'undetermined' : 'met')
}

const states: { readonly [answer: string]: string } = {
  '"yes"': 'met',
  '"no"': 'breached',
  '"unknown"': 'undetermined'
}

/** Whether a duty stands as it does by the acts that count: those cited last, so many as it asks for, or too few. */
const isDutySo = ({ about, outcome, because }: Proof.RuleProof, required: number): boolean => {
  const to = typeof about['to'] === 'string' ? about['to'] : '~'
  const last = because[because.length - 1]
  const acts = because.slice(because.length - required)
  const weighed = because.find((reason) => reason.type === 'default')
  if (weighed !== undefined && weighed.outcome !== required) return false
  switch (outcome) {
    case 'met':
    case 'metLate': {
      const days = acts.flatMap((act) => (act.type === 'event' ? [local(act.effective).slice(0, 10)] : []))
      return days.length === required && days.every((day) => day <= to) === (outcome === 'met')
    }
    case 'open':
    case 'breached': {
      if (last?.type !== 'absence' || last.found >= required) return false
      return (last.to !== null && last.to >= to) === (outcome === 'breached')
    }
    default:
      return outcome === 'undetermined' && last?.type === 'open'
  }
}

/**
 * Whether somebody is a party by the reasons: yes where it became one by its signature, and did not cease to be one before
 * the day; no where it did, or signed nothing that made it one.
 */
const isPartySo = ({ about, outcome, because }: Proof.RuleProof): boolean => {
  const [began, ended] = because.flatMap((reason) => (reason.type === 'rule' && isDay(reason.outcome) ? [reason] : []))
  const [day, party] = [String(about['day']), about['party']]
  const isWithout = because.some((reason) => reason.type === 'absence' && reason.of === 'EditionSigned')
  if (outcome === 'no') return isWithout ? ended === undefined || String(ended.outcome) < day : began === undefined
  const hasSigned = began?.because.some((reason) => reason.type === 'event' && reason.says['party'] === party)
  return !isWithout && hasSigned === true && String(began?.outcome) <= day && day <= String(ended?.outcome ?? '~')
}
