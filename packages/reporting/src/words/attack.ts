import type { Attack, Calculation, Computation, Fraction, Source, Term } from '../disclosure/Attack.ts'
import type { Cell } from '../disclosure/Cell.ts'
import type { Range } from '../disclosure/Knowledge.ts'
import type { Language } from './day.ts'

/**
 * An attack in words that can be followed with pen and paper. It tells the hidden figure: it is for whoever decides on a
 * release, and is never published.
 *
 * @param name - what a figure is called
 *
 * @example
 * import { attackInWords } from '@norrsken/reporting'
 *
 * const text = attackInWords('en', ({ sex = '' }) => sex)({
 *   type: 'without-its-figures', audience: 'public', id: 'median age', figures: [{ sex: 'men' }]
 * })
 * assert.equal(text, '“median age” is shown to public, and is calculated from what is hidden: men')
 */
export const attackInWords =
  (language: Language, name: (cell: Cell) => string) =>
  (attack: Attack): string => {
    const words = inLanguage[language]
    switch (attack.type) {
      case 'computed':
        return computed(attack, words, name)
      case 'without-its-figures':
        return words.withoutItsFigures(attack.id, attack.audience, attack.figures.map(name).join(', '))
      case 'measured-on-few':
        return attack.ids.length > 1
          ? words.difference(attack.ids.join(', '), attack.audience, attack.people)
          : words.measuredOnFew(attack.ids.join(', '), attack.audience, attack.people)
    }
  }

interface Texts {
  readonly finds: (audience: string, guess: boolean, what: string) => string
  readonly what: { readonly [O in Computation['of']]: (figure: string, range: string) => string }
  readonly exactly: (value: string) => string
  readonly between: (from: string, to: string) => string
  readonly from: (from: string) => string
  readonly notEveryWholeNumber: string
  readonly atMost: string
  readonly atLeast: string
  readonly this: string
  readonly earlier: (number: number) => string
  readonly source: { readonly [S in Source['type']]: (name: string) => string }
  readonly withoutItsFigures: (id: string, audience: string, figures: string) => string
  readonly measuredOnFew: (id: string, audience: string, people: number) => string
  readonly difference: (ids: string, audience: string, people: number) => string
}

const inLanguage: { readonly [L in Language]: Texts } = {
  sv: {
    finds: (audience, guess, what) =>
      `Den som får se det som visas för ${audience}${guess ? ' och gissar vilka tal som är små' : ''} kan räkna ut att ${what}`,
    what: {
      figure: (figure, range) => `${figure} är ${range}`,
      change: (figure, range) => `${figure} har ändrats med ${range}`
    },
    exactly: (value) => value,
    between: (from, to) => `mellan ${from} och ${to}`,
    from: (from) => `minst ${from}`,
    notEveryWholeNumber: 'inte alla heltal däremellan går ihop med det som visas',
    atMost: 'högst',
    atLeast: 'minst',
    this: 'den här publiceringen',
    earlier: (number) => `publicering ${number}`,
    source: {
      shown: (figure) => figure,
      derived: (id) => `”${id}”`,
      'not-negative': (figure) => `${figure} är inte mindre än 0`,
      small: (figure) => `${figure} är ett av de små talen`,
      corrected: (figure) => `så mycket har ${figure} som mest rättats`,
      'at-most': (total) => `ingen del är mer än ${total}`,
      covered: (total) => `delarna är tillsammans inte mindre än ${total}`,
      same: (total) => `${total} är samma tal under ett annat namn`
    },
    withoutItsFigures: (id, audience, figures) =>
      `”${id}” visas för ${audience} och räknas fram av det som är dolt: ${figures}`,
    measuredOnFew: (id, audience, people) => `”${id}” visas för ${audience} och är mätt på bara ${people}`,
    difference: (ids, audience, people) =>
      `Av medelvärdena ”${ids}”, som visas för ${audience}, följer medelvärdet för bara ${people}`
  },
  en: {
    finds: (audience, guess, what) =>
      `Whoever sees what is shown to ${audience}${guess ? ' and guesses which figures are small' : ''} can work out that ${what}`,
    what: {
      figure: (figure, range) => `${figure} is ${range}`,
      change: (figure, range) => `${figure} has changed by ${range}`
    },
    exactly: (value) => value,
    between: (from, to) => `between ${from} and ${to}`,
    from: (from) => `at least ${from}`,
    notEveryWholeNumber: 'not every whole number among these agrees with what is shown',
    atMost: 'at most',
    atLeast: 'at least',
    this: 'this release',
    earlier: (number) => `release ${number}`,
    source: {
      shown: (figure) => figure,
      derived: (id) => `“${id}”`,
      'not-negative': (figure) => `${figure} is not less than 0`,
      small: (figure) => `${figure} is one of the small figures`,
      corrected: (figure) => `${figure} was corrected by no more`,
      'at-most': (total) => `no part is more than ${total}`,
      covered: (total) => `together the parts are no less than ${total}`,
      same: (total) => `${total} is the same figure by another name`
    },
    withoutItsFigures: (id, audience, figures) =>
      `“${id}” is shown to ${audience}, and is calculated from what is hidden: ${figures}`,
    measuredOnFew: (id, audience, people) =>
      `“${id}” is shown to ${audience}, and was measured on no more than ${people}`,
    difference: (ids, audience, people) =>
      `From the means “${ids}”, shown to ${audience}, follows that of no more than ${people}`
  }
}

const computed = (attack: Computation, words: Texts, name: (cell: Cell) => string): string => {
  const { audience, figure, finds, insight, calculations } = attack
  const result = words.finds(
    audience,
    insight === 'guesses',
    words.what[attack.of](name(figure), rangeInWords(finds, words))
  )
  const [first, second] = calculations
  if (first === undefined) return `${result}: ${words.notEveryWholeNumber}`
  const lines = calculations.map((calculation) => sum(calculation, words, name))
  // What holds it from above and from below is often one calculation, and it is told once.
  const same = second !== undefined && termsOf(first) === termsOf(second)
  return same
    ? `${result}: ${lines[0]}`
    : `${result}: ${calculations
        .map(({ gives }, index) => `${gives === 'at-most' ? words.atMost : words.atLeast} ${lines[index]}`)
        .join('; ')}`
}

const rangeInWords = ({ from, to }: Range, words: Texts): string =>
  from === to
    ? words.exactly(String(from))
    : to === Number.POSITIVE_INFINITY
      ? words.from(String(from))
      : words.between(String(from), String(to))

const termsOf = ({ terms }: Calculation): string => JSON.stringify(terms)

/** `34 (the year, this release) − 10 (the first quarter, release 1) = 24` */
const sum = ({ value, terms }: Calculation, words: Texts, name: (cell: Cell) => string): string => {
  // What is taken away comes after what it is taken from.
  const ordered = [...terms].sort((a, b) => Math.sign(b.times.over) - Math.sign(a.times.over))
  return `${ordered.map((term, index) => termInWords(term, index === 0, words, name)).join(' ')} = ${fraction(value)}`
}

const termInWords = (
  { times, value, from }: Term,
  isFirst: boolean,
  words: Texts,
  name: (cell: Cell) => string
): string => {
  const negative = times.over < 0
  const sign = negative ? (isFirst ? '−' : '− ') : isFirst ? '' : '+ '
  const often = { over: Math.abs(times.over), under: times.under }
  const factor = often.over === often.under ? '' : `${fraction(often)} × `
  return `${sign}${factor}${String(value).replace('-', '−')} (${sourceInWords(from, words, name)})`
}

const sourceInWords = (from: Source, words: Texts, name: (cell: Cell) => string): string => {
  const text = words.source[from.type]
  switch (from.type) {
    case 'shown':
      return `${text(name(from.cell))}, ${releaseInWords(from.release, words)}`
    case 'derived':
      return `${text(from.id)}, ${releaseInWords(from.release, words)}`
    case 'at-most':
    case 'covered':
    case 'same':
      return text(name(from.total))
    case 'not-negative':
    case 'small':
    case 'corrected':
      return text(name(from.cell))
  }
}

/** Releases are counted from 1, as people count. */
const releaseInWords = (release: number | null, words: Texts): string =>
  release === null ? words.this : words.earlier(release + 1)

const fraction = ({ over, under }: Fraction): string =>
  (under === 1 ? String(over) : `${over}/${under}`).replace('-', '−')
