import type { Finding } from './Finding.ts'
import { type Lists, lists as own } from './Lists.ts'
import { addresses } from './rules/addresses.ts'
import { caseNumbers } from './rules/caseNumbers.ts'
import { coordinates } from './rules/coordinates.ts'
import { datesOfBirth } from './rules/datesOfBirth.ts'
import { documents } from './rules/documents.ts'
import { gluedNumbers } from './rules/gluedNumbers.ts'
import { interimNumbers } from './rules/interimNumbers.ts'
import { mailAddresses, maskedMailAddresses } from './rules/mailAddresses.ts'
import { names } from './rules/names.ts'
import { personalNumbers } from './rules/personalNumbers.ts'
import { phones } from './rules/phones.ts'
import { plates } from './rules/plates.ts'
import { postcodes } from './rules/postcodes.ts'
import { properties } from './rules/properties.ts'
import { type IsPublic, publicNumbers } from './rules/publicNumbers.ts'
import type { EndsAs, Report } from './rules/Report.ts'
import { strongest } from './strongest.ts'
import * as Token from './text/Tokens.ts'
import { tokenize } from './text/tokenize.ts'
import { endings, wordsOf } from './words.ts'

/**
 * A screening by some lists, as a function that finds in a text what may point to a person: in the order of the text, no
 * two overlapping. Keep the function: making it reads the lists once.
 *
 * It helps whoever is about to file a note about a person who must not be known. That it finds nothing is no proof that
 * nobody can be known from the text: a name that is in no list, a rare occupation or a course of events may tell as much.
 * For clause 12.
 *
 * @example
 * import { Screen } from '@norrsken/core'
 *
 * const screen = Screen.screen()
 * assert.deepEqual(screen('ring 070-174 06 05'), [{ rule: 'phone', offset: 5, length: 13, certainty: 'certain' }])
 * assert.deepEqual(screen('hon behöver skydd'), [])
 */
export const screen = (lists: Lists = own): ((text: string) => ReadonlyArray<Finding>) => {
  const words = wordsOf(lists)
  const endsAsStreet = endings(lists.streetEndings.words)
  const endsAsFamily = endings(lists.familyNameEndings.words)
  const isPublic = publicNumbers(lists.publicNumbers.numbers.map(({ number }) => number))
  return (text) => {
    const findings: Array<Finding> = []
    const report: Report = (rule, from, to, certainty) => {
      findings.push({ rule, offset: from, length: to - from, certainty })
    }
    const tokens = tokenize(text, words)
    const [onNumber, onWord] = rulesOf(tokens, endsAsStreet, endsAsFamily, isPublic, report)
    for (let token = 0; token < tokens.count; token++) {
      if (Token.isNumber(tokens, token)) onNumber(token)
      else if (
        Token.bits(tokens, token) !== 0 ||
        Token.shape(tokens, token) !== Token.SMALL ||
        Token.isNumber(tokens, token + 1)
      )
        onWord(token)
    }
    tokens.ats.forEach(mailAddresses(tokens, report))
    return strongest(findings)
  }
}

type OnToken = (token: number) => void

/** What is done with each number and with each word. */
const rulesOf = (
  tokens: Token.Tokens,
  endsAsStreet: EndsAs,
  endsAsFamily: EndsAs,
  isPublic: IsPublic,
  report: Report
): readonly [OnToken, OnToken] => {
  const personal = personalNumbers(tokens, report)
  const glued = gluedNumbers(tokens, report)
  const coordinate = coordinates(tokens, report)
  const document = documents(tokens, report)
  const phone = phones(tokens, isPublic, report)
  const date = datesOfBirth(tokens, report)
  const postcode = postcodes(tokens, isPublic, report)
  const interim = interimNumbers(tokens, report)
  const plate = plates(tokens, report)
  const address = addresses(tokens, endsAsStreet, report)
  const property = properties(tokens, report)
  const caseNumber = caseNumbers(tokens, report)
  const mail = maskedMailAddresses(tokens, report)
  const name = names(tokens, endsAsFamily, report)
  return [
    (token) => {
      personal(token)
      glued(token)
      coordinate(token)
      phone(token)
      date(token)
      postcode(token)
    },
    (token) => {
      if (Token.isNumber(tokens, token + 1)) {
        interim(token)
        plate(token)
      }
      address(token)
      property(token)
      caseNumber(token)
      document(token)
      mail(token)
      name(token)
    }
  ]
}
