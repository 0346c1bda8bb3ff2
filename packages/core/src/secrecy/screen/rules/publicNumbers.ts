import * as Token from '../text/Tokens.ts'

/** Whether the tokens from one to another are a telephone number that belongs to nobody. */
export type IsPublic = (tokens: Token.Tokens, first: number, last: number) => boolean

/** The longest number that is looked up, with the code of a country. */
const LONGEST = 14

/** Whether it is one of some numbers, also with the code of Sweden before it. */
export const publicNumbers = (numbers: ReadonlyArray<string>): IsPublic => {
  const known = new Set(numbers.map((number) => number.replace(/\D/gu, '')))
  return (tokens, first, last) => {
    let digits = ''
    for (let token = first; token <= last; token++) {
      if (digits.length + Token.size(tokens, token) > LONGEST) return false
      for (let index = 0; index < Token.size(tokens, token); index++) digits += Token.digit(tokens, token, index)
    }
    return known.has(digits) || known.has(digits.replace(/^(?:00)?460?/u, '0'))
  }
}
