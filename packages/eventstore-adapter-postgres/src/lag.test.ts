import { expect, test } from 'vitest'
import { E } from './fp.ts'
import { heldUpFor } from './lag.ts'

const asked = (blockedBy: ReadonlyArray<{ readonly who: string; readonly since: string }>) =>
  heldUpFor(() => async () => E.right({ settled: null, blockedBy }))

test('appends have been held up since the first of those who hold them up', async () => {
  const ago = (seconds: number) => ({ who: 'a session', since: new Date(Date.now() - 1000 * seconds).toISOString() })
  expect(await asked([ago(30), ago(2)])).toBeCloseTo(30, 0)
  expect(await asked([])).toBe(0)
})

test('a clock that differs from the database’s makes no time negative', async () => {
  expect(await asked([{ who: 'a session', since: '2999-01-01T00:00:00.000Z' }])).toBe(0)
})

test('nobody knows it where the database does not answer', async () => {
  expect(await heldUpFor(() => async () => E.left({ type: 'Unavailable', ambiguous: false }))).toBe(undefined)
})
