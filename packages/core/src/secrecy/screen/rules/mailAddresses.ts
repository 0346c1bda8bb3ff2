import * as Character from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { AT_SIGN } from '../words.ts'
import type { Report } from './Report.ts'

/** How long the part before and the part after `@` may be. */
const BEFORE = 64
const AFTER = 253

/** What stands around `@`, at a place of the text: an e-mail address, or the name of an account. */
export const mailAddresses =
  ({ text }: Token.Tokens, report: Report) =>
  (at: number): void => {
    const apart = addressApart(text, at)
    if (apart !== undefined) {
      report('e-mail', apart[0], apart[1], 'likely')
      return
    }
    let from = at
    while (from > 0 && at - from < BEFORE && isPart(text, from - 1)) from--
    let to = at + 1
    let dotted = 0
    while (to < text.length && to - at < AFTER && isPart(text, to)) {
      if (Character.classOf(text.charCodeAt(to)) === Character.DOT && isLetter(text, to + 1)) dotted = to
      to++
    }
    while (to > at + 1 && !isLetter(text, to - 1)) to--
    if (to === at + 1) return
    if (from === at) {
      if (to - at > 3) report('account-name', at, to, 'likely')
    } else report('e-mail', from, to, dotted > at + 1 && to - dotted > 2 ? 'certain' : 'possible')
  }

/** Addresses in which `@` is written as a word in brackets: the rule of that word. */
export const maskedMailAddresses =
  (tokens: Token.Tokens, report: Report) =>
  (word: number): void => {
    if (
      (Token.bits(tokens, word) & AT_SIGN) === 0 ||
      Token.gap(tokens, word) !== Token.BRACKET ||
      Token.gap(tokens, word + 1) !== Token.BRACKET
    )
      return
    if (Token.gap(tokens, word + 2) === Token.DOT)
      report('e-mail', Token.start(tokens, word - 1), Token.end(tokens, word + 2), 'likely')
  }

const isPart = (text: string, at: number): boolean => {
  const found = Character.classOf(text.charCodeAt(at))
  return (
    (found >= Character.LOWER && found <= Character.INVISIBLE) ||
    found === Character.DOT ||
    found === Character.DASH ||
    found === Character.PLUS ||
    text.charCodeAt(at) === 0x25
  )
}

const isLetter = (text: string, at: number): boolean => {
  const found = Character.classOf(text.charCodeAt(at))
  return found === Character.LOWER || found === Character.UPPER || found === Character.DIGIT
}

/** Where an address begins and ends that has one or two spaces behind its `@`, and perhaps before it. */
const addressApart = (text: string, at: number): readonly [from: number, to: number] | undefined => {
  const before = spaces(text, at, -1)
  const after = spaces(text, at, 1)
  if (after === 0 || before > 2 || after > 2) return undefined
  let from = at - before
  while (from > 0 && at - from < BEFORE && isPart(text, from - 1)) from--
  if (from === at - before) return undefined
  domain.lastIndex = at + 1 + after
  return domain.test(text) ? [from, domain.lastIndex] : undefined
}

/** How many spaces stand beside a place, three at most. */
const spaces = (text: string, at: number, step: 1 | -1): number => {
  let count = 0
  while (count < 3 && Character.classOf(text.charCodeAt(at + step * (count + 1))) === Character.SPACE) count++
  return count
}

const domain = /[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,20}/uy
