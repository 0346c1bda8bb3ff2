import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as EventLog from '../log/EventLog.ts'
import { doing } from '../log/logs.test-kit.ts'
import { mergeRareVariants } from './mergeRareVariants.ts'

const activities = fc.constantFrom('a', 'b')
const traces = fc
  .array(fc.array(activities, { maxLength: 2 }), { maxLength: 12 })
  .map((all) => all.map((one) => doing(...one)))
const ks = fc.integer({ min: 1, max: 5 })
const variantOf = (trace: EventLog.Trace): string => trace.events.map(({ activity }) => activity).join()
const countOf = (all: ReadonlyArray<EventLog.Trace>, variant: string): number =>
  all.filter((trace) => variantOf(trace) === variant).length

describe('a log without rare variants', () => {
  test('has each variant that it shows at least k times, whole and in its order', () => {
    fc.assert(
      fc.property(traces, ks, (all, k) => {
        const made = mergeRareVariants({ k, rare: 'dropped' })({ ...EventLog.empty, traces: all })
        if (E.isLeft(made)) return
        const shown = made.right.log.traces
        const variants = new Set(shown.map(variantOf))
        for (const variant of variants) expect(countOf(shown, variant)).toBeGreaterThanOrEqual(k)
        expect(shown).toEqual(all.filter((trace) => variants.has(variantOf(trace))))
        expect(made.right.hidden).toBe(all.length - shown.length)
      })
    )
  })

  test('hides none, or at least k, and of what is not rare only the fewest traces that do', () => {
    fc.assert(
      fc.property(traces, ks, (all, k) => {
        const made = mergeRareVariants({ k, rare: 'dropped' })({ ...EventLog.empty, traces: all })
        const rare = all.filter((trace) => countOf(all, variantOf(trace)) < k)
        if (E.isLeft(made)) {
          expect(made.left).toEqual({ type: 'TooFewTraces', traces: all.length, k })
          expect(all.length).toBeLessThan(k)
          return
        }
        const others = [...new Set(all.map(variantOf))].map((one) => countOf(all, one)).filter((count) => count >= k)
        const isEnough = rare.length === 0 || rare.length >= k
        expect(made.right.hidden).toBe(isEnough ? rare.length : rare.length + Math.min(...others))
      })
    )
  })

  test('has its merged traces at the end, as many as would be dropped, and all alike', () => {
    fc.assert(
      fc.property(traces, ks, (all, k) => {
        const log = { ...EventLog.empty, traces: all }
        const [dropped, merged] = [
          mergeRareVariants({ k, rare: 'dropped' })(log),
          mergeRareVariants({ k, rare: 'merged' })(log)
        ]
        if (E.isLeft(dropped) || E.isLeft(merged)) {
          expect(merged).toEqual(dropped)
          return
        }
        const shown = dropped.right.log.traces.length
        expect(merged.right.log.traces.slice(0, shown)).toEqual(dropped.right.log.traces)
        const others = merged.right.log.traces.slice(shown)
        expect(others.length).toBe(merged.right.hidden)
        for (const other of others) expect(other).toEqual(others[0])
      })
    )
  })
})

/** All ways to share out so many traces over variants: a number of traces for each. */
function* shares(traces: number, variants: number): Generator<ReadonlyArray<number>> {
  if (variants === 1) return yield [traces]
  for (let first = 0; first <= traces; first += 1) {
    for (const rest of shares(traces - first, variants - 1)) yield [first, ...rest]
  }
}

type Rule = (
  counts: ReadonlyArray<number>,
  k: number
) => { readonly shown: ReadonlyArray<number>; readonly hidden: number } | null

const ours: Rule = (counts, k) => {
  const all = counts.flatMap((count, variant) => Array.from({ length: count }, () => doing(String(variant))))
  const made = mergeRareVariants({ k, rare: 'dropped' })({ ...EventLog.empty, traces: all })
  if (E.isLeft(made)) return null
  return { shown: counts.map((_, one) => countOf(made.right.log.traces, String(one))), hidden: made.right.hidden }
}

/** What is often done: only the rare variants are hidden. */
const naive: Rule = (counts, k) => {
  const shown = counts.map((count) => (count < k ? 0 : count))
  return { shown, hidden: counts.reduce((sum, count) => sum + (count < k ? count : 0), 0) }
}

/**
 * Which releases let somebody who knows the rule, and everything that is shown, work out that a variant has a certain
 * number of traces below k, or that so many traces in all are rare. Tried on every log of so many traces.
 */
const leaks = (rule: Rule, traces: number, k: number): ReadonlyArray<string> => {
  const explained = new Map<string, Array<ReadonlyArray<number>>>()
  for (const counts of shares(traces, traces + 1)) {
    const release = JSON.stringify(rule(counts, k))
    explained.set(release, [...(explained.get(release) ?? []), counts])
  }
  return [...explained].flatMap(([release, logs]) => {
    if (release === 'null') return []
    const isCertain = (of: (counts: ReadonlyArray<number>) => number): boolean => {
      const possible = new Set(logs.map(of))
      const [only = 0] = possible
      return possible.size === 1 && only > 0 && only < k
    }
    const ofVariant = Array.from({ length: traces + 1 }, (_, variant) => isCertain((counts) => counts[variant] ?? 0))
    const ofRare = isCertain((counts) => counts.reduce((sum, count) => sum + (count < k ? count : 0), 0))
    return ofRare || ofVariant.some((certain) => certain) ? [release] : []
  })
}

describe('somebody who knows the rule and tries every log that could be behind a release', () => {
  test('finds no rare variant, and no number of rare traces below k', () => {
    for (let traces = 1; traces <= 6; traces += 1) {
      for (let k = 2; k <= 4; k += 1) expect([traces, k, leaks(ours, traces, k)]).toEqual([traces, k, []])
    }
  })

  test('finds them where only the rare variants are hidden', () => {
    expect(leaks(naive, 4, 2)).not.toEqual([])
  })
})
