import type { Log } from '@norrsken/core'
import fc from 'fast-check'
import { logOf, type Said } from '../../logOf.ts'
import { say } from './said.ts'
import { workDay } from './times.ts'

/** What is corrected or taken back, and how. */
export interface Link {
  /** Numbers that lead round the log to what is meant, and to what a correction has its content from. */
  readonly target: number
  readonly content: number
  readonly how: 'retract' | 'move' | 'replace'
  readonly effective: string
}

/** A correction or a retraction. */
export const link: fc.Arbitrary<Link> = fc.record({
  target: fc.nat({ max: 999 }),
  content: fc.nat({ max: 999 }),
  how: fc.constantFrom('retract', 'move', 'replace'),
  effective: workDay
})

/** What was said, and after it the corrections and retractions of that. */
export const withLinks = (said: ReadonlyArray<Said>, links: ReadonlyArray<Link>): ReadonlyArray<Said> => {
  const linked = [...said]
  /** The last link of each chain; `null` where the original has been taken back. */
  const last = new Map<number, string | null>(said.map((_, place) => [place, `e${place + 1}`]))
  for (const { target, content, how, effective } of links) {
    const place = target % said.length
    const one = said[place]
    const corrects = last.get(place) ?? null
    if (one === undefined || corrects === null) continue
    if (how === 'retract') {
      linked.push(say(one.stream, 'EventRetracted', effective, { event: `e${place + 1}`, reason: 'a mistake' }))
      last.set(place, null)
    } else if (!settingAnEnd.includes(one.type)) {
      const alike = said.filter(({ type, stream }) => type === one.type && stream === one.stream)
      const other = how === 'replace' ? alike[content % alike.length] : one
      linked.push({ ...one, ...other, effective, corrects })
      last.set(place, `e${linked.length}`)
    }
  }
  return linked
}

/** Moved to a later day these would tell of an end that has passed, and the contract is silent on what that means. */
const settingAnEnd: ReadonlyArray<string> = ['PartyWithdrew', 'OtherwiseAgreed']

/** The log in which all that was said, each so many seconds after the one before, round and round. */
export const recorded = (said: ReadonlyArray<Said>, steps: ReadonlyArray<number>): ReadonlyArray<Log.Event> => {
  let now = Date.parse('2022-12-01T08:00:00Z')
  return logOf(
    ...said.map((one, place) => {
      now += (steps[place % steps.length] ?? 0) * 1000
      return { ...one, recorded: new Date(now).toISOString() }
    })
  )
}
