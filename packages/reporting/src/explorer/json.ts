import { printable } from '../html/html.ts'
import { MARKS } from './client/Data.ts'

/**
 * A value as JSON that can stand in an element of a page: no text in it can end the element, or begin a comment. Texts are made
 * printable as anywhere in a page; marks that stand for values are kept.
 */
export const json = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? withMarks(one) : one)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )

const withMarks = (text: string): string =>
  text
    .split(anyMark)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('')

const anyMark = new RegExp(`([${MARKS.day}${MARKS.event}${MARKS.digits}])`)
