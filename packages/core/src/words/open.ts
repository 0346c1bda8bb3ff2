import { Proof } from '@norrsken/rules'
import type { Language } from './Language.ts'
import { type Lang, language } from './languages.ts'
import { entry } from './table.ts'

/**
 * What a proof leaves open, in a few words each, every one once: what the log does not say, on what its accounts contradict each
 * other, and what the text does not provide for. What is open only because something else is does not count.
 *
 * @example
 * import { Words } from '@norrsken/core'
 * import { Reasoned } from '@norrsken/rules'
 *
 * const point = Reasoned.openPoint('missing-fact', ['children'])
 * assert.deepEqual(Words.open(point, 'en'), ['the log does not say whether the individual has children'])
 */
export const open = (proof: Proof.Proof, lang: Lang): ReadonlyArray<string> => [
  ...new Set(
    Proof.nodes(proof).flatMap((node) =>
      node.type === 'open' && !node.because.some(leavesOpen) ? [inShort(node, language(lang))] : []
    )
  )
]

const leavesOpen = (reason: Proof.Proof): boolean => Proof.nodes(reason).some(({ type }) => type === 'open')

const inShort = (point: Proof.OpenProof, words: Language): string => {
  const { cause, wouldDecide, because } = point
  switch (cause) {
    case 'missing-fact':
      return words.open.missingInShort(whether(wouldDecide, words))
    case 'conflict':
      return words.open.conflictInShort(accountsIn(because), whether(wouldDecide, words))
    case 'gap':
      return openInWords(point, words)
  }
}

/** What a log does not decide, and what would. */
export const openInWords = ({ cause, wouldDecide, because }: Proof.OpenProof, words: Language): string => {
  const { open } = words
  switch (cause) {
    case 'missing-fact':
      return open.missing(whether(wouldDecide, words))
    case 'conflict':
      return open.conflict(accountsIn(because), whether(wouldDecide, words))
    case 'gap':
      return wouldDecide.map(({ name }) => entry(open.gaps, name)).find((gap) => gap !== undefined) ?? open.someGap
  }
}

/** How many records contradict each other: each is one event, which may be cited for several things. */
const accountsIn = (because: ReadonlyArray<Proof.Proof>): number => new Set(because.flatMap(Proof.events)).size

/** Why nothing decides a rule with exceptions: here what would decide it is the exceptions themselves. */
export const undecidedInWords = (undecided: Proof.OpenProof, words: Language): string => {
  const { cause, wouldDecide } = undecided
  switch (cause) {
    case 'missing-fact':
      return words.open.dependsOn(whether(wouldDecide, words))
    case 'conflict':
      return words.open.exceptionsDiffer(
        wouldDecide.map(({ name }) => (entry(words.exceptions, name) ?? words.someException).holds)
      )
    case 'gap':
      return openInWords(undecided, words)
  }
}

/** What is not known, each as something that the log does not say. What is said alike is said once. */
const whether = (wouldDecide: ReadonlyArray<Proof.Matter>, words: Language): ReadonlyArray<string> => [
  ...new Set(wouldDecide.map((matter) => inWords(matter, words)))
]

const inWords = ({ name, of = {} }: Proof.Matter, { open, exceptions, outline }: Language): string => {
  const holds = entry(exceptions, name)?.holds ?? entry(outline.facts, name)
  return holds === undefined ? (entry(open.matters, name)?.(of) ?? open.someMatter) : open.whether(holds)
}
