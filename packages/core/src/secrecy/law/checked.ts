import type * as t from 'io-ts'
import { PartyKind } from '../../agreement/Event.ts'
import { FactClass, Subject } from '../../case/words.ts'
import { closed } from '../../codec/closed.ts'
import { DayText, Flag, list, Name, nullable, Text } from '../../codec/values.ts'
import { E } from '../../fp.ts'
import { type Fault, fromErrors } from '../../log/Fault.ts'
import { Certainty, type Law, type Provision, UnitKind, type Wording } from './Law.ts'
import { faultsOfHolders, faultsOfReceivers, faultsOfRule, namesNothing } from './unused.ts'

const wording = {
  id: Name,
  act: Name,
  paragraph: Name,
  from: nullable(DayText),
  to: nullable(DayText),
  amendedBy: nullable(Name),
  reference: Text,
  certainty: Certainty
}

const codec: t.Type<Law, unknown, unknown> = closed('a table of law', {
  name: Name,
  checkedTo: DayText,
  unitKinds: list(
    closed('{partyKind, branch, kind}', { partyKind: nullable(PartyKind), branch: nullable(Name), kind: UnitKind })
  ),
  secrecies: list(
    closed('a secrecy', {
      ...wording,
      heldBy: nullable(list(UnitKind)),
      facts: nullable(list(FactClass)),
      whenProtected: Flag,
      onlyIfAlone: Flag
    })
  ),
  provisions: list(
    closed('a provision', {
      ...wording,
      lifts: nullable(list(Name)),
      excludes: list(Name),
      holders: nullable(list(UnitKind)),
      receivers: list(UnitKind),
      facts: nullable(list(FactClass)),
      subjects: nullable(list(Subject)),
      conditions: list(Name),
      reservation: Flag
    })
  ),
  duties: list(
    closed('a duty to report', { ...wording, boundBy: list(UnitKind), mayBind: list(UnitKind), reportsTo: UnitKind })
  )
})

/**
 * A table that somebody else wrote, such as one of another country, or what is wrong with it: a key that is missing or unknown,
 * a day that does not exist, a wording that ends before it begins, two wordings of a paragraph on one day, an id that is used
 * twice, a provision that lifts what is no secrecy of the table, or that has no condition for anybody to decide; and whatever
 * would be taken without being used: a secrecy or a provision of whom the act does not bind, a list of nobody or nothing, a rule
 * for units that an earlier rule decides, a provision that decisions name as they name another one of its days.
 *
 * @example
 * import { Law } from '@norrsken/core'
 *
 * assert.equal(Law.checked(Law.swedish)._tag, 'Right')
 * const result = Law.checked({ ...Law.swedish, checkedTo: '2025-02-29' })
 * assert.equal(result._tag === 'Left' && result.left[0]?.path, 'checkedTo')
 */
export const checked = (table: unknown): E.Either<ReadonlyArray<Fault>, Law> => {
  const decoded = codec.decode(table)
  if (E.isLeft(decoded)) return E.left(fromErrors(decoded.left))
  const faults = faultsOf(decoded.right)
  return faults.length > 0 ? E.left(faults) : E.right(decoded.right)
}

const faultsOf = (law: Law): ReadonlyArray<Fault> => {
  const { unitKinds, secrecies, provisions, duties } = law
  const all: ReadonlyArray<readonly [string, Wording]> = [
    ...named('secrecies', secrecies),
    ...named('provisions', provisions),
    ...named('duties', duties)
  ]
  return [
    ...all.flatMap(([path, { from, to }]) =>
      from !== null && to !== null && to < from
        ? [{ path: `${path}.to`, expected: `no day before ${from}`, found: to }]
        : []
    ),
    ...repeatedIds(all),
    ...overlaps(named('secrecies', secrecies), true),
    ...overlaps(named('provisions', provisions), false),
    ...overlaps(named('duties', duties), false),
    ...sameNames(named('provisions', provisions)),
    ...unitKinds.flatMap((_, index) => faultsOfRule(unitKinds, index)),
    ...named('secrecies', secrecies).flatMap(([path, { heldBy, facts }]) => [
      ...faultsOfHolders(`${path}.heldBy`, heldBy),
      ...namesNothing(`${path}.facts`, facts)
    ]),
    ...named('provisions', provisions).flatMap(([path, provision]) => faultsOfProvision(path, provision, law))
  ]
}

const named = <W extends Wording>(name: string, list: ReadonlyArray<W>): ReadonlyArray<readonly [string, W]> =>
  list.map((one, index) => [`${name}[${index}]`, one])

const repeatedIds = (all: ReadonlyArray<readonly [string, Wording]>): ReadonlyArray<Fault> =>
  all.flatMap(([path, { id }], index) =>
    all.slice(0, index).some(([, earlier]) => earlier.id === id)
      ? [{ path: `${path}.id`, expected: 'an id that no other row has', found: JSON.stringify(id) }]
      : []
  )

/** What lifts a secrecy names its paragraph alone, so that no two acts may have secrecies of one paragraph on one day. */
const overlaps = (list: ReadonlyArray<readonly [string, Wording]>, ofAnyAct: boolean): ReadonlyArray<Fault> =>
  list.flatMap(([path, one], index) =>
    list
      .slice(0, index)
      .filter(([, { act, paragraph }]) => paragraph === one.paragraph && (ofAnyAct || act === one.act))
      .filter(([, earlier]) => meet(one, earlier))
      .map(([other]) => ({ path, expected: 'one wording of a paragraph on a day', found: `another in ${other}` }))
  )

/** Two provisions of a day that a decision could mean by one name: a paragraph, with its act or without, or an id. */
const sameNames = (list: ReadonlyArray<readonly [string, Provision]>): ReadonlyArray<Fault> =>
  list.flatMap(([path, one], index) =>
    list
      .slice(0, index)
      .filter(([, other]) => meet(one, other) && !(one.act === other.act && one.paragraph === other.paragraph))
      .flatMap(([place, other]) =>
        namesOf(one)
          .filter((name) => namesOf(other).includes(name))
          .slice(0, 1)
          .map((name) => ({
            path,
            expected: 'a name by which a decision means this provision alone on a day: its paragraph, or its id',
            found: `${JSON.stringify(name)}, which is one of ${place} too`
          }))
      )
  )

const namesOf = ({ id, act, paragraph }: Provision): ReadonlyArray<string> => [id, paragraph, `${act} ${paragraph}`]

/** Whether two wordings are in force on a same day. */
const meet = (one: Wording, other: Wording): boolean => begins(other) <= ends(one) && begins(one) <= ends(other)

/** Written days have the order of the days. */
const begins = ({ from }: Wording): string => from ?? ''
const ends = ({ to }: Wording): string => to ?? 'for ever'

const faultsOfProvision = (
  path: string,
  { lifts, holders, facts, subjects, conditions, receivers }: Provision,
  { secrecies }: Law
): ReadonlyArray<Fault> => [
  ...faultsOfHolders(`${path}.holders`, holders),
  ...namesNothing(`${path}.facts`, facts),
  ...namesNothing(`${path}.subjects`, subjects),
  ...(lifts ?? []).flatMap((paragraph, index) =>
    secrecies.some((secrecy) => secrecy.paragraph === paragraph)
      ? []
      : [{ path: `${path}.lifts[${index}]`, expected: 'the paragraph of a secrecy of the table', found: paragraph }]
  ),
  ...(conditions.length === 0
    ? [{ path: `${path}.conditions`, expected: 'a condition, for a person to decide', found: 'none' }]
    : []),
  ...(new Set(conditions).size < conditions.length
    ? [{ path: `${path}.conditions`, expected: 'each condition once', found: 'one of them twice' }]
    : []),
  ...faultsOfReceivers(`${path}.receivers`, receivers)
]
