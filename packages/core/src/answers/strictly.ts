import type { Window } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { World } from '../log/World.ts'
import { countingOn } from './counting.ts'
import { ask, type Beginning, type Question, type UnknownAgreement, type View, views } from './View.ts'
import { withoutAgreement } from './withoutAgreement.ts'

/** The agreements of a log by each of which something must be permitted. */
export interface Strictly {
  /** The one that is asked about, as it is read, and as it is read without a choice. */
  readonly asked: readonly [View, ...View[]]
  /** The others, read in both ways. Those that count for a case on a day are `countingFor` it. */
  readonly others: ReadonlyArray<View>
}

/**
 * The agreements of a log, each once by every reading that counts: no question makes the gate permit more by choosing another
 * agreement or reading. A log without an agreement is seen as one under which nothing was done.
 *
 * @example
 * import { Answers, Log } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const world = Log.worldOf({ validAt: null, knownAt: null })([])
 * const question = { validAt: Day.day('2025-02-05'), knownAt: null, agreement: null, reading: {} }
 * const found = Answers.strictly(world, question)
 * assert.deepEqual(found._tag === 'Right' && [found.right.asked.length, found.right.others], [1, []])
 */
export const strictly = (world: World, question: Question): E.Either<UnknownAgreement, Strictly> =>
  E.map((asked: View | null): Strictly => {
    if (asked === null) return { asked: [withoutAgreement(question)], others: [] }
    const read = (reading: Question['reading']) => views(world, { ...question, reading })
    const isAsked = ({ stream }: View): boolean => stream === asked.stream
    const isOther = (view: View): boolean => !isAsked(view)
    const chosen = read(question.reading)
    const plain = Object.keys(question.reading).length === 0 ? [] : read({})
    return { asked: [asked, ...plain.filter(isAsked)], others: [...chosen, ...plain].filter(isOther) }
  })(ask(world, question))

/**
 * The agreements by each of which it must be permitted to tell of a case on some days: what is asked about, the one that the case
 * belongs to, and each that is in force on one of them, or else the closest. A party may have left one of them and be in another.
 * Of a case of which nothing stands that was told of it is not known to which it belongs, so it must be permitted by each.
 *
 * @param found - how the case began; `null` where the log has no such case: it begins with what is told
 */
export const countingFor = <V extends Pick<View, 'stream' | 'belongs' | 'ahead'>>(
  { asked, others }: { readonly asked: readonly [V, ...V[]]; readonly others: ReadonlyArray<V> },
  found: Beginning | null,
  during: Window.Window
): readonly [V, ...V[]] => {
  const mayBelong = ({ belongs }: V): boolean => found !== null && (found.began === null || belongs(found))
  const counted = (always: (view: V) => boolean) => (view: V) => ({
    view,
    stream: view.stream,
    life: view.ahead.life,
    always: always(view)
  })
  const all = [...asked.map(counted(() => true)), ...others.map(counted(mayBelong))]
  const counting = new Set(countingOn(all, during).map(({ view }) => view))
  return [...asked, ...others.filter((view) => counting.has(view))]
}
