import type { Knowledge, Relation } from './Knowledge.ts'
import type { Controlled } from './Policy.ts'

/**
 * Why a number must not be known.
 *
 * - `small`: there are some, and fewer than the policy allows to be shown.
 * - `small-part`: so it is, and it is part of a small total. Nobody can tell it from an empty one.
 * - `group`: there are none, and together with a total that is not empty that says of everybody in a group that they are
 *   of one kind.
 * - `empty-part`: there are none, of a small total. So few are not broken down: were the empty ones shown, the others would be
 *   known to be 1 or more, and four of these that sum to 4 would be known.
 * - `small-change`: since an earlier release it has become more or less by so few. They are those who were told of late.
 */
export type Sensitive = 'small' | 'small-part' | 'group' | 'empty-part' | 'small-change'

/** The numbers that an audience must not get to know, by this policy, of all those that it could know something of. */
export const sensitive = (knowledge: Knowledge, { below, groups }: Controlled): ReadonlyMap<number, Sensitive> => {
  const { variables, relations } = knowledge
  const numberOf = (variable: number): number => variables[variable]?.value ?? 0
  const isSmall = (variable: number): boolean => numberOf(variable) >= 1 && numberOf(variable) < below
  const ofSmall = new Set(
    relations.flatMap((relation) => {
      const sum = sumIn(relation) ?? coverIn(relation)
      return sum !== null && isSmall(sum.total) ? sum.parts : []
    })
  )
  const whole = groups === 'hidden' ? emptyOfGroups(relations, numberOf) : new Set<number>()
  const hidden = hiddenEmpty(relations, ofSmall, whole, numberOf)
  const found = new Map<number, Sensitive>()
  for (const variable of hidden) found.set(variable, whole.has(variable) ? 'group' : 'empty-part')
  for (const [variable, { cell }] of variables.entries())
    if (cell !== null && isSmall(variable)) found.set(variable, ofSmall.has(variable) ? 'small-part' : 'small')
  for (const [variable, { corrects, value }] of variables.entries())
    if (corrects !== null && Math.abs(value) < below) found.set(variable, 'small-change')
  return found
}

/** A relation that says of a total that it is a sum. */
const sumIn = ({ why, terms }: Relation): { readonly total: number; readonly parts: ReadonlyArray<number> } | null => {
  const total = terms.find(([, times]) => times === -1)?.[0]
  return why.type !== 'total' || total === undefined
    ? null
    : { total, parts: terms.filter(([, times]) => times === 1).map(([variable]) => variable) }
}

/** A relation that says of a total that everybody in it is in one of its parts, and maybe in several. */
const coverIn = ({
  why,
  terms
}: Relation): { readonly total: number; readonly parts: ReadonlyArray<number> } | null => {
  const total = terms.find(([, times]) => times === -1)?.[0]
  return why.type !== 'covered' || total === undefined
    ? null
    : { total, parts: terms.filter(([, times]) => times === 1).map(([variable]) => variable) }
}

/** The empty parts of a group that is not empty and all of which is in one part, where that tells something. */
const emptyOfGroups = (
  relations: ReadonlyArray<Relation>,
  numberOf: (variable: number) => number
): ReadonlySet<number> =>
  new Set(
    relations.flatMap((relation) => {
      const sum = sumIn(relation)
      if (sum === null || relation.why.type !== 'total' || !relation.why.telling) return []
      const empty = sum.parts.filter((variable) => numberOf(variable) === 0)
      return sum.parts.length > 1 && empty.length === sum.parts.length - 1 ? empty : []
    })
  )

/**
 * The empty ones that are hidden: those of groups, and those of small totals as long as they are in no total that is empty and shown,
 * which would tell that they are.
 */
const hiddenEmpty = (
  relations: ReadonlyArray<Relation>,
  ofSmall: ReadonlySet<number>,
  ofGroups: ReadonlySet<number>,
  numberOf: (variable: number) => number
): ReadonlySet<number> => {
  const emptyTotals = relations.flatMap(({ why, terms }): ReadonlyArray<readonly [total: number, part: number]> => {
    const total = terms.find(([, times]) => times === (why.type === 'total' ? -1 : 1))?.[0]
    return (why.type !== 'total' && why.type !== 'at-most') || total === undefined || numberOf(total) !== 0
      ? []
      : terms.filter(([variable]) => variable !== total).map(([variable]) => [total, variable])
  })
  const hidden = new Set([...ofSmall, ...ofGroups].filter((variable) => numberOf(variable) === 0))
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    for (const [total, part] of emptyTotals) if (!hidden.has(total) && !ofGroups.has(part)) hidden.delete(part)
  }
  return hidden
}
