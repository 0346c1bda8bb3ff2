/** What a naive reader of the contract finds: how a duty stands in one window. */
export interface NaiveFinding {
  readonly norm: string
  readonly bearer: string
  /** The first day of the window. */
  readonly from: string
  /** Its last day; `null` where the text sets no end. */
  readonly to: string | null
  readonly state: 'open' | 'met' | 'metLate' | 'breached' | 'undetermined'
}

/** Findings in an order in which two lists of them can be compared. */
export const inNaiveOrder = (findings: ReadonlyArray<NaiveFinding>): ReadonlyArray<NaiveFinding> =>
  [...findings].sort((one, other) => (text(one) < text(other) ? -1 : 1))

const text = ({ norm, bearer, from, to, state }: NaiveFinding): string =>
  [norm, bearer, from, to ?? 'without end', state].join('\n')
