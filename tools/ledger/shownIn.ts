import { Answers, Clauses } from '@norrsken/core'
import { type Norm, Proof, Term } from '@norrsken/rules'
import { runOn } from '../scenarios/program.ts'
import type { Command, Scenario } from '../scenarios/Scenario.ts'
import type { Shown, Way } from './Shown.ts'
import { viewOf } from './views.ts'

/**
 * How norms, powers and rules come out in a scenario: the findings that it explains, the acts under the clauses that it is
 * about, and the rules in the proofs of its answers.
 */
export const shownIn = async (scenario: Scenario): Promise<ReadonlyArray<Shown>> => {
  const { path, title, commands } = scenario
  const outcomes = await Promise.all(commands.map((command) => outcomesOf(scenario, command)))
  const each = new Map(outcomes.flat().map((outcome) => [`${outcome.rule} ${outcome.way}`, outcome] as const))
  return [...each.values()].map((outcome) => ({ path, title, ...outcome }))
}

interface Outcome {
  readonly rule: string
  readonly way: Way
}

const outcomesOf = async (scenario: Scenario, command: Command): Promise<ReadonlyArray<Outcome>> => {
  const [name, , about = ''] = command.words
  if (!command.words.includes('--valid-at')) return []
  const view = viewOf(scenario, command)
  const rulings = Answers.rulings(view).filter(({ clause }) => scenario.clauses.includes(clause))
  const isFinding = name === 'explain' && about.includes('@') && judged.has(about.slice(0, about.indexOf('@')))
  const isAnswer = name === 'ask' || name === 'explain'
  return [
    ...rulings.flatMap(ofRuling),
    ...(isFinding ? ofFinding(view, about) : isAnswer ? await ofAnswer(scenario, command) : [])
  ]
}

/** A finding that there is not is one that is not asked for. */
const ofFinding = (view: Answers.View, id: string): ReadonlyArray<Outcome> => {
  const finding = Answers.check(view).find((one) => one.id === id)
  const [norm = id] = id.split('@')
  if (Clauses.powers.some((power) => power.id === norm)) return []
  return finding === undefined ? [{ rule: norm, way: 'defeated' }] : [...ofState(finding), ...ofProof(finding.proof)]
}

const ofState = ({ norm, state, proof }: Norm.Finding): ReadonlyArray<Outcome> => {
  const asksForNothing = proof.type === 'rule' && proof.about['required'] === 0
  const isOverruled = Term.covered(proof).some(({ way }) => way === 'defeated')
  return [{ rule: norm, way: wayOf(state) }, ...(asksForNothing || isOverruled ? [defeated(norm)] : [])]
}

const defeated = (rule: string): Outcome => ({ rule, way: 'defeated' })

const wayOf = (state: Norm.DutyState): Way => {
  switch (state) {
    case 'met':
    case 'metLate':
    case 'breached':
    case 'open':
      return state
    case 'excused':
    case 'waived':
      return 'defeated'
    case 'undetermined':
      return 'unknown'
    case 'notYet':
      throw new Error('a finding whose window has not begun')
  }
}

const rulingWays = { yes: 'decides', no: 'defeated', unknown: 'unknown' } as const

const ofRuling = ({ norm, value, proof }: Norm.Ruling): ReadonlyArray<Outcome> => [
  { rule: norm, way: rulingWays[value] },
  ...ofProof(proof)
]

/** The rules by which a question is answered, as the program proves it. */
const ofAnswer = async ({ log }: Scenario, { words }: Command): Promise<ReadonlyArray<Outcome>> => {
  const standardInput = log.map((event) => `${JSON.stringify(event)}\n`).join('')
  const { exit, out } = await runOn({ standardInput })(...words, '--json')
  if (exit > 1) return []
  const said = JSON.parse(out) as Proof.Proof | { readonly proof: Proof.Proof }
  return ofProof('proof' in said ? said.proof : said)
}

/** The rules that a proof rests on, and whether what they say otherwise is overruled. Norms and powers tell their own state. */
const ofProof = (proof: Proof.Proof): ReadonlyArray<Outcome> =>
  Proof.nodes(proof).flatMap((node): ReadonlyArray<Outcome> => {
    if (node.type === 'rule') return judged.has(node.rule) ? [] : [{ rule: node.rule, way: 'decides' }]
    if (node.type !== 'default') return []
    if (node.open !== null) return [{ rule: node.rule, way: 'unknown' }]
    return [{ rule: node.rule, way: 'decides' }, ...(node.defeated.length === 0 ? [] : [defeated(node.rule)])]
  })

const judged = new Set([...Clauses.norms, ...Clauses.powers].map(({ id }) => id))
