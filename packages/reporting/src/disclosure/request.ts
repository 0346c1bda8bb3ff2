import { E } from '../fp.ts'
import { keyOf } from './Cell.ts'
import type { Fact } from './Fact.ts'
import { factsOfTotal } from './Fact.ts'
import type { Figures } from './Figures.ts'
import { type Knowledge, knowledgeOf, type Range, type View } from './Knowledge.ts'
import type { Entry, Ledger } from './Ledger.ts'
import { open } from './open.ts'
import type { Controlled, Policies, Policy } from './Policy.ts'
import { type Insight, type Reader, reader, type Supposing } from './Reader.ts'
import type { Refusal } from './Refusal.ts'
import type { Needs, Requirement } from './Requirement.ts'
import { refusalOfLedger } from './refusalOfLedger.ts'
import { roundedRange } from './rounding.ts'
import { type Sensitive, sensitive } from './sensitive.ts'

/** What is to be published, to whom, and after what. */
export interface Request {
  readonly figures: Figures
  /** The audience. */
  readonly to: string
  readonly policies: Policies
  readonly ledger: Ledger
}

/** The policy of the audience, if the ledger is of the log and goes no further than it. */
export const accepted = ({ figures, to, policies, ledger }: Request): E.Either<Refusal, Policy> => {
  const known = policies.map(({ audience }) => audience)
  const stranger = [to, ...ledger.entries.map(({ audience }) => audience)].find((audience) => !known.includes(audience))
  const policy = policies.find(({ audience }) => audience === to)
  if (stranger !== undefined || policy === undefined) {
    return E.left({ type: 'unknown-audience', audience: stranger ?? to, known })
  }
  const foreign = refusalOfLedger(figures.log, ledger)
  if (foreign !== null) return E.left(foreign)
  const ofPeople = new Set(
    figures.organisational.length === 0
      ? []
      : ledger.entries.flatMap(({ cells }) => cells.map(({ cell }) => keyOf(cell)))
  )
  const before = figures.organisational.find(({ cell }) => ofPeople.has(keyOf(cell)))
  if (before !== undefined) return E.left({ type: 'of-people-before', cell: before.cell })
  return E.right(policy)
}

/** Those who will see a release, each with the policy by which something is kept from them. */
export const readersOf = (
  { figures, to, policies, ledger }: Request,
  facts: ReadonlyArray<Fact>
): ReadonlyArray<Audience> => {
  const place = policies.findIndex(({ audience }) => audience === to)
  const showing = policies[place]
  if (showing?.type !== 'controlled') return []
  return policies.slice(0, place + 1).flatMap((policy, index) => {
    const seen = ledger.entries.filter(
      ({ audience }) => policies.findIndex((other) => other.audience === audience) >= index
    )
    // Who sees nothing that the audience itself does not see is protected by its stricter policy.
    const moreThanAudience = seen.some(
      ({ audience }) => policies.findIndex((other) => other.audience === audience) < place
    )
    if (policy.type === 'open' || (index !== place && !moreThanAudience)) return []
    const knowledge = knowledgeOf([...seen.map(viewOf), asked(figures, facts)])
    const sensitives = sensitive(knowledge, policy)
    const range = (choice: number): Range => roundedRange(countedAs(figures, choice), showing)
    const make = (insight: Insight, supposing: Supposing = {}) =>
      reader(policy.audience, insight, knowledge, sensitives, policy, range, supposing)
    return [
      {
        policy,
        knowledge,
        sensitives,
        reads: make('reads'),
        guesses: make('guesses'),
        guessesLess: make('guesses', { others: 'unknown' }),
        compares: make('reads', { corrections: 'unknown' }),
        hiddenBefore: hiddenIn(seen, policy)
      }
    ]
  })
}

/** An audience with what it can put together. */
export interface Audience {
  readonly policy: Controlled
  readonly knowledge: Knowledge
  readonly sensitives: ReadonlyMap<number, Sensitive>
  readonly reads: Reader
  readonly guesses: Reader
  /** Who guesses which figures are small, and not that the others are not. */
  readonly guessesLess: Reader
  /** Who asks by how much figures have changed since an earlier release. */
  readonly compares: Reader
  /** Which figures were hidden from it in its own earlier releases, as release and name. */
  readonly hiddenBefore: ReadonlySet<string>
}

/** What must remain possible for an audience of each figure that it must not know, and of each that is hidden from it. */
export const requirementsOf = (
  { policy, knowledge, sensitives, reads, guesses, compares, hiddenBefore }: Audience,
  isAsked: boolean,
  isPresented: (choice: number) => boolean
): ReadonlyArray<Requirement> =>
  knowledge.variables.flatMap(({ value, cell, also, choice }, variable): ReadonlyArray<Requirement> => {
    const why = sensitives.get(variable)
    if (why === 'small-change') return [{ reader: compares, variable, onlyIf: -1, needs: { type: 'values', least: 2 } }]
    if (cell === null) return []
    if (why === 'small' || why === 'small-part' || why === 'group') {
      const range =
        why === 'group'
          ? { from: 0, to: policy.below - 1 }
          : { from: Math.max(0, value - policy.width), to: value + policy.width }
      return [
        { reader: reads, variable, onlyIf: -1, needs: { type: 'range', range } },
        { reader: guesses, variable, onlyIf: -1, needs: { type: 'values', least: policy.values } }
      ]
    }
    const twoValues: Needs = { type: 'values', least: 2 }
    // An empty part of few that is published nowhere is no more to be worked out than those beside it: what is hidden would tell which.
    const isUnpublished = isAsked && choice !== -1 && !isPresented(choice)
    if (why === 'empty-part' && isUnpublished) return [{ reader: reads, variable, onlyIf: -1, needs: twoValues }]
    if ([cell, ...also].some((name) => hiddenBefore.has(keyOf(name))))
      return [{ reader: reads, variable, onlyIf: -1, needs: twoValues }]
    return isAsked && choice !== -1 && isPresented(choice)
      ? [{ reader: reads, variable, onlyIf: choice, needs: twoValues }]
      : []
  })

const hiddenIn = (entries: ReadonlyArray<Entry>, { audience }: Controlled): ReadonlySet<string> =>
  new Set(
    entries
      .filter((entry) => entry.audience === audience)
      .flatMap(({ cells }) => cells.filter(({ was }) => was.type === 'hidden').map(({ cell }) => keyOf(cell)))
  )

const viewOf = ({ number, cells, facts }: Entry): View => ({
  release: number,
  cells: cells.map(({ cell, count, was }) => ({
    cell,
    value: open(count),
    shown: was.type === 'shown' ? { from: was.from, to: was.to } : null
  })),
  facts
})

const asked = (figures: Figures, facts: ReadonlyArray<Fact>): View => ({
  release: null,
  cells: figures.cells.map(({ cell, count }) => ({ cell, value: open(count), shown: null })),
  facts: [...figures.totals.flatMap(factsOfTotal), ...facts]
})

export const countedAs = ({ cells }: Figures, choice: number): number => {
  const counted = cells[choice]
  return counted === undefined ? 0 : open(counted.count)
}
