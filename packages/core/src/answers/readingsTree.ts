/** A choice of a reading; `null` is that every edition keeps its own. */
export type Choice = string | number | null

/** What can be chosen, by key. The first choice of each is the one that holds where nothing is chosen. */
export type Options = ReadonlyMap<string, ReadonlyArray<Choice>>

/**
 * An answer under all combinations of choices, as a tree of those that it looked at: whatever is not on the way to an answer
 * does not matter to it.
 */
export type Tree<A> =
  | { readonly type: 'answer'; readonly value: A }
  | { readonly type: 'fork'; readonly key: string; readonly ways: ReadonlyArray<Way<A>> }

export interface Way<A> {
  readonly choice: Choice
  readonly tree: Tree<A>
}

/**
 * An answer under all combinations of choices.
 *
 * The question is asked once with the first choice of each key, and what it looks at is noted: an answer that was found
 * without looking at a key is the same for every choice of it. Only where it has looked is it asked again with the other
 * choices, in the same way. So a question that looks at three of eleven keys is asked for the combinations of three.
 *
 *     looks at a, then b      a ── 1 ── b ── 1 ── answer          asked 1st
 *                             │         └─── 2 ── answer          asked 2nd
 *                             └─── 2 ── answer                    asked 3rd: here it does not look at b
 *
 * @param ask - the question; it looks at a choice by its key, and answers alike whenever it sees the same choices
 */
export const explore = <A>(options: Options, ask: (look: (key: string) => Choice) => A): Tree<A> => {
  const choicesOf = (key: string): ReadonlyArray<Choice> => options.get(key) ?? [null]

  const asked = (chosen: Chosen): Tree<A> => {
    const seen = new Map(chosen)
    const value = ask((key) => {
      const choice = seen.get(key) ?? choicesOf(key)[0] ?? null
      seen.set(key, choice)
      return choice
    })
    return forked(chosen, [...seen.keys()].slice(chosen.size), value)
  }

  /** The tree below some choices, where an answer has looked at some more keys and seen their first choice. */
  const forked = (chosen: Chosen, [key, ...later]: ReadonlyArray<string>, value: A): Tree<A> => {
    if (key === undefined) return { type: 'answer', value }
    const [first, ...others] = choicesOf(key).map((choice) => ({ choice, below: new Map(chosen).set(key, choice) }))
    if (first === undefined) return forked(chosen, later, value)
    const seen = { choice: first.choice, tree: forked(first.below, later, value) }
    return { type: 'fork', key, ways: [seen, ...others.map(({ choice, below }) => ({ choice, tree: asked(below) }))] }
  }

  return asked(new Map())
}

type Chosen = ReadonlyMap<string, Choice>

/** The tree where a key has one choice. */
export const given = <A>(tree: Tree<A>, key: string, choice: Choice): Tree<A> => {
  if (tree.type === 'answer') return tree
  if (tree.key === key) return tree.ways.find((way) => way.choice === choice)?.tree ?? tree
  return { ...tree, ways: tree.ways.map((way) => ({ ...way, tree: given(way.tree, key, choice) })) }
}

/** The keys that an answer looks at under some choices, in the order in which it first does. */
export const keysOf = <A>(tree: Tree<A>): ReadonlyArray<string> =>
  tree.type === 'answer' ? [] : [...new Set([tree.key, ...tree.ways.flatMap((way) => keysOf(way.tree))])]

/** Every answer under some choices, each once, in the order of the choices. */
export const answersOf = <A>(tree: Tree<A>, isSame: (one: A, other: A) => boolean): ReadonlyArray<A> =>
  tree.type === 'answer'
    ? [tree.value]
    : tree.ways
        .flatMap((way) => answersOf(way.tree, isSame))
        .filter((value, index, all) => all.findIndex((other) => isSame(other, value)) === index)

/** Whether two combinations of choices that differ only in one key lead to different answers. */
export const matters = <A>(tree: Tree<A>, key: string, choices: ReadonlyArray<Choice>, isSame: Same<A>): boolean => {
  const [first, ...others] = choices.map((choice) => given(tree, key, choice))
  return first !== undefined && others.some((other) => differ(first, other, isSame))
}

type Same<A> = (one: A, other: A) => boolean

/** Whether some combination of choices leads to different answers in two trees. */
const differ = <A>(one: Tree<A>, other: Tree<A>, isSame: Same<A>): boolean => {
  if (one.type === 'fork') {
    return one.ways.some(({ choice, tree }) => differ(tree, given(other, one.key, choice), isSame))
  }
  if (other.type === 'fork') return differ(other, one, isSame)
  return !isSame(one.value, other.value)
}
