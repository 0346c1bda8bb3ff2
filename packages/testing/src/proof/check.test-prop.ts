import { Answers, Clauses, Log, Terms } from '@norrsken/core'
import { Day, type Proof } from '@norrsken/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementLog } from '../arbitrary/agreementLog.ts'
import { workLog } from '../arbitrary/workLog.ts'
import { E } from '../fp.ts'
import type { Grounds } from './check.ts'
import { checkProof } from './check.ts'
import { tamperings } from './tamperings.test-proof.ts'

const agreement = 'agreement/norrsken'
const day = fc.constantFrom('2023-03-10', '2023-12-31', '2024-07-01', '2027-01-20')

/** A proof, and what it is to be checked against. */
interface Given {
  readonly proof: Proof.Proof
  readonly grounds: Grounds
}

/** The proofs of all findings, and of who is a party until when, at the end of a day. */
const given = (events: ReadonlyArray<Log.Event>, on: string): ReadonlyArray<Given> => {
  const validAt = Day.day(on)
  const world = Log.worldOf({ validAt, knownAt: null })(events)
  const asked = Answers.ask(world, { validAt, knownAt: null, agreement, reading: {} })
  if (E.isLeft(asked) || asked.right === null) return []
  const view = asked.right
  const grounds = {
    events,
    streams: [agreement, ...[...view.cases, ...view.meetings].map(({ stream }) => stream)],
    clauses: Clauses.catalogue.map(({ number }) => number),
    defaults: Terms.complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31' })
  }
  return [
    ...Answers.check(view).map(({ proof }) => ({ proof, grounds: { ...grounds, validAt: on } })),
    ...['are', 'berg', 'region'].flatMap((party) => [
      { proof: Answers.member(view, party).proof, grounds: { ...grounds, validAt: on } },
      { proof: Answers.leaves(view, party).proof, grounds: { ...grounds, validAt: null } }
    ]),
    { proof: Answers.exitIfNotice(view, validAt).proof, grounds: { ...grounds, validAt: null } }
  ]
}

describe('whoever checks a proof', () => {
  const log = fc.oneof(workLog(), agreementLog())

  test('accepts one that has not been tampered with', () => {
    fc.assert(
      fc.property(log, day, (events, on) => {
        for (const { proof, grounds } of given(events, on)) expect(checkProof(proof, grounds)).toEqual([])
      })
    )
  })

  test('accepts none in which a step says what is not so', () => {
    fc.assert(
      fc.property(log, day, fc.nat({ max: 9999 }), (events, on, n) => {
        const proofs = given(events, on)
        const one = proofs[n % proofs.length]
        if (one === undefined) return
        const accepted = tamperings(one.proof).filter(({ proof }) => checkProof(proof, one.grounds).length === 0)
        expect(accepted.map(({ how }) => how)).toEqual([])
      })
    )
  })
})
