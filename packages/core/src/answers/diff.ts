import { type Norm, Proof } from '@norrsken/rules'
import { E } from '../fp.ts'
import { type Changes, changes, type PartyChange, type Standing } from './changes.ts'
import { type FindingChange, windowKey } from './changesPaired.ts'
import { type Effects, effects, type Links } from './diffEffects.ts'
import type { News } from './diffNews.ts'

/** What is another by the knowledge of one moment than by that of an earlier one, and which events brought that about. */
export interface Diff {
  readonly findings: ReadonlyArray<FindingChange & Because>
  readonly parties: ReadonlyArray<PartyChange & Because>
}

/** The numbers of the events that brought a change about, in the order of the log. There is at least one. */
export interface Because {
  readonly because: ReadonlyArray<number>
}

/**
 * What changed between two moments of knowledge, and why.
 *
 * A change is brought about by the newly known events that the later answer cites, and by those that correct or take
 * back what the earlier answer cites. Where there are none of either, as when the text of an edition was corrected, it is
 * the event with which the answer becomes what it is in the end, when those that hold are made known one by one.
 *
 * @param standingBy - how things stand by some events of the log, told by their numbers; asked as seldom as can be
 *
 * @example
 * import { Answers } from '@norrsken/core'
 *
 * const nothing = Answers.standing(null)
 * const news = { from: 3, to: 3, corrections: [], retractions: [] }
 * const links = { find: () => -1, corrected: () => -1 }
 * const diff = Answers.diff(nothing, nothing, news, links, () => ({ _tag: 'Right', right: nothing }))
 * assert.deepEqual(diff, { _tag: 'Right', right: { findings: [], parties: [] } })
 */
export const diff = <X>(
  before: Standing,
  after: Standing,
  news: News,
  links: Links,
  standingBy: (isKnown: (event: number) => boolean) => E.Either<X, Standing>
): E.Either<X, Diff> => {
  const changed = changes(before, after)
  const come = effects(news, links)
  const cited = citedCauses(changed, news, links, come)
  const open = [...cited].flatMap(([key, causes]) => (causes.length === 0 ? [key] : []))
  const holdsBefore =
    (end: number) =>
    (event: number): boolean =>
      event < news.from || (event < news.to && (come.holder(event) ?? end) < end)
  const turns = turningPoints(after, news.from, news.to, open, (end) => standingBy(holdsBefore(end)))
  if (E.isLeft(turns)) return turns
  const because = (key: string): ReadonlyArray<number> => turns.right.get(key) ?? cited.get(key) ?? []
  return E.right({
    findings: changed.findings.map((one) => ({ ...one, because: because(findingKey(one)) })),
    parties: changed.parties.map((one) => ({ ...one, because: because(partyKey(one)) }))
  })
}

const findingKey = ({ latest }: FindingChange): string => `finding ${windowKey(latest)}`
const partyKey = ({ id }: PartyChange): string => `party ${id}`

/** For each change the new events that its later answer cites, or that undo what its earlier answer cites. */
const citedCauses = (
  { findings, parties }: Changes,
  { from, to }: News,
  { find }: Links,
  { undoings }: Effects
): ReadonlyMap<string, ReadonlyArray<number>> => {
  const isNew = (event: number): boolean => event >= from && event < to
  const causes = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): ReadonlyArray<number> =>
    [...new Set([...after.map(find).filter(isNew), ...before.map(find).flatMap(undoings)])].sort(
      (one, other) => one - other
    )
  return new Map([
    ...findings.map((one) => [findingKey(one), causes(events(one.before), events(one.after))] as const),
    ...parties.map((one) => [partyKey(one), causes(one.before.events, one.after.events)] as const)
  ])
}

const events = (finding: Norm.Finding | null): ReadonlyArray<string> =>
  finding === null ? [] : Proof.events(finding.proof)

/**
 * For each open change the event with which it takes place, of those that hold in the end. Halves the run of the news
 * until each change is between two neighbours; one evaluation tells of all the changes in a part.
 *
 *     known            before |e e e e e e e e| after
 *     answer           - - - - - - - x x x x x        x: as it is in the end
 *     turning point                  ^
 *
 * INVARIANT: by what holds before `low` none of the open answers is yet what it is in the end, by what holds before
 * `high` all are.
 */
const turningPoints = <X>(
  after: Standing,
  low: number,
  high: number,
  open: ReadonlyArray<string>,
  standingBefore: (event: number) => E.Either<X, Standing>
): E.Either<X, ReadonlyMap<string, ReadonlyArray<number>>> => {
  if (open.length === 0) return E.right(new Map())
  if (high - low <= 1) return E.right(new Map(open.map((key) => [key, [high - 1]])))
  const middle = Math.floor((low + high) / 2)
  const halfway = standingBefore(middle)
  if (E.isLeft(halfway)) return halfway
  const pending = keysOf(changes(halfway.right, after))
  const [early, late] = [open.filter((key) => !pending.has(key)), open.filter((key) => pending.has(key))]
  const earlier = turningPoints(after, low, middle, early, standingBefore)
  if (E.isLeft(earlier)) return earlier
  const later = turningPoints(after, middle, high, late, standingBefore)
  return E.isLeft(later) ? later : E.right(new Map([...earlier.right, ...later.right]))
}

const keysOf = ({ findings, parties }: Changes): ReadonlySet<string> =>
  new Set([...findings.map(findingKey), ...parties.map(partyKey)])
