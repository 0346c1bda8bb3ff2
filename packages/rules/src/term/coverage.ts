import { nodes, type Proof } from '../Proof.ts'
import { everyPart, type Outline } from './outline.ts'

/** One way in which a rule with exceptions can come out: a ground decides, is tried in vain, or the rule is undecided. */
export interface Point {
  readonly rule: string
  readonly ground: string | null
  readonly way: 'decides' | 'defeated' | 'not-met' | 'undecided'
}

/**
 * The ways in which the defaults of a rule can come out: what a set of tests should reach.
 *
 * @example
 * import { Term, type Day } from '@norrsken/rules'
 *
 * assert.deepEqual(Term.points(Term.outline(Term.constant<null, Day.Day, number>(4))), [])
 */
export const points = (rule: Outline): ReadonlyArray<Point> =>
  everyPart(rule).flatMap((part) =>
    part.type === 'default'
      ? [
          ...(part.base === null
            ? []
            : [
                { rule: part.rule, ground: part.base.name, way: 'decides' as const },
                { rule: part.rule, ground: part.base.name, way: 'defeated' as const }
              ]),
          ...part.exceptions.flatMap(({ name }) => [
            { rule: part.rule, ground: name, way: 'decides' as const },
            { rule: part.rule, ground: name, way: 'not-met' as const }
          ]),
          { rule: part.rule, ground: null, way: 'undecided' as const }
        ]
      : []
  )

/**
 * The ways in which defaults came out in a proof.
 *
 * @example
 * import { Term } from '@norrsken/rules'
 *
 * assert.deepEqual(Term.covered({ type: 'rule', rule: 'r', clause: '2', about: {}, outcome: 'yes', because: [] }), [])
 */
export const covered = (proof: Proof): ReadonlyArray<Point> =>
  nodes(proof).flatMap((node): ReadonlyArray<Point> => {
    if (node.type !== 'default') return []
    const { rule } = node
    return [
      ...node.won.map(({ name }) => ({ rule, ground: name, way: 'decides' as const })),
      ...node.defeated.map(({ name }) => ({ rule, ground: name, way: 'defeated' as const })),
      ...node.notMet.map(({ name }) => ({ rule, ground: name, way: 'not-met' as const })),
      ...(node.open === null ? [] : [{ rule, ground: null, way: 'undecided' as const }])
    ]
  })
