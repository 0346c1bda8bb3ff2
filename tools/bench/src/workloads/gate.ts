import assert from 'node:assert/strict'
import { Gate } from '@norrsken/core'
import { disclosures, facts, instants, situation, subjects, units } from '../gates/asked.ts'
import { casbin } from '../gates/casbin.ts'
import { cedar } from '../gates/cedar.ts'
import type { Decider } from '../gates/Decider.ts'
import { grantsOf } from '../gates/grants.ts'
import { handWritten } from '../gates/handWritten.ts'
import { opa, policyFile } from '../gates/opa.ts'
import type { Case } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Goal, Role, Section } from '../measuring/Row.ts'
import { quick, report } from './workload.ts'

const asked = situation()
const grants = grantsOf(asked.state)

/** Microseconds of a run. */
const US = 1000

const ours: Decider = {
  name: 'Gate.judge, warm',
  ready: (all) => {
    const judge = Gate.judge(asked)
    return (i) => {
      const disclosure = all[i]
      return disclosure !== undefined && judge(disclosure) === 'permit'
    }
  }
}

/** Every disclosure so many times, and how often it was permitted. */
const decided = (decider: Decider, role: Role, passes: number, goal?: Goal): Case<number> => ({
  name: decider.name,
  role,
  times: US * passes * disclosures.length,
  prepare: () => {
    const decide = decider.ready(disclosures)
    return () => {
      let permitted = 0
      for (let pass = 0; pass < passes; pass += 1)
        for (let i = 0; i < disclosures.length; i += 1) if (decide(i)) permitted += 1
      return permitted / passes
    }
  },
  ...(goal === undefined ? {} : { goal })
})

/** Who decides something else is no peer: each must answer every disclosure as the gate does. Then all of it is compiled. */
const verify = (decider: Decider): void => {
  const judge = Gate.judge(asked)
  const decide = decider.ready(disclosures)
  for (let pass = 0; pass < (quick ? 1 : 40); pass += 1)
    for (const [i, disclosure] of disclosures.entries())
      assert.equal(decide(i), judge(disclosure) === 'permit', `${decider.name}: ${JSON.stringify(disclosure)}`)
}

/** One decision: is a fact of one class, about one person, for one purpose, permitted to one unit now. */
const decision = async (): Promise<Section> => {
  const limit = handWritten(grants)
  // The fastest is the last.
  const peers = [
    cedar(grants),
    await casbin(grants),
    ...(policyFile === undefined ? [] : [await opa(policyFile, grants, Object.values(instants))])
  ]
  for (const decider of [limit, ours, ...peers]) verify(decider)
  const [passes, few] = quick ? [2, 1] : [400, 5]
  const permitted = disclosures.filter((one) => Gate.judge(asked)(one) === 'permit').length
  const besides = peers.at(-1)?.name ?? ''
  return {
    title: `one decision of the gate, ${disclosures.length} disclosures, of which ${permitted} are permitted`,
    unit: 'µs a decision',
    rows: await measure(
      [
        decided(limit, 'limit', passes),
        {
          ...decided(ours, 'ours', passes, { of: 'figure', most: 2 }),
          besides: { name: `the same beside ${besides}`, comparedWith: besides, goal: { of: 'ratio', most: 1 } }
        },
        ...peers.map((peer) => decided(peer, 'peer', few))
      ],
      quick ? 2 : 15,
      agree
    ),
    notes: [
      'each gives the same answers for all disclosures, which is looked at first; all that can be made ready before is',
      'the peers say yes or no and know no law; ours also says whether a provision could lift the secrecy'
    ]
  }
}

const agree = (results: ReadonlyMap<string, number>): void =>
  assert.equal(new Set(results.values()).size, 1, 'not all permit the same')

/** With everything that a person needs: what is lacking, what would permit it, the duties, and the proof. */
const proved = async (): Promise<Section> => {
  const alone = disclosures.map((disclosure) => roomOf(disclosure))
  const [permitted, others] = [true, false].map((is) =>
    alone.filter((room) => (Gate.mayDiscuss(asked, room).outcome === 'permit') === is)
  )
  const everyone = { from: 'are/social-services', units, facts, subjects, purpose: 'consult' as const }
  const rooms = { covered: { ...everyone, at: instants.covered }, narrowed: { ...everyone, at: instants.narrowed } }
  assert.equal(Gate.mayDiscuss(asked, rooms.covered).outcome, 'permit')
  for (let pass = 0; pass < (quick ? 0 : 150); pass += 1)
    for (const room of [...alone, ...Object.values(rooms)]) Gate.mayDiscuss(asked, room)
  const lacking = Gate.mayDiscuss(asked, rooms.narrowed).unmet.length
  const goal: Goal = { of: 'figure', most: 20 }
  const size = `${units.length} units × ${facts.length} facts × ${subjects.length} subjects`
  return {
    title: 'a decision of the gate with its proof, Gate.mayDiscuss, warm',
    unit: 'µs an answer',
    rows: await measure(
      [
        answered('one disclosure, all of them', alone, 60, goal),
        answered('one that is permitted', permitted ?? [], 150, goal),
        answered('one that is not', others ?? [], 60, goal),
        answered(`a room of ${size}, permitted`, [rooms.covered], 2000),
        answered(`the same room when ${lacking} of the disclosures are not permitted`, [rooms.narrowed], 400)
      ],
      quick ? 2 : 15,
      () => {}
    ),
    notes: ['no peer gives a proof']
  }
}

const roomOf = ({ from, to, fact, subject, purpose, at }: Gate.Disclosure): Gate.Room => ({
  from,
  units: [to],
  facts: [fact],
  subjects: [subject],
  purpose,
  at
})

const answered = (name: string, rooms: ReadonlyArray<Gate.Room>, passes: number, goal?: Goal): Case<number> => {
  const times = quick ? 1 : passes
  return {
    name,
    role: goal === undefined ? 'comparison' : 'ours',
    times: US * times * rooms.length,
    prepare: () => () => {
      let reasons = 0
      for (let pass = 0; pass < times; pass += 1)
        for (const room of rooms) reasons += Gate.mayDiscuss(asked, room).proof.because.length
      return reasons
    },
    ...(goal === undefined ? {} : { goal })
  }
}

await report(decision)
if (policyFile === undefined)
  await report(async () => ({
    title: 'one decision of the gate, by opa-wasm',
    unit: 'µs a decision',
    rows: [],
    notes: [],
    skipped: 'NORRSKEN_BENCH_OPA_POLICY does not name a compiled policy (tools/bench/README.md says which)'
  }))
await report(proved)
