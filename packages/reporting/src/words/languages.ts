import type { Language } from './day.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'
import type { Words } from './Words.ts'

/** The texts of a report, by language. */
export const inLanguage: { readonly [L in Language]: Words } = { sv, en }
