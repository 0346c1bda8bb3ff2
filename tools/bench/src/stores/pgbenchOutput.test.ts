import { expect, test } from 'vitest'
import { figuresOf } from './pgbenchOutput.ts'

const said = (failed: number): string => `pgbench (15.18, server 18.4)
transaction type: insert.sql
number of clients: 32
number of transactions actually processed: 800/800
number of failed transactions: ${failed} (0.000%)
latency average = 3.400 ms
initial connection time = 88.110 ms
tps = 9352.125 (without initial connection time)
`

test('what pgbench did is read from what it says', () => {
  expect(figuresOf(said(0))).toEqual({ transactions: 800, perSecond: 9352.125 })
})

test('transactions that failed are no figure', () => {
  expect(() => figuresOf(said(3))).toThrow('did not end as it should')
})

test('a pgbench that said nothing of the kind is no figure', () => {
  expect(() => figuresOf('pgbench: error: connection failed')).toThrow('connection failed')
})
