import { FactClass, Purpose, Subject } from '../../case/words.ts'

/** What may be told or not: each of these facts about each of these people for each of these purposes. */
export interface Told {
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
  readonly purposes: ReadonlyArray<Purpose>
}

/** Of some fact about somebody for some purpose, whether it is meant. */
export type Meant = (fact: FactClass, subject: Subject, purpose: Purpose) => boolean

/** Exactly what is meant, in as few pieces as alike facts and alike people make. No two pieces share anything. */
export const toldOf = (isMeant: Meant): ReadonlyArray<Told> =>
  alike(FactClass.words, (fact) =>
    alike(Subject.words, (subject) => Purpose.words.filter((purpose) => isMeant(fact, subject, purpose)))
  ).flatMap(({ those: facts, of }) => of.map(({ those: subjects, of: purposes }) => ({ facts, subjects, purposes })))

interface Alike<A, B> {
  readonly those: ReadonlyArray<A>
  readonly of: ReadonlyArray<B>
}

/** Those of which the same is so, together. Those of which nothing is are left out. */
const alike = <A, B>(all: ReadonlyArray<A>, of: (one: A) => ReadonlyArray<B>): ReadonlyArray<Alike<A, B>> => {
  const groups = new Map<string, { readonly those: A[]; readonly of: ReadonlyArray<B> }>()
  for (const one of all) {
    const found = of(one)
    if (found.length === 0) continue
    const key = JSON.stringify(found)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { those: [one], of: found })
    else group.those.push(one)
  }
  return [...groups.values()]
}
