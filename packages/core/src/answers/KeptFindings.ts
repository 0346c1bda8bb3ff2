import { type Day, type Norm, Proof } from '@norrsken/rules'
import { norms } from '../clauses/norms.ts'
import { column } from '../log/Column.ts'
import { type KeptTexts, texts } from '../log/Texts.ts'

/**
 * What is kept of findings: of each some numbers by which it is sorted and named, and the rest as text, outside the heap of objects. It
 * can be told to another thread.
 */
export interface KeptFindings {
  /** Whom the findings bind, each by its number. */
  readonly bearers: ReadonlyArray<string>
  /** Of each finding: the number of its norm among all norms, of its bearer, and the day from which its window is. */
  readonly normOf: Int32Array
  readonly bearerOf: Int32Array
  readonly fromOf: Int32Array
  /** 1 where it is breached, else 0. */
  readonly breachedOf: Int32Array
  /** The number of the case of which it is, in the order in which cases were judged; -1 where it is of none. */
  readonly caseOf: Int32Array
  readonly rest: KeptTexts
}

/** What is kept of a finding beside what it is sorted by, as JSON. */
export type Rest = readonly [
  to: Day.Day | null,
  trigger: string | null,
  state: Norm.DutyState,
  events: ReadonlyArray<string>,
  open: ReadonlyArray<string>
]

/** Keeps findings as they come. */
export interface FindingKeeper {
  /** @param ofCase - the number of the case of which it is; -1: of none */
  readonly keep: (standing: Norm.Standing, ofCase: number) => void
  readonly kept: () => KeptFindings
}

/** @param openIn - says what a proof leaves open, where the log does not decide it */
export const findingKeeper = (openIn: (proof: Proof.Proof) => ReadonlyArray<string>): FindingKeeper => {
  const bearers = new Map<string, number>()
  const [normOf, bearerOf, fromOf, breachedOf, caseOf] = [column(), column(), column(), column(), column()]
  const rest = texts()

  const bearerNumber = (bearer: string): number => {
    const known = bearers.get(bearer)
    if (known !== undefined) return known
    bearers.set(bearer, bearers.size)
    return bearers.size - 1
  }

  return {
    keep: ({ norm, bearer, window, trigger, state, prove }, ofCase) => {
      const proof = prove()
      const open = state === 'undetermined' ? openIn(proof) : []
      normOf.push(numberOf.get(norm) ?? 0)
      bearerOf.push(bearerNumber(bearer))
      fromOf.push(window.from)
      breachedOf.push(state === 'breached' ? 1 : 0)
      caseOf.push(ofCase)
      rest.push(JSON.stringify([window.to, trigger, state, Proof.events(proof), open] satisfies Rest))
    },
    kept: () => ({
      bearers: [...bearers.keys()],
      normOf: normOf.all(),
      bearerOf: bearerOf.all(),
      fromOf: fromOf.all(),
      breachedOf: breachedOf.all(),
      caseOf: caseOf.all(),
      rest: rest.kept()
    })
  }
}

const numberOf = new Map(norms.map(({ id }, at) => [id, at]))

/** No findings. */
export const noFindings: KeptFindings = findingKeeper(Proof.openPoints).kept()
