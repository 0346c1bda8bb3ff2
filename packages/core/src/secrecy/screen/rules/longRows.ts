import type { RuleId } from '../Rule.ts'
import * as Token from '../text/Tokens.ts'
import { soundNumber } from './checkDigits.ts'
import type { Report } from './Report.ts'

/**
 * Numbers inside a row of more digits. A row that is made up of nothing but numbers of persons, and of mobile telephone
 * numbers beside one, is certain; else a number with its century is likely and one without is possible.
 */
export const longRow = (tokens: Token.Tokens, token: number, report: Report): void => {
  const size = Token.size(tokens, token)
  const first = tokens.firsts[token] ?? 0
  const digits = tokens.digits.subarray(first, first + size)
  const places = Token.digitPlaces(tokens, token)
  const tell = (rule: RuleId, from: number, count: number, certainty: 'certain' | 'likely' | 'possible'): void => {
    const last = from + count
    report(
      rule,
      places[from] ?? 0,
      last === size ? (places[size] ?? 0) : (places[last - 1] ?? 0) + unitsAt(last),
      certainty
    )
  }
  // A digit takes one UTF-16 unit or two.
  const unitsAt = (last: number): number => ((tokens.text.codePointAt(places[last - 1] ?? 0) ?? 0) > 0xffff ? 2 : 1)

  const parts = partsOf(digits, size)
  if (parts.some(({ rule }) => rule !== 'phone')) {
    for (const { rule, from, count } of parts) tell(rule, from, count, 'certain')
    return
  }
  for (let from = 0; from + 10 <= size; from++) {
    const full = from + 12 <= size ? soundNumber(digits, 12, from) : undefined
    if (full !== undefined) tell(full, from, 12, 'likely')
    const short = soundNumber(digits, 10, from)
    if (short !== undefined) tell(short, from, 10, 'possible')
  }
}

interface Part {
  readonly rule: RuleId
  readonly from: number
  readonly count: number
}

/** The numbers that a whole row is made up of; none if it is not. */
const partsOf = (digits: Uint8Array, size: number): ReadonlyArray<Part> => {
  // From the end: how long the number is that begins here and is followed by numbers to the end.
  const lengths = new Uint8Array(size + 1)
  for (let from = size - 10; from >= 0; from--) {
    const isMade = (count: number): boolean => from + count === size || (lengths[from + count] ?? 0) > 0
    if (from + 12 <= size && isMade(12) && soundNumber(digits, 12, from) !== undefined) lengths[from] = 12
    else if (isMade(10) && ruleOf(digits, 10, from) !== undefined) lengths[from] = 10
  }
  const parts: Array<Part> = []
  for (let from = 0; (lengths[from] ?? 0) > 0; from += parts.at(-1)?.count ?? size) {
    const count = lengths[from] ?? 0
    parts.push({ rule: ruleOf(digits, count, from) ?? 'personal-number', from, count })
  }
  return parts
}

const ruleOf = (digits: Uint8Array, count: number, from: number): RuleId | undefined =>
  soundNumber(digits, count, from) ?? (count === 10 && isMobile(digits, from) ? 'phone' : undefined)

/** 070, 072, 073, 076 or 079. */
const isMobile = (digits: Uint8Array, from: number): boolean =>
  digits[from] === 0 && digits[from + 1] === 7 && [0, 2, 3, 6, 9].includes(digits[from + 2] ?? -1)
