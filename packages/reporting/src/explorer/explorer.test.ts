import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import type { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { generate } from '@norrsken/testing/synthetic'
import { describe, expect, test } from 'vitest'
import { inReport } from '../words/report/inReport.ts'
import type { Audience } from './Audience.ts'
import { base64 } from './base64.ts'
import type { Data } from './client/Data.ts'
import { dayNamed, isoOf, monthsOn } from './client/days.ts'
import { shown } from './client/shown.ts'
import { compressed } from './compressed.ts'
import { dataIn } from './explorer.test-kit.ts'
import { explorer } from './explorer.ts'
import { explorerData } from './explorerData.ts'
import { json } from './json.ts'
import { markedLines } from './markedLines.ts'
import { explorerWords } from './words.ts'

const madeUp = [...generate({ cases: 5, seed: 11, from: Day.day('2023-03-01'), to: Day.day('2023-05-31') })]
const pageOf = (events: ReadonlyArray<Log.Event>, audience: Audience): string =>
  explorer({ events, audience, until: null, agreement: null, reading: {} }, 'sv').html

const attendance = [{ unit: 'police/investigation', function: 'investigator', mode: 'in-place' }]
const [from, to] = ['2023-04-03T09:00:00+02:00', '2023-04-03T10:00:00+02:00']
const ofUrgent = { stream: 'meeting/urgent', effective: from, recorded: '2023-04-03T12:00:00+02:00' }
/** A meeting that was called for one case, as soon as could be. */
const urgent = logOf(
  { ...ofUrgent, type: 'MeetingCalled', data: { kind: 'acute', starts: from } },
  { ...ofUrgent, type: 'MeetingHeld', data: { kind: 'acute', from, to, attendance } }
)

const called = (kind: 'regular' | 'acute'): Said => ({
  ...ofUrgent,
  type: 'MeetingCalled',
  data: { kind, starts: from }
})
const held = (kind: 'regular' | 'acute', id: string): Said => ({
  ...ofUrgent,
  id,
  type: 'MeetingHeld',
  data: { kind, from, to, attendance }
})
const takenBack = (event: string): Said => ({
  ...ofUrgent,
  type: 'EventRetracted',
  data: { event, reason: 'mistaken' }
})
const thereAndBack: ReadonlyArray<Said> = [
  { ...held('acute', 'm2'), corrects: 'm1' },
  { ...held('regular', 'm3'), corrects: 'm2' }
]

describe.each(['steering', 'public'] as const)('a page for %s', (audience) => {
  const page = pageOf(madeUp, audience)

  test('is the same whatever is in the cases', () => {
    const withoutCases = madeUp.filter(({ stream }) => !stream.startsWith('case/'))
    expect(withoutCases.length).toBeLessThan(madeUp.length)
    expect(pageOf(withoutCases, audience) === page).toBe(true)
  })

  test('is the same whoever came to a regular meeting, and whether it was documented', () => {
    const unattended = madeUp.flatMap((event): ReadonlyArray<Log.Event> => {
      if (['AttendeeEntered', 'AttendeeLeft', 'MeetingDocumented'].includes(event.type)) return []
      return event.type === 'MeetingHeld' ? [{ ...event, data: { ...event.data, attendance: [] } }] : [event]
    })
    expect(unattended.length).toBeLessThan(madeUp.length)
    expect(pageOf(unattended, audience) === page).toBe(true)
  })

  test('is the same whether or not a meeting was called for one case', () => {
    expect(pageOf([...madeUp, ...urgent], audience) === page).toBe(true)
  })

  test.each([
    ['corrected to it', [held('regular', 'm1'), { ...held('acute', 'm2'), corrects: 'm1' }]],
    ['called as a regular one', [{ ...called('regular'), id: 'm1' }, held('acute', 'm2')]],
    ['told twice, and the second time as it was', [held('regular', 'm1'), held('acute', 'm2')]],
    ['corrected to it and back, and that taken back', [held('regular', 'm1'), ...thereAndBack, takenBack('m3')]]
  ])('is the same with and without a meeting that turned out to be acute: %s', (_, told) => {
    expect(pageOf([...madeUp, ...logOf(...told)], audience) === page).toBe(true)
  })

  test.each([
    ['corrected', [held('acute', 'm1'), { ...held('regular', 'm2'), corrects: 'm1' }]],
    ['called as an acute one', [{ ...called('acute'), id: 'm1' }, held('regular', 'm2')]],
    ['told twice', [held('acute', 'm1'), held('regular', 'm2')]],
    ['told, and an error taken back', [held('regular', 'm2'), held('acute', 'm1'), takenBack('m1')]]
  ])('of a meeting that turned out to be regular does not say that it was ever acute: %s', (_, told) => {
    const plain = pageOf([...madeUp, ...logOf(held('regular', 'm2'))], audience)
    expect(plain === page).toBe(false)
    expect(pageOf([...madeUp, ...logOf(...told)], audience) === plain).toBe(true)
  })

  test('does not say how the weeks stand where an acute meeting would count', () => {
    const read = (events: ReadonlyArray<Log.Event>): string =>
      explorer({ events, audience, until: null, agreement: null, reading: { weeklyCounts: 'any' } }, 'sv').html
    const told = read(madeUp)
    expect(dataIn(page)).toContain('12/weekly-meeting')
    expect(dataIn(told)).not.toContain('12/weekly-meeting')
    expect(read([...madeUp, ...urgent]) === told).toBe(true)
  })

  test('names no case, no duty that is judged on cases, and no acute meeting', () => {
    const data = dataIn(page)
    expect(data).not.toMatch(
      /case\/|12\/ground|15\/secrecy|"8\/|7\/target-group|attends|present-as-attended|document-meeting/
    )
    expect(data).not.toContain('"acute"]')
  })
})

describe('a page says near its top that what it rests on is made up', () => {
  const partly = (isMadeUp: (event: Log.Event) => boolean): ReadonlyArray<Log.Event> =>
    madeUp.map(({ synthetic: _, ...event }) => (isMadeUp(event) ? { ...event, synthetic: true } : event) as Log.Event)
  const isOfCase = ({ stream }: Log.Event): boolean => stream.startsWith('case/')
  const isOfRoom = ({ type }: Log.Event): boolean => type === 'AttendeeEntered' || type === 'AttendeeLeft'
  const isAdoption = ({ type }: Log.Event): boolean => type === 'EditionAdopted'
  const topOf = (events: ReadonlyArray<Log.Event>, audience: Audience, language: 'sv' | 'en' = 'sv'): string => {
    const request = { events, audience, until: Day.day('2023-03-05'), agreement: null, reading: {} }
    return explorer(request, language)
      .html.replace(/<p class="lead">.*/s, '')
      .replace(/<style>.*<\/style>/s, '')
  }
  const all = 'Allt som sidan bygger på är påhittat (syntetiskt).'
  const some = 'En del av det som sidan bygger på är påhittat (syntetiskt).'

  test.each([
    ['sv', all, some],
    [
      'en',
      'All that the page rests on is made up (synthetic).',
      'Some of what the page rests on is made up (synthetic).'
    ]
  ] as const)('all of it, or some, to each audience (%s)', (language, all, some) => {
    const sourced = partly(() => false)
    for (const audience of ['coordinator', 'steering', 'public'] as const) {
      expect(topOf(madeUp, audience, language)).toContain(all)
      expect(topOf(partly(isAdoption), audience, language)).toContain(some)
      expect(topOf(sourced, audience, language)).not.toMatch(/banner|synthetic|påhitt/)
    }
  })

  test('and says it of nothing that its audience does not see: no case, no acute meeting, nobody who comes or leaves', () => {
    const isHidden = (event: Log.Event): boolean => isOfCase(event) || isOfRoom(event)
    expect(madeUp.some(isOfCase) && madeUp.some(isOfRoom)).toBe(true)
    for (const audience of ['steering', 'public'] as const) {
      expect(topOf(partly(isHidden), audience)).not.toContain('påhitt')
      expect(topOf([...partly((event) => !isHidden(event)), ...urgent], audience)).toContain(all)
    }
    expect(topOf(partly(isHidden), 'coordinator')).toContain(some)
    expect(topOf([...madeUp, ...urgent], 'coordinator')).toContain(some)
  })

  test('also where it has no agreement to show', () => {
    expect(topOf(madeUp.filter(isOfCase), 'coordinator')).toContain(all)
    expect(topOf(madeUp.filter(isOfCase), 'public')).not.toContain('påhitt')
  })
})

test('a page for the coordinator has the duties that are judged on cases too, and the acute meetings', () => {
  const page = pageOf([...madeUp, ...urgent], 'coordinator')
  expect(dataIn(page)).toContain('12/ground')
  expect(dataIn(page)).toContain('meeting/urgent')
}, 60_000)

test('duties of one norm, bearer and day are told apart by what brought each about', () => {
  const events = [...generate({ cases: 20, seed: 11, from: Day.day('2023-03-01'), to: Day.day('2023-05-31') })]
  const request = { events, audience: 'coordinator', until: null, agreement: null, reading: {} } as const
  const data = explorerData(request, 'sv')
  if (data === null) throw new Error('no page')
  const { findings } = shown(data, { day: data.last, step: data.steps.length })
  const plain = findings.map(({ norm, bearer, from }) => `${norm} ${bearer} ${from}`)
  const names = findings.map(({ about }, at) => `${plain[at]} ${about}`)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(plain).size).toBeLessThan(names.length)
  expect(findings.filter(({ about }) => about !== null).every(({ about }) => about?.startsWith('case/'))).toBe(true)
}, 60_000)

test('a log without an agreement gives a page that says so, and runs nothing', () => {
  const page = pageOf([], 'public')
  expect(page).toContain('Loggen har ingen överenskommelse.')
  expect(page).toContain('script-src &#39;none&#39;')
  expect(page).not.toContain('<script')
})

test('the last day is the last on which something happened, unless another is asked for', () => {
  const until = Day.day('2023-04-15')
  const request = { events: madeUp, audience: 'public', agreement: null, reading: {} } as const
  expect(isoOf(explorerData({ ...request, until }, 'sv')?.last ?? 0)).toBe('2023-04-15')
  expect(isoOf(explorerData({ ...request, until: null }, 'sv')?.first ?? 0)).toBe('2023-02-24')
})

describe.each([
  ['sv', 'underskrift'],
  ['en', 'signature']
] as const)('a page in %s', (language, signature) => {
  const data = dataIn(
    explorer({ events: madeUp, audience: 'public', until: null, agreement: null, reading: {} }, language).html
  )
  const { events, texts, steps }: Data = JSON.parse(data)

  test('calls events what they are called in its language', () => {
    const names = new Set(events.map(([, name]) => texts[name]))
    expect(names).toContain(signature)
    const types = new Set(madeUp.map(({ type }) => type))
    expect([...names].filter((name) => types.has(name as Log.Event['type']))).toEqual([])
  })

  test('writes a moment as its reasons do', () => {
    expect(steps.length).toBeGreaterThan(0)
    const clock =
      language === 'sv' ? /^\d+ \p{L}+ \d{4} kl\. \d\d:\d\d(:\d\d)?$/u : /^\d+ \w+ \d{4} at \d\d:\d\d(:\d\d)?$/
    for (const { words } of steps) expect(words).toMatch(clock)
    expect(texts.some((text) => text.includes(language === 'sv' ? ' kl. ' : ' at '))).toBe(true)
  })
})

test('a duty and how it stands have the words of a report', () => {
  const [swedish, english] = [explorerWords('sv'), explorerWords('en')]
  expect(swedish.duties).toBe('Plikter')
  expect(inReport.sv.duties.table).toContain('plikterna')
  expect(swedish.labels.summary).toContain(inReport.sv.duties.states['breached']?.toLowerCase() ?? '-')
  expect(english.labels.summary).toContain(inReport.en.duties.states['breached']?.toLowerCase() ?? '-')
  expect(JSON.stringify(swedish)).not.toMatch(/skyldighet|brust|brut/i)
})

describe('days', () => {
  test.each(['1970-01-01', '2000-02-29', '2100-02-28', '2100-03-01', '0001-01-01', '9999-12-31', '2024-12-31'])(
    '%s is written as it was read',
    (iso) => {
      const day = dayNamed(iso)
      expect(day).toBe(Day.daysBetween(Day.day('1970-01-01'), Day.day(iso)))
      expect(isoOf(day ?? 0)).toBe(iso)
    }
  )

  test.each(['2023-02-29', '2023-13-01', '2023-1-1', ''])('%j is no day', (iso) => expect(dayNamed(iso)).toBe(null))

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2023-12-31', 2, '2024-02-29']
  ])('%s and %i months is %s', (from, months, to) => expect(isoOf(monthsOn(dayNamed(from) ?? 0, months))).toBe(to))
})

test.each([
  ['', ''],
  ['66', 'Zg=='],
  ['666f', 'Zm8='],
  ['666f6f', 'Zm9v'],
  ['666f6f62', 'Zm9vYg==']
])('the bytes %j are %j in Base64 (RFC 4648, 10)', (hex, text) => expect(base64(Buffer.from(hex, 'hex'))).toBe(text))

test.each(['', 'a', 'å – 😀 '.repeat(50_000)])('a text is compressed so that the same comes out', (text) => {
  const made = compressed(text)
  expect(inflateSync(Buffer.from(made, 'base64')).toString()).toBe(text)
  expect(made.length).toBeLessThan(text.length / 10 + 20)
})

test('no text in a page ends the element in which it stands', () => {
  const text = json(['</script><!--', '\u2028&', 'x\u0001'])
  expect(text).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(text)).toEqual(['</script><!--', '\ufffd&', 'x\u0001'])
})

test('a proof is taken apart into its days, events and times', () => {
  const [line] = markedLines(
    {
      type: 'event',
      id: 'e1',
      event: 'FollowUpPlanAdopted',
      effective: '2023-06-14',
      recorded: '2023-06-14T13:19:00Z',
      says: {}
    },
    'en'
  )
  expect(line?.marked).toEqual([19522, { event: 'e1' }, 19522, 15, 19])
})
