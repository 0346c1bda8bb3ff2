import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { at, in_ } from '../log/logs.test-kit.ts'
import { accepted } from './accepted.test-kit.ts'
import { cloudEventLines, cloudEvents } from './cloudEvents.ts'

const origin = { source: 'https://example.org/exports?year=2026', typePrefix: 'example.' }
const opened = EventLog.event({ id: 'e1', activity: 'opened', time: at('2026-06-30T22:30Z') })
const problemOf = (known: Partial<EventLog.EventLog>, source = origin.source) => {
  const made = cloudEvents({ ...origin, source })({ ...EventLog.empty, ...known })
  return E.isLeft(made) ? made.left : undefined
}
const inEvents = (...events: ReadonlyArray<Partial<EventLog.Event>>) =>
  problemOf({ loose: events.map((known) => ({ ...opened, ...known })) })
const linesOf = (log: EventLog.EventLog): ReadonlyArray<string> => {
  const made = cloudEvents(origin)(log)
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
  return [...cloudEventLines(made.right)]
}

test('a log is written as CloudEvents, to the byte', () => {
  const events = [
    opened,
    EventLog.event({
      id: 'e2',
      activity: 'heard',
      time: in_('week', '2026-07-01'),
      attributes: [
        Attribute.list('units', [Attribute.string('unit', 'å'), Attribute.integer('share', 2n ** 60n)]),
        Attribute.time('due', in_('month', '2026-08-01'))
      ],
      objects: [{ object: 'm1', qualifier: 'at' }]
    })
  ]
  const log = {
    ...EventLog.empty,
    traces: [EventLog.trace({ name: 'c1', events }), EventLog.trace({ events: [{ ...opened, id: 'e3' }] })]
  }
  expect(linesOf(log).join('')).toBe(
    `${[
      '{"specversion":"1.0","id":"e1","source":"https://example.org/exports?year=2026","type":"example.opened","subject":"c1","time":"2026-06-30T22:30:00.000Z","sequence":"0000000001","datacontenttype":"application/json","data":{"attributes":{},"objects":[]}}',
      '{"specversion":"1.0","id":"e2","source":"https://example.org/exports?year=2026","type":"example.heard","subject":"c1","time":"2026-06-29T00:00:00.000Z","timegranularity":"week","sequence":"0000000002","datacontenttype":"application/json","data":{"attributes":{"units":[{"unit":"å"},{"share":"1152921504606846976"}],"due":"2026-08"},"objects":[{"object":"m1","qualifier":"at"}]}}',
      '{"specversion":"1.0","id":"e3","source":"https://example.org/exports?year=2026","type":"example.opened","time":"2026-06-30T22:30:00.000Z","sequence":"0000000001","datacontenttype":"application/json","data":{"attributes":{},"objects":[]}}'
    ].join('\n')}\n`
  )
})

test('what is said of the whole log stands in each event, and the library of the standard accepts it', () => {
  const made = cloudEvents({ ...origin, extensions: { audience: 'all', run2: 'å' } })({
    ...EventLog.empty,
    traces: [EventLog.trace({ name: 'c1', events: [opened] })],
    loose: [{ ...opened, id: 'e2' }]
  })
  expect(E.isRight(made) && made.right.map((event) => accepted({ ...event }))).toMatchObject([
    { id: 'e1', audience: 'all', run2: 'å' },
    { id: 'e2', audience: 'all', run2: 'å' }
  ])
})

test('the library of the standard accepts not everything', () => {
  const event = JSON.parse(linesOf({ ...EventLog.empty, loose: [opened] })[0] ?? '')
  expect(() => accepted(event)).not.toThrow()
  expect(() => accepted({ ...event, type: '' })).toThrow()
  expect(() => accepted({ ...event, time_granularity: 'day' })).toThrow()
  expect(() => accepted({ ...event, source: 'two words' })).toThrow()
})

describe('a log whose events are no CloudEvents', () => {
  test('comes from a source that is no reference to a URI', () => {
    for (const source of ['', 'two words', 'å', 'a%2', '<x>']) {
      expect(problemOf({}, source)).toEqual({ type: 'BadSource', found: source })
    }
  })

  test('has an extension that is named as none may be, or as another attribute, or is no text', () => {
    const of = (key: string, text = 'a') => cloudEvents({ ...origin, extensions: { [key]: text } })(EventLog.empty)
    for (const key of ['', 'A', 'log_events', 'a'.repeat(21), 'id', 'data', 'sequence', 'dataschema']) {
      expect(of(key)).toEqual(E.left({ type: 'BadExtension', key }))
    }
    for (const text of ['', 'a\n']) expect(of('a', text)).toEqual(E.left({ type: 'BadExtension', key: 'a' }))
    expect(E.isRight(of('a'.repeat(20)))).toBe(true)
  })

  test('has an event without id or activity, or a name that is empty', () => {
    expect(inEvents({}, { id: null })).toEqual({ type: 'Lacks', what: 'id', at: 1 })
    expect(inEvents({ activity: '' })).toEqual({ type: 'Lacks', what: 'activity', at: 0 })
    expect(problemOf({ traces: [EventLog.trace({ name: '' })] })).toEqual({ type: 'Lacks', what: 'name', at: 0 })
    expect(inEvents({ time: null })).toBeUndefined()
  })

  test('has a name with control characters', () => {
    expect(inEvents({ id: 'a\n' })).toEqual({ type: 'BadText', what: 'id', at: 0 })
    expect(inEvents({ activity: '\uD800' })).toEqual({ type: 'BadText', what: 'activity', at: 0 })
    expect(problemOf({ traces: [EventLog.trace({ name: '\uFFFF' })] })).toEqual({
      type: 'BadText',
      what: 'name',
      at: 0
    })
  })

  test('has two events of one id, or two attributes of one key', () => {
    expect(inEvents({}, {})).toEqual({ type: 'IdTwice', id: 'e1' })
    const a = Attribute.string('a', '')
    expect(inEvents({ attributes: [a, a] })).toEqual({ type: 'KeyTwice', key: 'a', at: 0 })
  })

  test('has something said of a value, a list in a list, or a number that JSON does not hold', () => {
    const a = Attribute.string('a', '')
    expect(inEvents({ attributes: [{ ...a, attributes: [a] }] })).toEqual({ type: 'Composite', key: 'a', at: 0 })
    const nested = Attribute.list('l', [Attribute.list('m', [])])
    expect(inEvents({ attributes: [nested] })).toEqual({ type: 'Composite', key: 'l', at: 0 })
    const infinite = Attribute.float('f', Infinity)
    expect(inEvents({ attributes: [infinite] })).toEqual({ type: 'NotJson', key: 'f', at: 0 })
    expect(inEvents({ attributes: [Attribute.list('l', [infinite])] })).toEqual({ type: 'NotJson', key: 'l', at: 0 })
  })
})
