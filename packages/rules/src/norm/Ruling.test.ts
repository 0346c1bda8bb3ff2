import { describe, expect, test } from 'vitest'
import type { EventProof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import { type Reasoned, reasoned } from '../term/Reasoned.ts'
import * as Term from '../term/Term.ts'
import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import type * as Timeline from '../time/Timeline.ts'
import type { Permission, Ruling } from './Norm.ts'
import { type Exercise, permission, power } from './Ruling.ts'

/* The board can sell the house if it is quorate and not bankrupt; and anybody may enter it while it is open. */

type Answer = Timeline.Timeline<Reasoned<Tri>>
interface Board {
  readonly quorate: Answer
  readonly solvent: Answer
}

const said = (id: string): EventProof => ({
  type: 'event',
  id,
  event: 'Sold',
  effective: '2024-03-01',
  recorded: '2024-03-01T12:00:00Z',
  says: {}
})

/** First an answer, then another from a day on. */
const answer = (name: string, initial: Tri, day?: string, later: Tri = 'no'): Answer => ({
  initial: reasoned(initial, said(name)),
  changes: day === undefined ? [] : [{ from: Days.day(day), value: reasoned(later, said(`${name} from ${day}`)) }]
})

const sale = (subject: Board, on = '2024-03-01', trigger = 'house/1#1'): Exercise<Board> => ({
  who: 'board',
  on: Days.day(on),
  trigger,
  evidence: said('sale'),
  about: { price: 100 },
  subject
})

const rulings = (...exercises: ReadonlyArray<Exercise<Board>>): ReadonlyArray<Ruling> =>
  power<null, Board>({
    id: '1/sell',
    clause: '1',
    validIf: [
      { name: 'quorum', holds: Term.fact({ name: 'quorate', of: ({ quorate }: Board) => quorate }) },
      { name: 'means', holds: Term.fact({ name: 'solvent', of: ({ solvent }: Board) => solvent }) }
    ],
    exercises: (_, until) => exercises.filter(({ on }) => on <= until)
  }).rulings(null, Days.day('2024-12-31'))

/** Whether it was valid, what it lacks, and why. */
const ruled = (quorate: Answer, solvent: Answer): string => {
  const [ruling] = rulings(sale({ quorate, solvent }))
  const because = ruling?.proof.type === 'rule' ? ruling.proof.because : []
  const reasons = because.map((reason) => (reason.type === 'event' ? reason.id : reason.type))
  return `${ruling?.value} ${JSON.stringify(ruling?.lacks)}: ${reasons.join(', ')}`
}

describe('a power', () => {
  test('is used with effect where every condition holds, for all their reasons', () => {
    expect(ruled(answer('quorate', 'yes'), answer('solvent', 'yes'))).toBe('yes []: sale, quorate, solvent')
  })

  test('is used without effect where a condition does not hold, which is named; what is unknown of others is not', () => {
    expect(ruled(answer('quorate', 'no'), answer('solvent', 'yes'))).toBe('no ["quorum"]: sale, quorate')
    expect(ruled(answer('quorate', 'no'), answer('solvent', 'no'))).toBe(
      'no ["quorum","means"]: sale, quorate, solvent'
    )
    expect(ruled(answer('quorate', 'unknown'), answer('solvent', 'no'))).toBe('no ["means"]: sale, solvent')
  })

  test('is used with an effect that nobody knows where of a condition nobody knows', () => {
    expect(ruled(answer('quorate', 'unknown'), answer('solvent', 'yes'))).toBe('unknown ["quorum"]: sale, quorate')
  })

  test('is judged by its conditions on the day of the act, and not before or after', () => {
    const until = answer('quorate', 'yes', '2024-03-02')
    const from = answer('quorate', 'no', '2024-03-01', 'yes')
    const solvent = answer('solvent', 'yes')
    expect(ruled(until, solvent)).toBe('yes []: sale, quorate, solvent')
    expect(ruled(from, solvent)).toBe('yes []: sale, quorate from 2024-03-01, solvent')
    expect(rulings(sale({ quorate: until, solvent }, '2024-03-02')).map(({ value }) => value)).toEqual(['no'])
  })

  test('says in its proof who used it when, what it lacks, and what more there is to say of it', () => {
    const [ruling] = rulings(sale({ quorate: answer('quorate', 'no'), solvent: answer('solvent', 'yes') }))
    expect(ruling?.proof).toEqual({
      type: 'rule',
      rule: '1/sell',
      clause: '1',
      about: { party: 'board', day: '2024-03-01', lacks: ['quorum'], price: 100 },
      outcome: 'no',
      because: [said('sale'), said('quorate')]
    })
  })

  test('has rulings that are named by who and when, and by the event where that is not enough', () => {
    const board = { quorate: answer('quorate', 'yes'), solvent: answer('solvent', 'yes') }
    const [one, other, later] = [
      sale(board),
      sale(board, '2024-03-01', 'house/1#2'),
      sale(board, '2024-05-01', 'house/2#1')
    ]
    expect(rulings(one, other, later).map(({ id }) => id)).toEqual([
      '1/sell@board@2024-03-01@house/1#1',
      '1/sell@board@2024-03-01@house/1#2',
      '1/sell@board@2024-05-01'
    ])
    expect(rulings(one, { ...other, who: 'owner' }).map(({ id }) => id)).toEqual([
      '1/sell@board@2024-03-01',
      '1/sell@owner@2024-03-01'
    ])
  })

  test('is known by its kind and where it stands, and names its conditions, so that they can be read without a case', () => {
    const { rulings: _, ...known } = power<null, Board>({
      id: '1/sell',
      clause: '1',
      validIf: [{ name: 'quorum', holds: Term.fact({ name: 'quorate', of: ({ quorate }: Board) => quorate }) }],
      exercises: () => []
    })
    expect(known).toEqual({
      type: 'Power',
      id: '1/sell',
      clause: '1',
      conditions: [{ name: 'quorum', outline: { type: 'fact', name: 'quorate' } }]
    })
  })
})

describe('a permission', () => {
  const isOpen: Term.Term<Answer, Day, Tri> = Term.fact({ name: 'open', of: (subject: Answer) => subject })
  const enter = (): Permission<ReadonlyArray<Exercise<Answer>>> =>
    permission<ReadonlyArray<Exercise<Answer>>, Answer>({
      id: '1/enter',
      clause: '1',
      when: isOpen,
      exercises: (some, until) => some.filter(({ on }) => on <= until)
    })
  const visit = (subject: Answer, on: string): Exercise<Answer> => ({
    who: 'visitor',
    on: Days.day(on),
    trigger: `house/1#${on}`,
    evidence: said('visit'),
    subject
  })

  test('is there on days on which its rule holds, is not on others, and is unknown where that is', () => {
    const open = answer('open', 'yes', '2024-03-02', 'unknown')
    const found = enter().rulings(
      [visit(open, '2024-03-01'), visit(open, '2024-03-02'), visit(answer('open', 'no'), '2024-03-03')],
      Days.day('2024-12-31')
    )
    expect(found.map(({ value, lacks }) => [value, lacks])).toEqual([
      ['yes', []],
      ['unknown', []],
      ['no', []]
    ])
    expect(found[0]?.proof.type === 'rule' && found[0].proof.because).toEqual([said('visit'), said('open')])
  })

  test('is asked of what was done by a day', () => {
    const visits = [visit(answer('open', 'yes'), '2024-03-01'), visit(answer('open', 'yes'), '2024-03-02')]
    expect(
      enter()
        .rulings(visits, Days.day('2024-03-01'))
        .map(({ id }) => id)
    ).toEqual(['1/enter@visitor@2024-03-01'])
  })

  test('is known by its kind and where it stands, and has a rule that can be read', () => {
    const { rulings: _, ...known } = enter()
    expect(known).toEqual({
      type: 'Permission',
      id: '1/enter',
      clause: '1',
      outline: { type: 'fact', name: 'open' }
    })
  })
})
