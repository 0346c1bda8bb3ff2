import ICAL from 'ical.js'
import { afterEach, describe, expect, test } from 'vitest'
import { calendar, type Entry } from './calendar.ts'

const entry: Entry = {
  id: '9/steering-group@steering-group@2024-01-01@agreement/norrsken',
  on: '2024-12-31',
  summary: 'Styrgruppen: årets möten; åtminstone fyra, och helst fler än så, ska ha hållits\\ före årets slut',
  description: 'Punkt 9.\nGäller bara om överenskommelsen förlängs.',
  tentative: true
}
const made = (...entries: ReadonlyArray<Entry>) =>
  calendar({ name: 'agreement/norrsken', language: 'sv', asOf: '2024-07-01' }, entries)
const textOf = (lines: ReadonlyArray<string>) => lines.map((line) => `${line}\n`).join('')
const parsed = (lines: ReadonlyArray<string>) => new ICAL.Component(ICAL.parse(textOf(lines)))

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('a calendar', () => {
  test('is read by another program as it was meant', () => {
    const [event, ...others] = parsed(made(entry)).getAllSubcomponents('vevent')
    expect(others).toEqual([])
    const value = (name: string) => event?.getFirstPropertyValue(name)
    expect(value('uid')).toBe(entry.id)
    expect(value('summary')).toBe(entry.summary)
    expect(value('description')).toBe(entry.description)
    expect(value('status')).toBe('TENTATIVE')
    expect(value('transp')).toBe('TRANSPARENT')
    expect(String(value('dtstamp'))).toBe('2024-07-01T00:00:00Z')
    const { startDate, duration } = new ICAL.Event(event)
    expect({
      day: startDate.toString(),
      isWholeDay: startDate.isDate,
      days: duration.days || duration.weeks * 7
    }).toEqual({
      day: '2024-12-31',
      isWholeDay: true,
      days: 1
    })
  })

  test('says what made it, how it is meant, and what it is called', () => {
    const component = parsed(made())
    const value = (name: string) => component.getFirstPropertyValue(name)
    expect(['version', 'prodid', 'method', 'x-wr-calname'].map(value)).toEqual([
      '2.0',
      '-//norrsken//norrsken//SV',
      'PUBLISH',
      'agreement/norrsken'
    ])
    expect(component.getAllSubcomponents()).toEqual([])
  })

  test('has lines of at most 75 octets, each with its carriage return', () => {
    const lines = made(entry)
    expect(lines.every((line) => line.endsWith('\r') && new TextEncoder().encode(line).length <= 76)).toBe(true)
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR\r')
    expect(lines.at(-1)).toBe('END:VCALENDAR\r')
  })

  test('is the same bytes every time, in any time zone', () => {
    const first = textOf(made(entry, { ...entry, id: 'other', tentative: false }))
    for (const other of ['America/New_York', 'Pacific/Kiritimati', 'Europe/Stockholm']) {
      process.env['TZ'] = other
      expect(textOf(made(entry, { ...entry, id: 'other', tentative: false }))).toBe(first)
    }
  })
})
