import { describe, expect, test } from 'vitest'
import { screen } from './screen.ts'

const find = screen()
const LENGTH = 300_000

/** The processor time of a screening, in milliseconds. */
const cost = (text: string): number => {
  const before = process.cpuUsage()
  find(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

// A screening that is quadratic in any of these takes minutes.
describe('a text made to take long', () => {
  test.each([
    ['digits', '1'],
    ['digits apart', '1 '],
    ['zeros and hyphens', '0-'],
    ['spaces', ' '],
    ['hyphens', '-'],
    ['line breaks', '\n'],
    ['numbers of persons', '199003052397 '],
    ['numbers that are glued together', '199003052397'],
    ['numbers that nearly are', '1990030523970'],
    ['numbers with hyphens that are glued together', '900305-2397'],
    ['digits after commas', '1, '],
    ['dates and last fours', '900305 sista fyra 2398 '],
    ['dates', '5 mars 1990 '],
    ['short dates', '5/3-90 '],
    ['short dates in words', '5:e mars 90 '],
    ['sections', '10.4.12.'],
    ['dates and letters', '900305T2398 '],
    ['zeros apart', '0 6 3 1 2 '],
    ['plates of cars', 'bilen abc 12'],
    ['plates apart', 'regnr ABC 1 '],
    ['postcodes', 'postnr 831-'],
    ['properties', 'fastigheten rödön 2:14 '],
    ['instruments', 'SARA, '],
    ['verbs', 'Stig in. '],
    ['coordinates with letters', '62.3N 14.5 '],
    ['dates with hidden ends', '900305-**'],
    ['entities', '1&nbsp;'],
    ['ampersands', '&#1'],
    ['mail apart', 'a @ '],
    ['documents', 'passnr '],
    ['coordinates', '63.1234 '],
    ['keys', '1\ufe0f\u20e3'],
    ['numbers that overlap', '1 9 9 0 0 3 0 5 2 3 9 7 '],
    ['interim numbers that touch', '900101T220'],
    ['letters and digits', '1a'],
    ['one word', 's'],
    ['capitals apart', 'A '],
    ['names', 'Anna '],
    ['endings', 'Xsson '],
    ['streets', 'Xvägen 1 '],
    ['signs for mail', '@'],
    ['mail without an end', 'a@'],
    ['points without an end', 'a.'],
    ['pluses', '+1'],
    ['words for case numbers', 'dnr '],
    ['zero-width characters', '\u200b'],
    ['digits and zero-width characters', '1\u200b\u200b\u200b'],
    ['accents', 'a\u0301'],
    ['signs of two units', '😀'],
    ['digits of two units', '\u{1d7d9}']
  ])('is screened in a time that grows as its length: %s', (_, unit) => {
    expect(cost(`a@1 ${unit.repeat(LENGTH / unit.length)}`)).toBeLessThan(5000)
  })
})
