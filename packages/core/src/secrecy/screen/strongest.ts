import type { Certainty, Finding } from './Finding.ts'
import { type RuleId, rules } from './Rule.ts'

const strength: { readonly [certainty in Certainty]: number } = { certain: 3, likely: 2, possible: 1 }
const place: ReadonlyMap<RuleId, number> = new Map(rules.map(({ id }, index) => [id, index]))

/**
 * The findings of a text without those that overlap a stronger one, in the order of the text.
 *
 * Of two that overlap, the more certain stays; of two equally certain, the longer; of two equally long, that of the rule
 * that `rules` lists first; and at last the earlier.
 */
export const strongest = (findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> => {
  const ordered = [...findings].sort((one, other) => one.offset - other.offset)
  const kept: Array<Finding> = []
  // A cluster: findings of which each overlaps one before it.
  let cluster: Array<Finding> = []
  let end = 0
  for (const finding of ordered) {
    if (finding.offset >= end) {
      keep(cluster, end, kept)
      cluster = []
    }
    cluster.push(finding)
    end = Math.max(end, finding.offset + finding.length)
  }
  keep(cluster, end, kept)
  return kept
}

/** Adds to what is kept the strongest of a cluster that ends at a place of the text. */
const keep = (cluster: ReadonlyArray<Finding>, end: number, kept: Array<Finding>): void => {
  const [first] = cluster
  if (first === undefined) return
  if (cluster.length === 1) {
    kept.push(first)
    return
  }
  const taken = new Uint8Array(end - first.offset)
  const strong = [...cluster].sort(compare).filter(({ offset, length }) => {
    const span = taken.subarray(offset - first.offset, offset - first.offset + length)
    if (span.includes(1)) return false
    span.fill(1)
    return true
  })
  for (const finding of strong.sort((one, other) => one.offset - other.offset)) kept.push(finding)
}

const compare = (one: Finding, other: Finding): number =>
  strength[other.certainty] - strength[one.certainty] ||
  other.length - one.length ||
  (place.get(one.rule) ?? 0) - (place.get(other.rule) ?? 0) ||
  one.offset - other.offset
