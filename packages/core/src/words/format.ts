import { Instant, Stockholm } from '@norrsken/rules'
import { O } from '../fp.ts'

/** The numbers of a written day. Its year has more than four digits where only counting leads to it. */
export const dayParts = (
  iso: string
): { readonly year: number; readonly month: number; readonly dayOfMonth: number } => ({
  year: Number(iso.slice(0, -6)),
  month: Number(iso.slice(-5, -3)),
  dayOfMonth: Number(iso.slice(-2))
})

/** Whether a day that was counted to has another number than the one that was counted from: its month lacks that. */
export const isClamped = (from: string, out: string): boolean => dayParts(from).dayOfMonth !== dayParts(out).dayOfMonth

/** Whether a text is a written day. */
export const isDay = (text: string): boolean => /^(\d{4}|[+-]\d{6})-\d{2}-\d{2}$/.test(text)

/** A day or an instant in its long form, instants in Swedish time. What is neither stands as it is. */
export const momentWith =
  (day: (iso: string) => string, instant: (localIso: string) => string) =>
  (iso: string): string => {
    if (isDay(iso)) return day(iso)
    const at = O.toUndefined(Instant.fromIso(iso))
    return at === undefined ? iso : instant(Stockholm.toLocalIso(at))
  }

/** Clauses, readings and statutes that order something, each by its name: `17, R16` are a clause and a reading. */
export const authorities = (
  authority: string,
  clause: (number: string) => string,
  reading: (id: string) => string
): string =>
  authority
    .split(', ')
    .map((name) => (/^R\d+$/.test(name) ? reading(name) : /^\d+(\.\d+)?$/.test(name) ? clause(name) : name))
    .join(', ')

/** Words as a list, with a word before the last. */
export const listWith =
  (and: string) =>
  (words: ReadonlyArray<string>): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1] ?? ''}`

/** A sentence with its first letter large and a full stop. */
export const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
