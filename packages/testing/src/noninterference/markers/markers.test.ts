import { Buffer } from 'node:buffer'
import { inspect } from 'node:util'
import { Answers, Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { types } from '../../arbitrary/event.ts'
import { E } from '../../fp.ts'
import { broken, marked } from './marked.ts'
import { markersIn } from './markersIn.ts'

const { log, markers } = marked()

describe('a marked log', () => {
  test('is a sound log with an event of every type', () => {
    const ledger = Log.ledger()
    const faults = log.flatMap((event) => {
      const recordedAt = Log.instantOf(event.recorded)
      const found = ledger.faults(event, recordedAt)
      ledger.enter(event, recordedAt)
      return found.map(Log.words)
    })
    expect(faults).toEqual([])
    const there = new Set(log.map(({ type, stream }) => `${stream.split('/')[0]} ${type}`))
    expect(types.filter(({ kind, type }) => !there.has(`${kind} ${type}`))).toEqual([])
  })

  test('has a marker in each field that may tell who somebody is', () => {
    const ofCases = markers.filter(({ stream, field }) => stream === 'case' && !field.endsWith('.source'))
    expect(ofCases.map(({ kind, field }) => `${kind} ${field}`).sort()).toEqual([
      'sealed ActionAgreed.note',
      'sealed CaseDiscussed.note',
      'sealed CaseDiscussed.note',
      'sealed CaseDiscussed.note',
      'sealed CaseReferred.note',
      'sealed CaseReferred.subject',
      'sealed SubjectAttached.subject',
      'text CaseClosed.reason',
      'text DisclosureDecided.reservation',
      'text DisclosureDecided.unmet',
      'text EventRetracted.reason',
      'text NeedsClarified.needs.need',
      'text RiskAssessed.instrument'
    ])
    const ofMeetings = markers.filter(({ stream, field }) => stream === 'meeting' && !field.endsWith('.source'))
    expect(ofMeetings.map(({ field }) => field)).toEqual(['MeetingCancelled.reason', 'EventRetracted.reason'])
  })

  test('has each marker in one line alone, in the event that it is said to be of', () => {
    for (const { text, field } of markers) {
      const lines = log.filter((event) => Log.line(event).includes(text))
      expect(lines.map(({ type }) => type)).toEqual([field.split('.')[0]])
    }
  })

  test('has names that are marked, if they are asked for', () => {
    const { markers: more } = marked(true)
    expect(more.filter(({ kind }) => kind === 'name').map(({ field }) => field)).toContain('ConsentGiven.consent')
  })
})

describe('a marker is found', () => {
  const marker = markers.find(({ field }) => field === 'CaseReferred.note')
  if (marker === undefined) throw new Error('no marker')
  const { text, field } = marker

  test.each(markers.map((one) => [`${one.stream} ${one.field}`, one] as const))('whole: %s', (_, one) => {
    expect(markersIn({ out: `a line with ${one.text} in it` }, markers)).toEqual([
      { output: 'out', field: one.field, position: 12 }
    ])
  })

  const ways: { readonly [way: string]: string } = {
    'in large letters': text.toUpperCase(),
    'cut off': `${text.slice(0, 9)}…`,
    'without its beginning': text.slice(12),
    'broken over lines': text.replaceAll(/(.{4})/g, '$1\n  '),
    'within JSON within JSON': JSON.stringify(JSON.stringify({ note: text })),
    'within an address': `https://example.org/?q=${encodeURIComponent(text)}`,
    'as base64': Buffer.from(`{"note":"${text}"}`).toString('base64'),
    'as base64, begun elsewhere': Buffer.from(`"${text}"`).toString('base64'),
    'as hexadecimal digits': Buffer.from(text).toString('hex').toUpperCase(),
    'as UTF-16': Buffer.from(text, 'utf16le').toString('latin1'),
    'in a list of letters': inspect([...text].join(' '))
  }
  test.each(Object.entries(ways))('%s', (_, out) => {
    expect(markersIn({ out }, markers).map((found) => found.field)).toEqual([field])
  })

  test('in each output on its own, and nowhere where it is not', () => {
    const found = markersIn({ one: text, other: `..${text}`, none: 'CaseReferred.note' }, markers)
    expect(found.map(({ output, position }) => [output, position])).toEqual([
      ['one', 0],
      ['other', 2]
    ])
  })
})

describe('what is said of a marked log', () => {
  test('by the faults of its lines has no marker, however they are broken', () => {
    const said: Record<string, string> = {}
    const logs = broken(marked())
    for (const { how, lines } of logs) {
      const faults = lines.flatMap((line) => {
        const value = Log.parse(line)
        if (E.isLeft(value)) return value.left
        const event = Log.decode(value.right)
        return E.isLeft(event) ? event.left : []
      })
      if (!how.startsWith('a link')) expect(faults, how).not.toEqual([])
      said[how] = JSON.stringify(faults)
    }
    const sealed = markers.filter(({ kind }) => kind === 'sealed')
    expect(markersIn(said, sealed).filter(({ output }) => !isPutInAKey(output))).toEqual([])
  })

  test('by its findings and their proofs has none of cases and meetings', () => {
    const validAt = Day.day('2024-12-31')
    const question = { validAt, knownAt: null, agreement: null, reading: {} }
    const view = Answers.ask(Log.worldOf(question)(log), question)
    if (E.isLeft(view) || view.right === null) throw new Error('no agreement')
    const said = {
      findings: JSON.stringify(Answers.check(view.right)),
      rulings: JSON.stringify(Answers.rulings(view.right))
    }
    expect(said.findings).toContain('case/1')
    expect(
      markersIn(
        said,
        markers.filter(({ stream }) => stream !== 'agreement')
      )
    ).toEqual([])
  })
})

/** A key, a type or a time that is none is quoted, so that it can be found: none of these is a field of a note. */
const isPutInAKey = (how: string): boolean => /^a (key|type|time) that is none/.test(how)
