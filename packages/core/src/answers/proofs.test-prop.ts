import { Proof } from '@norrsken/rules'
import { arbitrary, checkProof } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complete } from '../agreement/Terms.ts'
import { catalogue } from '../clauses/catalogue.ts'
import { entry } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { visible } from '../log/visible.ts'
import { type Answer, agreement, answersAt, findingsAt, rulingsAt, viewAt } from './everything.test-log.ts'

const day = fc.constantFrom('2023-03-10', '2023-06-30', '2023-12-31', '2024-03-01', '2024-12-31', '2027-01-20')

/** Logs in which much is done that decides who is a party, each edition applying as a whole. */
const lives = arbitrary.agreementLog({ terms: { editionApplies: 'all-signed' } })

describe('a proof', () => {
  const clauses = catalogue.map(({ number }) => number)
  const defaults = complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31' })

  /** What is wrong with the proofs of some answers, by somebody who knows nothing of how they came about. */
  const problems = (
    events: ReadonlyArray<Event>,
    on: string,
    answers: ReadonlyArray<Answer>
  ): ReadonlyArray<string> => {
    const view = viewAt(events, on)
    const own = view === null ? [] : [...view.cases, ...view.meetings].map(({ stream }) => stream)
    return answers.flatMap(({ about, proof, validAt }) =>
      checkProof(proof, { events, streams: [agreement, ...own], validAt, clauses, defaults }).map(
        (step) => `${about}: ${JSON.stringify(step)}`
      )
    )
  }

  test('of every finding holds step by step', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, (events, on) => {
        expect(problems(events, on, findingsAt(events, on))).toEqual([])
      }),
      { numRuns: 150 }
    )
  })

  test('of what became of every act under a power holds step by step', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary.workLog(), lives), day, (events, on) => {
        expect(problems(events, on, rulingsAt(events, on))).toEqual([])
      })
    )
  })

  test('of who is a party, until when, and when notice must be given holds step by step', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary.workLog(), arbitrary.agreementLog()), day, (events, on) => {
        expect(problems(events, on, answersAt(events, on))).toEqual([])
      })
    )
  })

  test('names no clause that the agreement does not have', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, (events, on) => {
        const nodes = [...findingsAt(events, on), ...answersAt(events, on)].flatMap(({ proof }) => Proof.nodes(proof))
        const named = nodes.flatMap((node) => (node.type === 'rule' || node.type === 'default' ? [node.clause] : []))
        expect([...new Set(named)].filter((clause) => !clauses.includes(clause))).toEqual([])
      })
    )
  })
})

/** The log of some events alone, and of what they correct. */
const logOfOnly = (events: ReadonlyArray<Event>, ids: ReadonlySet<string>): ReadonlyArray<Event> => {
  const kept = new Set(ids)
  for (const { id, corrects } of [...events].reverse()) if (kept.has(id) && corrects !== undefined) kept.add(corrects)
  const versions = new Map<string, number>()
  return events
    .filter(({ id }) => kept.has(id))
    .map((event) => {
      const version = (versions.get(event.stream) ?? 0) + 1
      versions.set(event.stream, version)
      return { ...event, version }
    })
}

const cited = ({ proof }: Answer): ReadonlySet<string> => new Set(Proof.events(proof))

describe('what a proof cites is enough', () => {
  test('to come to the same answer of who is a party, until when, and when notice must be given', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary.workLog(), lives), day, fc.nat({ max: 99 }), (events, on, n) => {
        const answers = answersAt(events, on)
        const answer = answers[n % answers.length]
        if (answer === undefined) return
        const again = answersAt(logOfOnly(events, cited(answer)), on).find(({ about }) => about === answer.about)
        expect([answer.about, again?.value ?? nothing(answer)]).toEqual([answer.about, answer.value])
      }),
      { numRuns: 300 }
    )
  })

  /** Without any event there is no agreement that could be asked: nobody is a party, and there is no day to name. */
  const nothing = ({ about }: Answer): unknown => (about.startsWith('member') ? 'no' : null)

  test('to come to the same finding, by the acts that decide who is a party and on which terms', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, fc.nat({ max: 9999 }), (events, on, n) => {
        const findings = findingsAt(events, on)
        const finding = findings[n % findings.length]
        if (finding === undefined) return
        const ids = new Set([...cited(finding), ...framing(events, cited(finding))])
        const again = findingsAt(logOfOnly(events, ids), on).filter(({ about }) => about === finding.about)
        expect(again.map(({ value }) => value)).toContain(finding.value)
      }),
      { numRuns: 300 }
    )
  })
})

/** What a finding takes for granted: the life of the agreements, and the first event of a stream, which says whose it is. */
const framing = (events: ReadonlyArray<Event>, ids: ReadonlySet<string>): ReadonlyArray<string> => {
  const streams = events.filter(({ id }) => ids.has(id)).map(({ stream }) => stream)
  const standing = visible(null)(events.map((event, i) => entry(event, i, 0)))
  const first = [...new Set(streams)].flatMap((stream) =>
    [...standing].sort((one, other) => one.at - other.at).find(({ event }) => event.stream === stream)
  )
  const life = standing.filter(({ event }) => lifeTypes.includes(event.type))
  return [...first, ...life].flatMap((one) => (one === undefined ? [] : [one.event.id]))
}

const lifeTypes: ReadonlyArray<string> = [
  'EditionAdopted',
  'EditionSigned',
  'PartyWithdrew',
  'WithdrawalRevoked',
  'OtherwiseAgreed'
]

describe('what a proof cites is needed', () => {
  test('without an event that it cites the answer is another, or has another proof', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, fc.nat({ max: 9999 }), fc.nat({ max: 99 }), (events, on, n, m) => {
        const ask = (some: ReadonlyArray<Event>): ReadonlyArray<Answer> => [
          ...findingsAt(some, on),
          ...answersAt(some, on)
        ]
        const answers = ask(events)
        const answer = answers[n % answers.length]
        const ids = answer === undefined ? [] : [...cited(answer)]
        const dropped = ids[m % ids.length]
        if (answer === undefined || dropped === undefined) return
        const others = events.filter(({ id, corrects }) => id !== dropped && corrects !== dropped)
        const rest = logOfOnly(others, new Set(others.map(({ id }) => id)))
        expect(ask(rest)).not.toContainEqual(answer)
      }),
      { numRuns: 300 }
    )
  })
})
