import { describe, expect, test } from 'vitest'
import type { EventProof, ParameterProof, Proof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import { type Reasoned, reasoned } from '../term/Reasoned.ts'
import * as Term from '../term/Term.ts'
import * as Days from '../time/Day.ts'
import type * as Timeline from '../time/Timeline.ts'
import type { Finding } from './Finding.ts'
import { findings } from './judge.ts'
import type { Obligation } from './Norm.ts'
import { type Keeper, stateDuty } from './StateDuty.ts'

/* Somebody must have the key. Who has it since when is told by events named for their days. */

type KeyHeld = Timeline.Timeline<Reasoned<Tri>>

const said = (id: string): EventProof => ({
  type: 'event',
  id,
  event: 'KeyHandedOver',
  effective: '2024-01-01',
  recorded: '2024-01-01T00:00:00Z',
  says: {}
})

/** First an answer, then others from the days on which they begin. */
const held = (initial: Tri, ...changes: ReadonlyArray<readonly [day: string, value: Tri]>): KeyHeld => ({
  initial: reasoned(initial, said('at first')),
  changes: changes.map(([day, value]) => ({ from: Days.day(day), value: reasoned(value, said(day)) }))
})

const within = (from: string | null, to: string | null): Keeper<KeyHeld>['within'][number] => ({
  from: from === null ? null : Days.day(from),
  to: to === null ? null : Days.day(to)
})

const keeper = (subject: KeyHeld, ...days: Keeper<KeyHeld>['within']): Keeper<KeyHeld> => ({
  bearer: 'office',
  within: days,
  subject
})

const must: Term.Term<KeyHeld, Days.Day, Tri> = Term.fact({ name: 'key-held', of: (subject: KeyHeld) => subject })

const norm = (...keepers: ReadonlyArray<Keeper<KeyHeld>>): Obligation<null> =>
  stateDuty<null, KeyHeld>({ id: '1/key', clause: '1', act: 'KeyHandedOver', must, keepers: () => keepers })

const judge = (day: string, ...keepers: ReadonlyArray<Keeper<KeyHeld>>): ReadonlyArray<Finding> =>
  findings([norm(...keepers)], null, Days.day(day))

const named = (reason: Proof): string => {
  if (reason.type === 'event') return reason.id
  return reason.type === 'parameter' ? reason.path : reason.type
}

/** First and last day, state and reasons of each finding. */
const runs = (found: ReadonlyArray<Finding>): ReadonlyArray<string> =>
  found.map(({ window: { from, to }, state, proof }) => {
    const cited = proof.because.map(named).join(', ')
    return `${Days.toIso(from)}/${to === null ? '' : Days.toIso(to)} ${state}: ${cited}`
  })

const spring = within('2024-03-01', '2024-05-31')

describe('a state that must be kept up', () => {
  const lost = held('no', ['2024-03-10', 'yes'], ['2024-04-01', 'no'])

  test('is kept and not kept in runs of days, each with its own reasons and what ended it', () => {
    expect(runs(judge('2024-12-31', keeper(lost, spring)))).toEqual([
      '2024-03-01/2024-03-09 breached: at first, 2024-03-10',
      '2024-03-10/2024-03-31 met: 2024-03-10, 2024-04-01',
      '2024-04-01/2024-05-31 breached: 2024-04-01'
    ])
  })

  test('is judged to the end of the asked day: a run goes so far, and what comes later is not known to it', () => {
    expect(runs(judge('2024-03-31', keeper(lost, spring)))).toEqual([
      '2024-03-01/2024-03-09 breached: at first, 2024-03-10',
      '2024-03-10/2024-03-31 met: 2024-03-10'
    ])
    expect(runs(judge('2024-03-10', keeper(lost, spring)))).toEqual([
      '2024-03-01/2024-03-09 breached: at first, 2024-03-10',
      '2024-03-10/2024-03-10 met: 2024-03-10'
    ])
    expect(runs(judge('2024-03-01', keeper(lost, spring)))).toEqual(['2024-03-01/2024-03-01 breached: at first'])
    expect(judge('2024-02-29', keeper(lost, spring))).toEqual([])
  })

  test('has runs without an end where the time to keep it has none, to the asked day', () => {
    expect(runs(judge('2025-01-01', keeper(held('yes'), within('2024-03-01', null))))).toEqual([
      '2024-03-01/2025-01-01 met: at first'
    ])
  })

  test('has no run on days on which it need not be kept up', () => {
    const twice = keeper(lost, within('2024-03-05', '2024-03-11'), within('2024-05-01', '2024-05-01'))
    expect(runs(judge('2024-12-31', twice))).toEqual([
      '2024-03-05/2024-03-09 breached: at first, 2024-03-10',
      '2024-03-10/2024-03-11 met: 2024-03-10',
      '2024-05-01/2024-05-01 breached: 2024-04-01'
    ])
    expect(judge('2024-12-31', keeper(lost))).toEqual([])
  })

  test('has a run of its own for each time in which it must be kept up, though one follows the other', () => {
    const apart = keeper(held('yes'), within('2024-03-01', '2024-03-31'), within('2024-04-01', '2024-04-30'))
    expect(runs(judge('2024-12-31', apart))).toEqual([
      '2024-03-01/2024-03-31 met: at first',
      '2024-04-01/2024-04-30 met: at first'
    ])
  })

  test('is one run as long as the answer is the same, for all the reasons that it had, each once', () => {
    const handedOn = held('yes', ['2024-03-10', 'yes'], ['2024-04-01', 'yes'], ['2024-05-01', 'no'])
    expect(runs(judge('2024-04-10', keeper(handedOn, spring)))).toEqual([
      '2024-03-01/2024-04-10 met: at first, 2024-03-10, 2024-04-01'
    ])
    const [one] = handedOn.changes
    if (one === undefined) throw new Error('there is a change')
    const same = { ...handedOn, changes: [one, { ...one, from: Days.day('2024-04-02') }] }
    expect(runs(judge('2024-04-10', keeper(same, spring)))).toEqual(['2024-03-01/2024-04-10 met: at first, 2024-03-10'])
  })

  test('is one run for reasons of every kind: an event that is cited anew is named once, and no two others are taken for one', () => {
    const rule = (path: string): ParameterProof => ({
      type: 'parameter',
      path,
      value: 1,
      since: null,
      edition: 'first'
    })
    const [spare, copies] = [rule('spare'), rule('copies')]
    const handedOn: KeyHeld = {
      initial: reasoned('yes', said('handed over'), spare),
      changes: [
        { from: Days.day('2024-03-10'), value: reasoned('yes', said('handed over'), spare, copies) },
        { from: Days.day('2024-04-01'), value: reasoned('no', said('lost'), copies) }
      ]
    }
    expect(runs(judge('2024-12-31', keeper(handedOn, spring)))).toEqual([
      '2024-03-01/2024-03-31 met: handed over, spare, copies, lost',
      '2024-04-01/2024-05-31 breached: lost, copies'
    ])
  })

  test('is ended by an event, and not by what else was a reason for what came after', () => {
    const rule: ParameterProof = { type: 'parameter', path: 'keys', value: 1, since: null, edition: 'first' }
    const lost: KeyHeld = {
      initial: reasoned('yes', said('handed over')),
      changes: [{ from: Days.day('2024-04-01'), value: reasoned('no', rule, said('lost')) }]
    }
    expect(runs(judge('2024-12-31', keeper(lost, spring)))).toEqual([
      '2024-03-01/2024-03-31 met: handed over, lost',
      '2024-04-01/2024-05-31 breached: keys, lost'
    ])
  })

  test('is undetermined on days of which nobody knows whether it was kept up', () => {
    expect(runs(judge('2024-12-31', keeper(held('unknown', ['2024-05-01', 'yes']), spring)))).toEqual([
      '2024-03-01/2024-04-30 undetermined: at first, 2024-05-01',
      '2024-05-01/2024-05-31 met: 2024-05-01'
    ])
  })

  test('is not yet kept or broken before a run begins, and its proof says whose run it is, from when to when', () => {
    const [binding] = norm(keeper(held('yes'), spring)).bindings(null, Days.day('2024-03-31'))
    expect(binding?.course).toEqual({ initial: 'notYet', changes: [{ from: Days.day('2024-03-01'), value: 'met' }] })
    expect(binding?.proofOn(Days.day('2024-03-31'))).toEqual({
      type: 'rule',
      rule: '1/key',
      clause: '1',
      about: { bearer: 'office', from: '2024-03-01', to: '2024-03-31' },
      outcome: 'met',
      because: [said('at first')]
    })
  })

  test('is asked for by a norm that is known by its kind, where it stands and what brings it about, and can be read', () => {
    const { bindings, ...known } = norm()
    expect(known).toEqual({
      type: 'State',
      id: '1/key',
      clause: '1',
      act: 'KeyHandedOver',
      outline: { type: 'fact', name: 'key-held' }
    })
    expect(bindings(null, Days.day('2024-03-31'))).toEqual([])
  })

  test('is each keeper’s own', () => {
    const found = judge('2024-12-31', { ...keeper(held('yes'), spring), bearer: 'shop' }, keeper(held('no'), spring))
    expect(found.map(({ id, state }) => `${id} ${state}`)).toEqual([
      '1/key@office@2024-03-01 breached',
      '1/key@shop@2024-03-01 met'
    ])
  })
})
