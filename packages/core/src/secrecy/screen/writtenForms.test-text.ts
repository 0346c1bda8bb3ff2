/** A way to write twelve digits of a number, and how sure a finding of it is. */
export interface WrittenForm {
  readonly name: string
  readonly certainty: 'certain' | 'likely'
  readonly write: (twelve: string) => string
}

const split = (twelve: string, separator: string): string => `${twelve.slice(2, 8)}${separator}${twelve.slice(8)}`
const digits = (zero: number) => (twelve: string) =>
  Array.from(twelve, (digit) => String.fromCodePoint(zero + Number(digit))).join('')
const picked = (signs: string) => (twelve: string) => Array.from(twelve, (digit) => signs[Number(digit)] ?? '').join('')
const certain = (name: string, write: WrittenForm['write']): WrittenForm => ({ name, certainty: 'certain', write })
const likely = (name: string, write: WrittenForm['write']): WrittenForm => ({ name, certainty: 'likely', write })

/** The ways in which personal and coordination numbers are written, and some in which they come out of other programs. */
export const writtenForms: ReadonlyArray<WrittenForm> = [
  certain('twelve digits', (number) => number),
  certain('ten digits', (number) => number.slice(2)),
  certain('hyphen', (number) => split(number, '-')),
  certain('hyphen, with century', (number) => `${number.slice(0, 8)}-${number.slice(8)}`),
  certain('plus', (number) => split(number, '+')),
  certain('space', (number) => split(number, ' ')),
  certain('space, with century', (number) => `${number.slice(0, 8)} ${number.slice(8)}`),
  certain('no-break space', (number) => split(number, '\u00a0')),
  certain('thin space', (number) => split(number, '\u2009')),
  certain('en dash', (number) => split(number, '–')),
  certain('minus sign', (number) => split(number, '\u2212')),
  certain('no-break hyphen', (number) => split(number, '\u2011')),
  certain('spaces around a hyphen', (number) => split(number, ' - ')),
  certain('line break after the hyphen', (number) => split(number, '-\n')),
  certain('century apart', (number) => `${number.slice(0, 2)} ${split(number, '-')}`),
  certain('date with hyphens', (number) => number.replace(/^(....)(..)(..)/, '$1-$2-$3-')),
  certain('date with points', (number) => number.replace(/^(....)(..)(..)/, '$1.$2.$3-')),
  certain('full-width digits', (number) => split(digits(0xff10)(number), '－')),
  certain('Arabic-Indic digits', digits(0x660)),
  certain('mathematical digits', digits(0x1d7ce)),
  certain('raised digits', (number) => split(picked('⁰¹²³⁴⁵⁶⁷⁸⁹')(number), '-')),
  certain('lowered digits', digits(0x2080)),
  certain('digits in circles', picked('⓪①②③④⑤⑥⑦⑧⑨')),
  certain('digits on keys', (number) => Array.from(number, (digit) => `${digit}\ufe0f\u20e3`).join('')),
  certain('comma', (number) => split(number, ',')),
  certain('comma and space', (number) => split(number, ', ')),
  certain('semicolon, with century', (number) => `${number.slice(0, 8)};${number.slice(8)}`),
  certain('colon', (number) => split(number, ':')),
  certain('vertical bar', (number) => split(number, ' | ')),
  certain('bullet', (number) => split(number, '•')),
  certain('bracket', (number) => split(number, ' (')),
  certain('three signs', (number) => split(number, "._'")),
  certain('named entity', (number) => split(number, '&nbsp;')),
  certain('numbered entity', (number) => split(number, '&#160;')),
  certain('two line breaks', (number) => split(number, '\n\n')),
  certain('tab and spaces', (number) => split(number, '\t    ')),
  certain('words for the last four', (number) => split(number, ' och sista fyra ')),
  certain('zero-width characters within', (number) => Array.from(split(number, '-')).join('\u200b')),
  certain('soft hyphen within', (number) => `${number.slice(0, 8)}\u00ad${number.slice(8)}`),
  likely('each of ten digits after a comma', (number) => Array.from(number.slice(2)).join(', ')),
  likely('one letter', (number) => split(number, 'T')),
  likely('pairs', (number) => number.match(/../g)?.join(' ') ?? ''),
  likely('each digit apart', (number) => Array.from(number).join(' ')),
  likely('each of ten digits apart', (number) => Array.from(number.slice(2)).join(' ')),
  likely('last four in pairs', (number) => `${number.slice(2, 8)} ${number.slice(8, 10)} ${number.slice(10)}`)
]
