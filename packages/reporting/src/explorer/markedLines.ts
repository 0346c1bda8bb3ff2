import { Words } from '@norrsken/core'
import { Day, Proof } from '@norrsken/rules'
import { type Language, longDay } from '../words/day.ts'
import { MARKS } from './client/Data.ts'

/** A line of a proof in words: days, ids of events and clock times are taken out, and marks stand in their places. */
export interface MarkedLine {
  readonly depth: number
  readonly text: string
  readonly marked: ReadonlyArray<number | { readonly event: string }>
}

/** The lines of a proof, so that those that differ only in days, events and times are one text. */
export const markedLines = (proof: Proof.Proof, language: Language): ReadonlyArray<MarkedLine> => {
  const ids = Proof.events(proof)
    .filter((id) => id !== '')
    .sort((one, other) => other.length - one.length)
  const pattern = new RegExp(
    [...ids.map(escaped), days[language], /(?<!\d)\d\d(?=[.:]\d\d)|(?<=\d\d[.:])\d\d(?!\d)/.source].join('|'),
    'gu'
  )
  const known = new Set(ids)
  return Words.proof(proof, language).map((line) => {
    const depth = (line.length - line.trimStart().length) / 2
    const marked: (number | { readonly event: string })[] = []
    const text = line
      .trimStart()
      .replaceAll(anyMark, '')
      .replace(pattern, (found) => {
        if (known.has(found)) {
          marked.push({ event: found })
          return MARKS.event
        }
        if (/^\d\d$/.test(found)) {
          marked.push(Number(found))
          return MARKS.digits
        }
        const day = dayNamed(found, language)
        if (day === null) return found
        marked.push(day)
        return MARKS.day
      })
    return { depth, text, marked }
  })
}

const monthNames: { readonly [L in Language]: ReadonlyArray<string> } = {
  sv: namesIn('sv'),
  en: namesIn('en')
}

function namesIn(language: Language): ReadonlyArray<string> {
  return Array.from({ length: 12 }, (_, month) => {
    const day = Day.day(`2000-${String(month + 1).padStart(2, '0')}-01`)
    return longDay(language)(day).split(' ')[1] ?? ''
  })
}

const days: { readonly [L in Language]: string } = {
  sv: `(?<!\\d)\\d{1,2} (?:${monthNames.sv.join('|')}) \\d{4}(?!\\d)`,
  en: `(?<!\\d)\\d{1,2} (?:${monthNames.en.join('|')}) \\d{4}(?!\\d)`
}

/** The day that is written so, as a number; `null` where it would be written otherwise. */
const dayNamed = (text: string, language: Language): number | null => {
  const [dayOfMonth = '', month = '', year = ''] = text.split(' ')
  const iso = `${year}-${String(monthNames[language].indexOf(month) + 1).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const day = Day.fromIso(iso)
  if (day._tag === 'None' || longDay(language)(day.value) !== text) return null
  return Day.daysBetween(Day.day('1970-01-01'), day.value)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const anyMark = new RegExp(`[${MARKS.day}${MARKS.event}${MARKS.digits}]`, 'g')
