import { sentence } from './format.ts'

/** A sentence of an explanation, and how deep it stands: 0 is the answer, 1 its reasons, 2 theirs. */
export interface Line {
  readonly depth: number
  readonly text: string
}

/** A line whose words get their capital and their full stop. */
export const lineAt =
  (depth: number) =>
  (words: string): Line => ({ depth, text: sentence(words) })

/** Lines as texts, each step deeper by two spaces. */
export const indented = (lines: ReadonlyArray<Line>): ReadonlyArray<string> =>
  lines.map(({ depth, text }) => `${'  '.repeat(depth)}${text}`)
