import type { Fault } from '../../log/Fault.ts'
import { authorities, type Law, type UnitKind } from './Law.ts'

/** A rule that no unit comes to would be taken for one that says what somebody is. */
export const faultsOfRule = (rules: Law['unitKinds'], index: number): ReadonlyArray<Fault> => {
  const rule = rules[index]
  if (rule === undefined) return []
  const { partyKind, branch } = rule
  const path = `unitKinds[${index}]`
  if (branch?.includes('/') === true) {
    return [
      { path: `${path}.branch`, expected: 'what follows the slash in the id of a unit', found: JSON.stringify(branch) }
    ]
  }
  const before = rules.findIndex(
    (earlier, place) =>
      place < index &&
      (earlier.partyKind === null || earlier.partyKind === partyKind) &&
      (earlier.branch === branch || (earlier.branch === null && (branch === null || partyKind !== null)))
  )
  return before < 0
    ? []
    : [
        {
          path,
          expected: 'a rule for units that no rule before it decides',
          found: `only such as unitKinds[${before}] decides`
        }
      ]
}

/** An outside actor and a body hold nothing under the act and disclose nothing by it: a row of them would protect nothing. */
export const faultsOfHolders = (path: string, kinds: ReadonlyArray<UnitKind> | null): ReadonlyArray<Fault> => [
  ...(kinds ?? []).flatMap((kind, index) =>
    kind === 'outside' || kind === 'body'
      ? [
          {
            path: `${path}[${index}]`,
            expected: `one of ${authorities.join(', ')}: the act binds nobody else, and a rule of unitKinds says whom it binds`,
            found: JSON.stringify(kind)
          }
        ]
      : []
  ),
  ...namesNothing(path, kinds)
]

/** A list of nothing, where `null` would mean all. */
export const namesNothing = (path: string, list: ReadonlyArray<unknown> | null): ReadonlyArray<Fault> =>
  list?.length === 0 ? [{ path, expected: 'at least one, or null for all', found: 'none' }] : []

/** A body is nobody of its own: nothing is opened to it. */
export const faultsOfReceivers = (path: string, kinds: ReadonlyArray<UnitKind>): ReadonlyArray<Fault> => [
  ...kinds.flatMap((kind, index) =>
    kind === 'body'
      ? [{ path: `${path}[${index}]`, expected: 'somebody who receives: a body is nobody of its own', found: '"body"' }]
      : []
  ),
  ...(kinds.length === 0 ? [{ path, expected: 'somebody who receives', found: 'nobody' }] : [])
]
