import type { Language } from '../day.ts'
import { en } from './en.ts'
import type { ReportWords } from './ReportWords.ts'
import { sv } from './sv.ts'

/** The texts of a report of figures, by language. */
export const inReport: { readonly [L in Language]: ReportWords } = { sv, en }
