import type { Norm } from '@norrsken/rules'

/** A window as it stood before and as it stands after. */
export interface FindingChange {
  /** `null`: it was not there. */
  readonly before: Norm.Finding | null
  /** `null`: it is not there any more. */
  readonly after: Norm.Finding | null
  /** As it stands after, or as it stood before where it is not there any more. */
  readonly latest: Norm.Finding
}

/**
 * Two lists of findings as one: each window once, with how it stands before and after. In the order of `after`; what is
 * there only before stands behind what it stood behind.
 *
 * An id tells windows of one list apart, not of two: it gets longer where another window of its kind and day turns up.
 */
export const paired = (
  before: ReadonlyArray<Norm.Finding>,
  after: ReadonlyArray<Norm.Finding>
): ReadonlyArray<FindingChange> => {
  const partners = partnersOf(before, after)
  const gone = goneBehind(before, new Map([...partners].map(([later, earlier]) => [earlier, later])))
  const goneAt = (place: Norm.Finding | null): ReadonlyArray<FindingChange> =>
    (gone.get(place) ?? []).map((finding) => ({ before: finding, after: null, latest: finding }))
  return [
    ...goneAt(null),
    ...after.flatMap((finding) => [
      { before: partners.get(finding) ?? null, after: finding, latest: finding },
      ...goneAt(finding)
    ])
  ]
}

/**
 * By what a window is known in any answer: its norm, its bearer, its first day, and the event that opened it where it is
 * one event.
 */
export const windowKey = (finding: Norm.Finding): string => `${dayKey(finding)} ${finding.trigger ?? ''}`

const dayKey = ({ norm, bearer, window }: Norm.Finding): string => `${norm} ${bearer} ${window.from}`

/**
 * For each finding that is there before too: how it stood. Windows that only differ in the event that opened them are
 * one, where that event has been corrected, since a correction stands elsewhere in its stream.
 */
const partnersOf = (
  before: ReadonlyArray<Norm.Finding>,
  after: ReadonlyArray<Norm.Finding>
): ReadonlyMap<Norm.Finding, Norm.Finding> => {
  const partners = new Map<Norm.Finding, Norm.Finding>()
  const taken = new Set<Norm.Finding>()
  for (const key of [windowKey, dayKey]) {
    const free = groups(before.filter((finding) => !taken.has(finding)).toReversed(), key)
    for (const finding of after.filter((finding) => !partners.has(finding))) {
      const partner = free.get(key(finding))?.pop()
      if (partner === undefined) continue
      partners.set(finding, partner)
      taken.add(partner)
    }
  }
  return partners
}

/** What is there only before, by the finding of `after` that it stands behind; `null`: it stands first. */
const goneBehind = (
  before: ReadonlyArray<Norm.Finding>,
  laterOf: ReadonlyMap<Norm.Finding, Norm.Finding>
): ReadonlyMap<Norm.Finding | null, ReadonlyArray<Norm.Finding>> => {
  let behind: Norm.Finding | null = null
  const gone = before.filter((finding) => !laterOf.has(finding))
  const places = new Map<Norm.Finding, Norm.Finding | null>()
  for (const finding of before) {
    behind = laterOf.get(finding) ?? behind
    places.set(finding, behind)
  }
  return groups(gone, (finding) => places.get(finding) ?? null)
}

const groups = <K>(
  findings: ReadonlyArray<Norm.Finding>,
  key: (finding: Norm.Finding) => K
): ReadonlyMap<K, Norm.Finding[]> => {
  const found = new Map<K, Norm.Finding[]>()
  for (const finding of findings) {
    const others = found.get(key(finding))
    if (others === undefined) found.set(key(finding), [finding])
    else others.push(finding)
  }
  return found
}
