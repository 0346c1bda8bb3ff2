import { describe, expect, test } from 'vitest'
import type { EventProof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import { outline } from '../term/outline.ts'
import { openPoint, type Reasoned, reasoned } from '../term/Reasoned.ts'
import * as Term from '../term/Term.ts'
import * as Days from '../time/Day.ts'
import type { Instant } from '../time/Instant.ts'
import type * as Timeline from '../time/Timeline.ts'
import type { Finding } from './Finding.ts'
import { findings } from './judge.ts'
import { type Occasion, prohibition } from './Prohibition.ts'

/* Nobody may speak unless the door is shut. The door's minutes are counted from 0. */

type Door = Timeline.Timeline<Reasoned<Tri>, Instant>

const said = (id: string): EventProof => ({
  type: 'event',
  id,
  event: 'Spoke',
  effective: '2024-03-01',
  recorded: '2024-03-01T12:00:00Z',
  says: {}
})

const door = (initial: Tri, ...changes: ReadonlyArray<readonly [minute: number, value: Tri]>): Door => ({
  initial: reasoned(initial, said('at first')),
  changes: changes.map(([minute, value]) => ({
    from: minute as Instant,
    value: reasoned(value, said(`minute ${minute}`))
  }))
})

const isShut: Term.Term<Door, Instant, Tri> = Term.fact({ name: 'door-shut', of: (subject: Door) => subject })

const occasion = (subject: Door, from: number, to: number): Occasion<Door, Instant> => ({
  bearer: 'speaker',
  on: Days.day('2024-03-01'),
  trigger: 'meeting/1#2',
  evidence: said('spoke'),
  subject,
  during: { from: from as Instant, to: to as Instant }
})

const norm = (...occasions: ReadonlyArray<Occasion<Door, Instant>>) =>
  prohibition<null, Door, Instant>({
    id: '1/door',
    clause: '1',
    act: 'Spoke',
    unless: isShut,
    occasions: () => occasions
  })

const judge = (day: string, ...occasions: ReadonlyArray<Occasion<Door, Instant>>): ReadonlyArray<Finding> =>
  findings([norm(...occasions)], null, Days.day(day))

/** The state, and why. */
const judged = (subject: Door, from: number, to: number): string => {
  const [finding] = judge('2024-03-01', occasion(subject, from, to))
  const reasons = finding?.proof.because.map((reason) => (reason.type === 'event' ? reason.id : reason.type)) ?? []
  return `${finding?.state}: ${reasons.join(', ')}`
}

describe('what is forbidden unless something holds', () => {
  test('is allowed where that holds for as long as it lasts, for all the reasons for which it did', () => {
    expect(judged(door('yes'), 10, 20)).toBe('met: spoke, at first')
    expect(judged(door('yes', [12, 'yes'], [15, 'yes'], [30, 'no']), 10, 20)).toBe(
      'met: spoke, at first, minute 12, minute 15'
    )
  })

  test('is a breach where for a moment of it that does not hold, whatever is unknown of other moments', () => {
    expect(judged(door('yes', [12, 'no'], [13, 'yes']), 10, 20)).toBe('breached: spoke, minute 12')
    expect(judged(door('unknown', [12, 'no'], [13, 'yes']), 10, 20)).toBe('breached: spoke, minute 12')
    expect(judged(door('no', [12, 'unknown']), 10, 20)).toBe('breached: spoke, at first')
    expect(judged(door('yes', [12, 'no'], [13, 'yes'], [14, 'no']), 10, 20)).toBe('breached: spoke, minute 12')
  })

  test('is undetermined where of a moment of it nobody knows, and of none it is known not to hold', () => {
    expect(judged(door('yes', [12, 'unknown'], [13, 'yes']), 10, 20)).toBe('undetermined: spoke, minute 12')
    expect(judged(door('unknown'), 10, 20)).toBe('undetermined: spoke, at first')
    expect(judged(door('unknown', [12, 'yes'], [13, 'unknown']), 10, 20)).toBe('undetermined: spoke, at first')
  })

  test('is judged from its first moment, by what holds then', () => {
    expect(judged(door('no', [10, 'yes']), 10, 20)).toBe('met: spoke, minute 10')
    expect(judged(door('yes', [10, 'no'], [11, 'yes']), 10, 20)).toBe('breached: spoke, minute 10')
    expect(judged(door('no', [9, 'yes']), 10, 20)).toBe('met: spoke, minute 9')
    expect(judged(door('yes', [5, 'no'], [9, 'yes']), 10, 20)).toBe('met: spoke, minute 9')
  })

  test('is judged to its last moment, and not at the one with which it is over', () => {
    expect(judged(door('yes', [19, 'no']), 10, 20)).toBe('breached: spoke, minute 19')
    expect(judged(door('yes', [20, 'no']), 10, 20)).toBe('met: spoke, at first')
  })

  test('is judged at its moment alone where it took no time, or is said to have ended before it began', () => {
    const shut = door('no', [10, 'yes'], [11, 'no'])
    expect(judged(shut, 10, 10)).toBe('met: spoke, minute 10')
    expect(judged(shut, 11, 10)).toBe('breached: spoke, minute 11')
    expect(judged(shut, 10, 5)).toBe('met: spoke, minute 10')
  })
})

describe('an occasion on which something was done that is forbidden', () => {
  test('is found on its day and after, and not before', () => {
    const spoke = occasion(door('no'), 10, 20)
    expect(judge('2024-02-29', spoke)).toEqual([])
    const [binding] = norm(spoke).bindings(null, Days.day('2024-03-01'))
    expect(binding?.course).toEqual({
      initial: 'notYet',
      changes: [{ from: Days.day('2024-03-01'), value: 'breached' }]
    })
    const [finding] = judge('2030-01-01', spoke)
    expect(finding?.window).toEqual({ from: Days.day('2024-03-01'), to: Days.day('2024-03-01') })
    expect(finding?.state).toBe('breached')
  })

  test('says in its proof who did what when, and what more there is to say of it', () => {
    const [finding] = judge('2024-03-01', { ...occasion(door('no'), 10, 20), about: { room: 'small' } })
    expect(finding?.proof).toEqual({
      type: 'rule',
      rule: '1/door',
      clause: '1',
      about: { bearer: 'speaker', from: '2024-03-01', to: '2024-03-01', room: 'small' },
      outcome: 'breached',
      because: [said('spoke'), said('at first')]
    })
  })

  test('is told from another on the same day by its event', () => {
    const [one, other] = [occasion(door('no'), 10, 20), { ...occasion(door('yes'), 30, 40), trigger: 'meeting/1#3' }]
    expect(judge('2024-03-01', one, other).map(({ id, state }) => `${id} ${state}`)).toEqual([
      '1/door@speaker@2024-03-01@meeting/1#2 breached',
      '1/door@speaker@2024-03-01@meeting/1#3 met'
    ])
  })

  test('is under a norm that is known by its kind, where it stands and what it forbids, and whose exception can be read', () => {
    const { bindings, ...known } = norm()
    expect(known).toEqual({ type: 'Prohibition', id: '1/door', clause: '1', act: 'Spoke', outline: outline(isShut) })
    expect(known.outline).toEqual({ type: 'fact', name: 'door-shut' })
    expect(bindings(null, Days.day('2024-03-01'))).toEqual([])
  })
})

test('of whom it is not known whether they did it, no breach is known: what is allowed was allowed to whoever it was', () => {
  const doubt = openPoint('conflict', ['who spoke'], [said('one tale'), said('another')])
  const [unknown, no, yes] = (['unknown', 'no', 'yes'] as const).map((value) => {
    const [finding] = judge('2024-03-01', { ...occasion(door(value), 0, 10), doubt })
    return [finding?.state, finding?.proof.because]
  })
  expect(no).toEqual(['undetermined', [said('spoke'), said('at first'), doubt]])
  expect(unknown).toEqual(['undetermined', [said('spoke'), said('at first'), doubt]])
  expect(yes).toEqual(['met', [said('spoke'), said('at first')]])
})
