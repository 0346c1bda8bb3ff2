import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { at, in_ } from '../log/logs.test-kit.ts'
import { ocel } from './ocel.ts'
import { ocelText } from './ocelText.ts'
import { flawsOfForm, flawsOfMeaning } from './standard.test-kit.ts'

const opened = EventLog.event({ id: 'e1', activity: 'opened', time: at('2026-06-30T22:30Z') })
const asCase = { type: 'case', qualifier: 'of' }
const problemIn = (known: Partial<EventLog.EventLog>) => {
  const made = ocel(asCase)({ ...EventLog.empty, ...known })
  return E.isLeft(made) ? made.left : undefined
}
const inEvents = (...events: ReadonlyArray<Partial<EventLog.Event>>) =>
  problemIn({ loose: events.map((known) => ({ ...opened, ...known })) })

const log: EventLog.EventLog = {
  attributes: [],
  traces: [
    EventLog.trace({
      name: 'c1',
      attributes: [Attribute.boolean('acute', true)],
      events: [
        opened,
        EventLog.event({
          id: 'e2',
          activity: 'heard',
          time: in_('month', '2026-07-10'),
          attributes: [Attribute.time('due', in_('day', '2026-08-01')), Attribute.integer('present', 4)],
          objects: [{ object: 'm1', qualifier: 'at' }]
        })
      ]
    })
  ],
  loose: [{ ...opened, id: 'e0' }],
  objects: [
    {
      id: 'm1',
      type: 'meeting',
      values: [
        { key: 'room', value: { type: 'string', value: 'å' }, from: at('2026-07-01T00:00Z') },
        { key: 'room', value: { type: 'string', value: 'b' }, from: at('2026-07-02T00:00Z') }
      ],
      related: [{ object: 'c1', qualifier: 'heard' }]
    }
  ]
}

test('a log is written as OCEL 2.0 has it, to the byte', () => {
  const made = ocel(asCase)(log)
  expect(E.isRight(made) && [...ocelText(made.right)].join('')).toBe(`{
"eventTypes":[
{"name":"heard","attributes":[{"name":"due","type":"time"},{"name":"granularity","type":"string"},{"name":"present","type":"integer"}]},
{"name":"opened","attributes":[]}],
"objectTypes":[
{"name":"case","attributes":[{"name":"acute","type":"boolean"}]},
{"name":"meeting","attributes":[{"name":"room","type":"string"}]}],
"events":[
{"id":"e1","type":"opened","time":"2026-06-30T22:30:00.000Z","attributes":[],"relationships":[{"objectId":"c1","qualifier":"of"}]},
{"id":"e2","type":"heard","time":"2026-07-01T00:00:00.000Z","attributes":[{"name":"granularity","value":"month"},{"name":"due","value":"2026-08-01T00:00:00.000Z"},{"name":"present","value":"4"}],"relationships":[{"objectId":"c1","qualifier":"of"},{"objectId":"m1","qualifier":"at"}]},
{"id":"e0","type":"opened","time":"2026-06-30T22:30:00.000Z","attributes":[],"relationships":[]}],
"objects":[
{"id":"c1","type":"case","relationships":[],"attributes":[{"name":"acute","value":"true","time":"1970-01-01T00:00:00.000Z"}]},
{"id":"m1","type":"meeting","relationships":[{"objectId":"c1","qualifier":"heard"}],"attributes":[{"name":"room","value":"å","time":"2026-07-01T00:00:00.000Z"},{"name":"room","value":"b","time":"2026-07-02T00:00:00.000Z"}]}]
}
`)
})

test('the checks find what is wrong', () => {
  const made = ocel(asCase)(log)
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
  const [first] = made.right.events
  if (first === undefined) throw new Error('no event')
  expect(flawsOfForm(made.right)).toEqual([])
  expect(flawsOfForm({ ...made.right, events: [{ ...first, time: '2026-06-30' }] })).not.toEqual([])
  expect(flawsOfForm({ ...made.right, version: 2 })).not.toEqual([])
  expect(flawsOfMeaning({ ...made.right, events: [first, first] })).not.toEqual([])
  expect(flawsOfMeaning({ ...made.right, objects: [] })).not.toEqual([])
  expect(flawsOfMeaning({ ...made.right, eventTypes: [] })).not.toEqual([])
})

describe('a log that OCEL does not hold', () => {
  test('has an event without an id, an activity or a time, or a case without a name', () => {
    expect(inEvents({}, { id: null })).toEqual({ type: 'Lacks', of: 'event', what: 'id', at: 1 })
    expect(inEvents({ activity: null })).toEqual({ type: 'Lacks', of: 'event', what: 'activity', at: 0 })
    expect(inEvents({ time: null })).toEqual({ type: 'Lacks', of: 'event', what: 'time', at: 0 })
    const nameless = { ...EventLog.empty, traces: [EventLog.trace({ events: [opened] })] }
    expect(problemIn(nameless)).toEqual({ type: 'Lacks', of: 'trace', what: 'name', at: 0 })
    expect(ocel(null)(nameless)._tag).toBe('Right')
  })

  test('has two events, or two objects, of one id', () => {
    expect(inEvents({}, {})).toEqual({ type: 'IdTwice', of: 'event', id: 'e1' })
    const meeting = { id: 'c', type: 'meeting', values: [], related: [] }
    expect(problemIn({ traces: [EventLog.trace({ name: 'c' })], objects: [meeting] })).toEqual({
      type: 'IdTwice',
      of: 'object',
      id: 'c'
    })
  })

  test('is about an object that is not there', () => {
    const objects = [{ object: 'x', qualifier: '' }]
    expect(inEvents({ objects })).toEqual({ type: 'UnknownObject', object: 'x', from: 'e1' })
    const related = { id: 'm', type: 'meeting', values: [], related: objects }
    expect(problemIn({ objects: [related] })).toEqual({ type: 'UnknownObject', object: 'x', from: 'm' })
  })

  test('says something twice of an event, or of an object at one time', () => {
    const a = Attribute.string('a', '')
    expect(inEvents({ attributes: [a, a] })).toEqual({ type: 'KeyTwice', of: 'e1', key: 'a' })
    const coarse = { time: in_('day', '2026-06-30'), attributes: [Attribute.string('granularity', '')] }
    expect(inEvents(coarse)).toEqual({ type: 'KeyTwice', of: 'e1', key: 'granularity' })
    const said = { key: 'a', value: a.value, from: at('2026-06-30T00:00Z') }
    const values = [said, { ...said, from: in_('day', '2026-06-30') }]
    expect(problemIn({ objects: [{ id: 'm', type: 'meeting', values, related: [] }] })).toMatchObject({
      type: 'KeyTwice'
    })
  })

  test('has a list, or something said of a value', () => {
    const a = Attribute.string('a', '')
    expect(inEvents({ attributes: [Attribute.list('l', [])] })).toEqual({ type: 'Composite', of: 'e1', key: 'l' })
    expect(inEvents({ attributes: [{ ...a, attributes: [a] }] })).toEqual({ type: 'Composite', of: 'e1', key: 'a' })
  })

  test('has one attribute in two types, in events of one activity', () => {
    const [text, number] = [[Attribute.string('a', '')], [Attribute.integer('a', 1)]]
    expect(inEvents({ attributes: text }, { id: 'e2', attributes: number })).toEqual({
      type: 'TypesDiffer',
      of: 'opened',
      key: 'a',
      types: ['string', 'integer']
    })
    expect(inEvents({ attributes: text }, { id: 'e2', activity: 'heard', attributes: number })).toBeUndefined()
  })
})
