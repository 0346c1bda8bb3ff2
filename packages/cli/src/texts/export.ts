import type { Failure, OptionOfOtherForm } from '../Failure.ts'

/** What is said of exports, in one language. */
export interface ExportWords {
  /** That an option goes with other forms. */
  readonly optionOfOtherForm: (failure: OptionOfOtherForm) => string
  /** That an export for an audience that is told everything is not audited with a ledger. */
  readonly ledgerNotForAudience: (audience: string) => string
  /** That too few cases are alike for anything to be told. */
  readonly tooFewToTell: (failure: Extract<Failure, { readonly type: 'TooFewToTell' }>) => string
  /** That a form cannot hold the log. */
  readonly notInForm: (failure: Extract<Failure, { readonly type: 'NotInForm' }>) => string
}
