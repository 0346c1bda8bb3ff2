/** How much of an event is shown: nothing; the event as a link of its chain; or alone, since others of its chain are hidden. */
export const HIDDEN = 0
export const LINKED = 1
export const ALONE = 2

/** The corrections and retractions of a log, by the numbers of its events. */
export interface Chains {
  readonly events: number
  /** What an event corrects; -1 where it corrects nothing. */
  readonly corrected: (event: number) => number
  /** What was taken back. */
  readonly retracted: ReadonlySet<number>
}

/** Marks of the events of a log, one each. */
export interface Marks {
  readonly get: (event: number) => number
  readonly set: (event: number, mark: number) => void
}

/**
 * Hides what was said first where a unit does not see each correction of it, and the other way round. Of such a chain the unit
 * sees what stands of it, alone, if it sees that at all.
 *
 * @param marks - for each event whether the unit sees it, by what it says
 */
export const hideBrokenChains = ({ events, corrected, retracted }: Chains, marks: Marks): void => {
  const chains = new Map<number, number[]>()
  for (let event = 0; event < events; event += 1) {
    if (corrected(event) < 0) continue
    const first = originalOf(corrected, event)
    const chain = chains.get(first)
    if (chain === undefined) chains.set(first, [first, event])
    else chain.push(event)
  }
  for (const chain of chains.values()) {
    if (chain.every((link) => marks.get(link) !== HIDDEN)) continue
    const stands = chain.findLast((link) => !isTakenBack({ corrected, retracted }, link))
    const isSeen = stands !== undefined && marks.get(stands) !== HIDDEN
    for (const link of chain) marks.set(link, HIDDEN)
    if (isSeen) marks.set(stands, ALONE)
  }
}

const originalOf = (corrected: Chains['corrected'], event: number): number => {
  let link = event
  while (corrected(link) >= 0) link = corrected(link)
  return link
}

/** Whether an event, or one that it corrects, was taken back. */
export const isTakenBack = (
  { corrected, retracted }: Pick<Chains, 'corrected' | 'retracted'>,
  event: number
): boolean => {
  for (let link = event; link >= 0; link = corrected(link)) if (retracted.has(link)) return true
  return false
}
