import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { at, in_ } from '../log/logs.test-kit.ts'
import { xes } from './xes.ts'

const log: EventLog.EventLog = {
  attributes: [Attribute.string('concept:name', 'two & a half')],
  traces: [
    EventLog.trace({
      name: '1',
      attributes: [Attribute.boolean('acute', true)],
      events: [
        EventLog.event({ id: 'e1', activity: 'opened', time: at('2026-06-30T22:30+02:00') }),
        EventLog.event({
          activity: 'heard',
          time: in_('week', '2026-06-30'),
          attributes: [
            Attribute.list('units', [Attribute.string('unit', 'a'), Attribute.string('unit', '"b"\n')]),
            { ...Attribute.integer('present', 4), attributes: [Attribute.float('share', -0.5)] }
          ]
        })
      ]
    })
  ],
  loose: [],
  objects: []
}

const textOf = (one: EventLog.EventLog): string => {
  const written = xes(one)
  if (E.isLeft(written)) throw new Error(JSON.stringify(written.left))
  return [...written.right].join('')
}

test('a log is written as IEEE 1849 says, to the byte', () => {
  expect(textOf(log)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
  </global>
  <classifier name="activity" scope="event" keys="concept:name"/>
  <string key="concept:name" value="two &amp; a half"/>
  <trace>
    <string key="concept:name" value="1"/>
    <boolean key="acute" value="true"/>
    <event>
      <string key="concept:name" value="opened"/>
      <date key="time:timestamp" value="2026-06-30T20:30:00.000Z"/>
      <id key="identity:id" value="e1"/>
    </event>
    <event>
      <string key="concept:name" value="heard"/>
      <date key="time:timestamp" value="2026-06-29T00:00:00.000Z">
        <string key="granularity" value="week"/>
      </date>
      <list key="units">
        <values key="values">
          <string key="unit" value="a"/>
          <string key="unit" value="&quot;b&quot;&#10;"/>
        </values>
      </list>
      <int key="present" value="4">
        <float key="share" value="-0.5"/>
      </int>
    </event>
  </trace>
</log>
`)
})

test('what not every event has is not said of all', () => {
  const some = textOf({ ...log, loose: [EventLog.event({ activity: 'noted' })] })
  expect(some).toContain('<classifier')
  expect(some).not.toContain('1970-01-01')
  expect(textOf({ ...log, loose: [EventLog.event({})] })).not.toContain('<classifier')
  expect(textOf(EventLog.empty)).not.toContain('<global')
})

describe('a log that XES does not hold', () => {
  const problemIn = (known: Partial<EventLog.EventLog>) => {
    const written = xes({ ...EventLog.empty, ...known })
    return E.isLeft(written) ? written.left : undefined
  }
  const inEvent = (...attributes: ReadonlyArray<Attribute.Attribute>) =>
    problemIn({ traces: [EventLog.trace({}), EventLog.trace({ events: [EventLog.event({ attributes })] })] })
  const where = 'traces/1/events/0'

  test('has a key that is no name of XML', () => {
    for (const key of ['two words', '1st', '', 'a<b']) {
      expect(inEvent(Attribute.string(key, ''))).toEqual({ type: 'BadKey', where, key })
    }
  })

  test('has a key twice in one place, or one whose meaning is taken', () => {
    const [a, b] = [Attribute.string('a', ''), Attribute.string('b', '')]
    expect(inEvent(a, b, a)).toEqual({ type: 'KeyTwice', where, key: 'a' })
    expect(inEvent({ ...a, attributes: [b, b] })).toEqual({ type: 'KeyTwice', where, key: 'b' })
    expect(inEvent({ ...a, attributes: [a] }, Attribute.list('l', [a, a]))).toBeUndefined()
    for (const key of ['concept:name', 'time:timestamp', 'identity:id']) {
      expect(inEvent(Attribute.string(key, ''))).toEqual({ type: 'KeyTwice', where, key })
    }
    const granularity = {
      ...Attribute.time('t', at('2026-06-30T00:00Z')),
      attributes: [Attribute.string('granularity', 'day')]
    }
    expect(inEvent(granularity)).toEqual({ type: 'KeyTwice', where, key: 'granularity' })
  })

  test('has a text with what XML does not hold', () => {
    for (const text of ['\0', '\u001F', '\uD800', '\uFFFF']) {
      expect(inEvent(Attribute.list('l', [Attribute.string('a', text)]))).toEqual({ type: 'BadText', where })
      expect(problemIn({ loose: [EventLog.event({ activity: text })] })).toEqual({ type: 'BadText', where: 'loose/0' })
      expect(problemIn({ traces: [EventLog.trace({ name: text })] })).toEqual({ type: 'BadText', where: 'traces/0' })
    }
    expect(problemIn({ attributes: [Attribute.string('a', '\0')] })).toEqual({ type: 'BadText', where: 'attributes' })
  })

  test('has an integer that is none, or has more than 64 bits', () => {
    for (const value of [0.5, 2 ** 53, Number.NaN, 2n ** 63n]) {
      expect(inEvent(Attribute.integer('a', value))).toEqual({ type: 'BadInteger', where, key: 'a' })
    }
    expect(inEvent(Attribute.integer('a', -(2n ** 63n)))).toBeUndefined()
  })
})
