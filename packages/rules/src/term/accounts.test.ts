import { describe, expect, test } from 'vitest'
import type { EventProof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import { evaluate } from './evaluate.ts'
import { dependencies, outline } from './outline.ts'
import { openPoint, type Reasoned, reasoned } from './Reasoned.ts'
import * as Term from './Term.ts'

/* Several people tell of one accident: was the light red? What each of them says may change from day to day. */

interface Account {
  readonly of: string
  readonly red: Timeline.Timeline<Tri>
}

const said = (by: string): EventProof => ({
  type: 'event',
  id: by,
  event: 'Told',
  effective: '2024-03-01',
  recorded: '2024-03-01T12:00:00Z',
  says: {}
})

const wasRed: Term.Term<Account, Days.Day, Tri> = Term.fact({
  name: 'red',
  of: ({ of, red }: Account) => Timeline.map((value: Tri) => reasoned(value, said(of)))(red)
})
const rule = (): Term.Term<ReadonlyArray<Account>, Days.Day, Tri> => Term.accounts('the light')(wasRed)

const account = (of: string, red: Tri): Account => ({ of, red: Timeline.of(red) })

const onDay = (day: string, ...accounts: ReadonlyArray<Account>): Reasoned<Tri> =>
  Timeline.at(Days.day(day))(evaluate(rule())(accounts))

const come = (...accounts: ReadonlyArray<Account>): Reasoned<Tri> => onDay('2024-03-01', ...accounts)

describe('what several accounts tell of', () => {
  test('is what the one says where there is only one', () => {
    for (const value of ['yes', 'no', 'unknown'] as const) {
      expect(come(account('driver', value))).toEqual(reasoned(value, said('driver')))
    }
  })

  test('is what they agree on, for the reasons of all', () => {
    const all = (value: Tri): ReadonlyArray<Account> =>
      ['driver', 'rider', 'walker'].map((name) => account(name, value))
    const reasons = [said('driver'), said('rider'), said('walker')]
    expect(come(...all('yes'))).toEqual(reasoned('yes', ...reasons))
    expect(come(...all('no'))).toEqual(reasoned('no', ...reasons))
  })

  test('is open where one contradicts the others, whichever it is, and cites them all', () => {
    const conflict = reasoned(
      'unknown',
      openPoint('conflict', ['the light'], [said('driver'), said('rider'), said('walker')])
    )
    for (const [driver, rider, walker] of [
      ['yes', 'yes', 'no'],
      ['yes', 'no', 'yes'],
      ['no', 'yes', 'yes'],
      ['no', 'no', 'unknown']
    ] as const) {
      expect(come(account('driver', driver), account('rider', rider), account('walker', walker))).toEqual(conflict)
    }
  })

  test('is missing where there is no account at all', () => {
    expect(come()).toEqual(reasoned('unknown', openPoint('missing-fact', ['the light'])))
  })

  test('is open from the day on which one of them says something else', () => {
    const wavering = { of: 'rider', red: Timeline.from<Tri>(Days.day('2024-03-10'), 'no')(Timeline.of('yes')) }
    const on = (day: string): Tri => onDay(day, account('driver', 'yes'), wavering).value
    expect([on('2024-03-09'), on('2024-03-10')]).toEqual(['yes', 'unknown'])
  })

  test('depends on what each account tells', () => {
    expect(outline(rule())).toEqual({ type: 'accounts', name: 'the light', of: [{ type: 'fact', name: 'red' }] })
    expect(dependencies(outline(rule()))).toEqual({ facts: ['red'], parameters: [] })
  })
})
