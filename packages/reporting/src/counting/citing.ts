import { kindOf } from '../catalogue/vocabulary.ts'
import type { Lineage } from './Counted.ts'
import type { Head } from './History.ts'
import type { Cited } from './Moment.ts'

/** Takes the events that the figures of a definition rest on, each once. */
export interface Citing {
  readonly cite: (event: Cited) => void
  /** Other cases are looked at from now on. */
  readonly turn: () => void
  readonly lineage: (head: Head) => Lineage
}

/**
 * An event of a case is cited only while that case is looked at, so that of all cases before nothing need be remembered to cite
 * each once.
 */
export const citing = (): Citing => {
  const events: string[] = []
  const counts = new Map<string, { many: number }>()
  /** Of what is no event of a case: any case may lead to it. */
  const others = new Set<string>()
  /** From which place on events are cited of the cases that are looked at; and their ids, once they are many. */
  let from = 0
  let here: Set<string> | null = null

  const isNew = (id: string): boolean => {
    if (here !== null) return !here.has(id)
    for (let at = from; at < events.length; at += 1) if (events[at] === id) return false
    return true
  }

  const cite = ({ id, type }: Cited): void => {
    if (kindOf(type) === 'case' ? !isNew(id) : others.has(id)) return
    if (kindOf(type) !== 'case') others.add(id)
    events.push(id)
    if (here !== null) here.add(id)
    else if (events.length - from > FEW) here = new Set(events.slice(from))
    const count = counts.get(type)
    if (count === undefined) counts.set(type, { many: 1 })
    else count.many += 1
  }

  const turn = (): void => {
    from = events.length
    here = null
  }

  const lineage = (head: Head): Lineage => ({
    head,
    eventsByType: Object.fromEntries(
      [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([type, { many }]) => [type, many])
    ),
    events: events.sort()
  })

  return { cite, turn, lineage }
}

/** So many are looked through one by one. */
const FEW = 12
