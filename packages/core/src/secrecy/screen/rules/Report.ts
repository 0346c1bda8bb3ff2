import type { Certainty } from '../Finding.ts'
import type { RuleId } from '../Rule.ts'
import type { Tokens } from '../text/Tokens.ts'

/** What a rule calls when it has found something, from one place of the text up to another. */
export type Report = (rule: RuleId, from: number, to: number, certainty: Certainty) => void

/** Whether a word ends like one of a list. */
export type EndsAs = (tokens: Tokens, word: number) => boolean
