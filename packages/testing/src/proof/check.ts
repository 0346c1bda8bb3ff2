import type { Proof } from '@norrsken/rules'
import { calculations } from './calculations.ts'
import { outcomeProblems } from './outcome.ts'
import { type Grounds, known, type Reading, text, unless } from './Reading.ts'
import { local, matches, said, standing } from './standing.ts'

/**
 * What is wrong with a proof: nothing, if each step of it is so. Each event that it cites stands in the log and says what it
 * is cited for; each search finds as much as it says; each calculation is done again; each parameter is what its edition
 * states; and what a rule came to follows from its reasons, as far as can be told without knowing the rule.
 *
 * It knows nothing of how proofs are made: it reads the proof, and the log.
 *
 * @example
 * import { checkProof } from '@norrsken/testing'
 *
 * const cited = { type: 'event', id: 'e7', event: 'DisputeSettled', effective: '2024-02-01', recorded: '2024-02-01T09:00:00Z', says: {} } as const
 * const grounds = { events: [], agreement: 'agreement/norrsken', streams: [], validAt: null, clauses: [], defaults: {} }
 * assert.deepEqual(checkProof(cited, grounds), ['event e7 does not stand in the log'])
 */
export const checkProof = (proof: Proof.Proof, grounds: Grounds): ReadonlyArray<string> => {
  const { agreement, streams, validAt } = grounds
  const log = standing(grounds.events).filter(
    ({ stream, local: at }) =>
      (validAt === null || at.slice(0, 10) <= validAt) && (stream === agreement || !stream.startsWith('agreement/'))
  )
  const own = log.filter(({ stream }) => stream === agreement || streams.includes(stream))
  return problems(proof, { ...grounds, log, own, above: {}, before: [], after: [] })
}

const problems = (node: Proof.Proof, reading: Reading): ReadonlyArray<string> => {
  switch (node.type) {
    case 'event':
      return eventProblems(node, reading)
    case 'absence':
      return absenceProblems(node, reading)
    case 'calculation':
      return calculationProblems(node, reading)
    case 'parameter':
      return parameterProblems(node, reading)
    case 'open':
      return [...openProblems(node), ...below(node.because, reading)]
    case 'default':
      return [...clauseProblems(node, reading), ...defaultProblems(node, reading)]
    case 'rule': {
      const within = { ...reading, above: { ...reading.above, ...node.about } }
      const under = { ...within, above: { ...within.above, outcome: node.outcome } }
      return [...clauseProblems(node, reading), ...outcomeProblems(node, within), ...below(node.because, under)]
    }
  }
}

const below = (because: ReadonlyArray<Proof.Proof>, reading: Reading): ReadonlyArray<string> =>
  because.flatMap((node, i) =>
    problems(node, { ...reading, before: [...reading.before, ...because.slice(0, i)], after: because.slice(i + 1) })
  )

const clauseProblems = ({ clause, rule }: Proof.RuleProof | Proof.DefaultProof, { clauses }: Reading) =>
  unless(clauses.includes(clause), `${rule} follows clause ${clause}, which there is not`)

const eventProblems = (node: Proof.EventProof, { log }: Reading): ReadonlyArray<string> => {
  const event = log.find(({ id }) => id === node.id)
  if (event === undefined) return [`event ${node.id} does not stand in the log`]
  return [
    ...unless(event.type === node.event, `event ${node.id} is ${event.type}, not ${node.event}`),
    ...unless(event.effective === node.effective, `event ${node.id} was so ${event.effective}, not ${node.effective}`),
    ...unless(event.recorded === node.recorded, `event ${node.id} was known ${event.recorded}, not ${node.recorded}`),
    ...unless(matches(node.says)(event), `event ${node.id} does not say ${JSON.stringify(node.says)}`)
  ]
}

const absenceProblems = (node: Proof.AbsenceProof, { log, own }: Reading): ReadonlyArray<string> => {
  const [from, to] = [local(node.from ?? '0000-01-01'), node.to === null ? '~' : local(node.to)]
  const isOfOneStream = ['event', 'case', 'meeting'].some((key) => key in node.where)
  const found = (isOfOneStream ? log : own).filter(
    (event) =>
      event.type === node.of &&
      event.local >= from &&
      (event.local <= to || event.local.slice(0, 10) === node.to) &&
      matches(node.where)(event)
  ).length
  return unless(found === node.found, `${found} events are so and not ${node.found}: ${JSON.stringify(node)}`)
}

const calculationProblems = (node: Proof.CalculationProof, reading: Reading): ReadonlyArray<string> => {
  const { in: of, out, operation, rounding, authority } = node
  const given = known([...reading.before, ...reading.after], reading)
  const parameters = reading.before.flatMap((one) => (one.type === 'parameter' ? [one] : []))
  const term = (path: string): unknown => parameters.findLast((one) => one.path === path)?.value
  const calculation = calculations[operation]
  const gives = calculation?.gives(of, out, term)
  return [
    ...unless(gives === out || gives === true, `${operation} gives ${text(gives)}, not ${text(out)}`),
    ...unless(calculation?.rounding === rounding, `${operation} is not rounded ${text(rounding)}`),
    ...Object.entries(of).flatMap(([key, value]) =>
      unless(given.includes(value), `nothing says that ${key} is ${text(value)}`)
    ),
    ...authority
      .split(', ')
      .flatMap((one) => unless(reading.clauses.includes(one) || /^(R|SFS )\d/.test(one), `${one} is no authority`))
  ]
}

const parameterProblems = ({ path, value, edition, since, chosen }: Proof.ParameterProof, reading: Reading) => {
  const { log, defaults } = reading
  const editions = log.filter((event) => event.type === 'EditionAdopted' && said(event, 'edition').includes(edition))
  const isStated = editions.some((event) => (said(event, path)[0] ?? defaults[path]) === value)
  const hasBegun = editions.some((event) => since === null || since >= String(said(event, 'starts')[0]))
  return [
    ...unless(editions.length > 0, `there is no edition ${edition}`),
    ...unless(chosen === true || isStated, `the ${path} of ${edition} is not ${text(value)}`),
    ...unless(chosen === true || hasBegun, `edition ${edition} does not apply on ${since}`)
  ]
}

const openProblems = ({ cause, wouldDecide, because }: Proof.OpenProof): ReadonlyArray<string> => [
  ...unless(wouldDecide.length > 0, `nothing would decide what is open: ${cause}`),
  ...unless(cause !== 'conflict' || new Set(because.map(text)).size > 1, 'there is a conflict of one')
]

const defaultProblems = (node: Proof.DefaultProof, reading: Reading): ReadonlyArray<string> => {
  const { rule, outcome, won, defeated, notMet, open } = node
  const grounds = [...won, ...defeated, ...notMet]
  const isOutcome = (ground: Proof.Ground): boolean => text(ground.outcome) === text(outcome)
  return [
    ...unless((open === null) === won.length > 0, `${rule} is decided and open, or neither`),
    ...unless(won.every(isOutcome) && !defeated.some(isOutcome), `${rule} did not come to ${text(outcome)}`),
    ...unless(
      notMet.every((ground) => ground.outcome === 'no'),
      `what does not hold in ${rule} comes to something`
    ),
    ...unless(new Set(grounds.map(({ name }) => name)).size === grounds.length, `a ground of ${rule} is there twice`),
    ...grounds.flatMap(({ because }) => below(because, reading)),
    ...(open === null ? [] : problems(open, reading))
  ]
}
