import { describe, expect, test } from 'vitest'
import type { Section } from './Row.ts'
import { missed, once, skipped, table } from './table.ts'

const measured: Section = {
  title: 'append',
  unit: 'µs',
  rows: [
    { name: 'the limit', role: 'limit', figure: once(100), ratio: null, goal: null },
    {
      name: 'our store',
      role: 'ours',
      figure: once(150),
      ratio: { ...once(1.5), to: 'the limit' },
      goal: { of: 'ratio', most: 1 / 0.8 }
    }
  ],
  notes: []
}
const unmeasured: Section = { title: 'import', unit: '', rows: [], notes: [], skipped: 'no server can run here' }

describe('the table of a run', () => {
  test('says what a workload that was left out needs, and does not pass over it', () => {
    expect(table([measured, unmeasured])).toContain('import\n')
    expect(table([measured, unmeasured])).toContain('SKIPPED: no server can run here')
    expect(skipped([measured, unmeasured])).toEqual(['import: no server can run here'])
  })

  test('names the goals that were not reached', () => {
    expect(missed([measured, unmeasured])).toEqual(['append: our store, 1.5'])
    expect(table([measured])).toMatch(/> our store +150 +1\.5 +<= 1\.25x +missed/)
  })
})
