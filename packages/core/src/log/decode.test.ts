import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { decode } from './decode.ts'
import { words } from './Fault.ts'

const signed = {
  id: 'e1',
  stream: 'agreement/norrsken',
  version: 1,
  type: 'EditionSigned',
  schema: 1,
  effective: '2023-02-24',
  recorded: '2023-02-25T08:00:00Z',
  by: { unit: 'are/board', function: 'representative' },
  data: { edition: 'first', party: 'are' }
}

/** What is found wrong with a value, as lines of text. */
const faults = (value: unknown): ReadonlyArray<string> => {
  const result = decode(value)
  return E.isLeft(result) ? result.left.map(words) : []
}

/** JSON text may hold keys that an object literal cannot. */
const withKey = (value: object, key: string): unknown =>
  JSON.parse(`${JSON.stringify(value).slice(0, -1)},${JSON.stringify(key)}:1}`)

describe('a key that nobody knows is named, and nothing is stripped', () => {
  test.each(['colour', '__proto__', 'constructor', 'toString', 'Id', ''])('in the envelope: %j', (key) => {
    const path = key === '' ? '""' : key
    const [fault = '', ...others] = faults(withKey(signed, key))
    expect(fault).toContain('expected no such key (known: id, stream, version, type, schema,')
    expect(fault.startsWith(`${path}: `) || key === '').toBe(true)
    expect(others).toEqual([])
  })

  test.each(['colour', '__proto__', 'constructor'])('in what the event says: %s', (key) => {
    expect(faults({ ...signed, data: withKey(signed.data, key) })).toEqual([
      `data.${key}: expected no such key (known: edition, party), found one`
    ])
  })

  test.each(['colour', '__proto__', 'constructor'])('in who recorded it: %s', (key) => {
    expect(faults({ ...signed, by: withKey(signed.by, key) })).toEqual([
      `by.${key}: expected no such key (known: unit, function), found one`
    ])
  })

  test.each(['noticeMoths', '__proto__', 'constructor'])('in the terms: %s', (key) => {
    const terms = withKey({ starts: '2023-03-01', firstTermEnds: '2023-12-31' }, key)
    const data = { edition: 'first', parties: [], terms }
    const [fault = '', ...others] = faults({ ...signed, type: 'EditionAdopted', data })
    expect(fault).toContain(`data.terms.${key}: expected no such key (known: starts, firstTermEnds, renewalMonths,`)
    expect(others).toEqual([])
  })

  test.each(['name', '__proto__'])('in a member of a list: %s', (key) => {
    const data = {
      edition: 'first',
      parties: [{ id: 'are', kind: 'municipality' }, withKey({ id: 'berg', kind: 'municipality' }, key)],
      terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31' }
    }
    expect(faults({ ...signed, type: 'EditionAdopted', data })).toEqual([
      `data.parties[1].${key}: expected no such key (known: id, kind), found one`
    ])
  })

  test('among named conditions, where it would change what an object is', () => {
    const conditions = JSON.parse('{"__proto__":"yes"}') as unknown
    const basis = { kind: 'provision', provision: 'osl-10-2', decidedBy: 'are/board', conditions, lawOn: '2025-02-05' }
    expect(faults({ ...signed, stream: 'case/1', type: 'CaseDiscussed', data: { basis } })).toContain(
      'data.basis.conditions.__proto__: expected 1 to 200 printable characters, found "__proto__"'
    )
  })

  test('among the shares of a cost key, where it is no party', () => {
    const data = { shares: JSON.parse('{"are":5000,"__proto__":5000}') as unknown }
    expect(faults({ ...signed, type: 'CostKeyAgreed', data })).toEqual([
      'data.shares.__proto__: expected a party id such as "ostersund", found "__proto__"'
    ])
  })
})

describe('a time', () => {
  test.each([
    '2023-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '0000-01-01',
    '23-03-01',
    '2023-3-1',
    '2023-W09-3',
    ''
  ])('that is the day %j does not exist', (effective) => {
    expect(faults({ ...signed, effective })).toEqual([
      `effective: expected a day that exists, or an instant with an offset, found ${JSON.stringify(effective)}`
    ])
  })

  test.each([
    '2023-03-08T09:00:00',
    '2023-03-08T24:00:00Z',
    '2023-03-08T09:60Z',
    '2023-03-08 09:00Z',
    '2023-02-29T09:00Z'
  ])('that is the instant %j has no offset or does not exist', (effective) => {
    expect(faults({ ...signed, effective })[0]).toContain('effective: expected a day that exists, or an instant with')
  })

  test.each(['2023-03-08T09:00+14:00', '2023-03-08T09:00:00.123456789-11:30', '2024-02-29T23:59:59Z', '2023-12-31'])(
    'that is %s may be when something was so, whatever its offset',
    (effective) => {
      expect(faults({ ...signed, effective })).toEqual([])
    }
  )

  test('of recording is an instant, never a day', () => {
    expect(faults({ ...signed, recorded: '2023-02-25' })).toEqual([
      'recorded: expected an instant with an offset, such as "2023-03-08T09:00:00+01:00", found "2023-02-25"'
    ])
  })
})

describe('a type of event', () => {
  test('that nobody knows is named, with those that its kind of stream has', () => {
    const [fault = '', ...others] = faults({ ...signed, type: 'EditionBurnt' })
    expect(fault).toMatch(
      /^type: expected an event of a stream "agreement\/…" \(EditionAdopted, .*\), found "EditionBurnt"$/
    )
    expect(others).toEqual([])
  })

  test.each(['constructor', '__proto__', 'toString'])('that every object has a property of is none: %s', (type) => {
    expect(faults({ ...signed, type })[0]).toContain(`found "${type}"`)
  })

  test('that belongs to another kind of stream is refused', () => {
    expect(faults({ ...signed, stream: 'case/1' })[0]).toMatch(/^type: expected an event of a stream "case\/…" /)
    expect(faults({ ...signed, type: 'MeetingHeld' })[0]).toMatch(
      /^type: expected an event of a stream "agreement\/…" /
    )
  })

  test('of a newer schema is refused', () => {
    expect(faults({ ...signed, schema: 2 })).toEqual([
      'schema: expected a schema of EditionSigned that this version knows (1 to 1), found 2'
    ])
  })
})

describe('a value of another kind', () => {
  test.each([null, 1, 'event', true, [], undefined])('than an object is no event: %j', (value) => {
    expect(faults(value)).toHaveLength(1)
    expect(faults(value)[0]).toMatch(/^expected an event, found /)
  })

  test('is named by its path within lists and objects', () => {
    const data = { party: 'are', written: 'yes', notified: [{ party: 'berg', on: '2023-06-31' }, 7] }
    expect(faults({ ...signed, type: 'PartyWithdrew', data })).toEqual([
      'data.written: expected true or false, found "yes"',
      'data.notified[0].on: expected a day that exists, such as "2023-03-01", found "2023-06-31"',
      'data.notified[1]: expected {party, on}, found a number'
    ])
  })

  test.each([0, -1, 1.5, '1', null, 2 ** 53])('is no version: %j', (version) => {
    expect(faults({ ...signed, version })[0]).toContain('version: expected a whole number from 1, found ')
  })

  test.each(['norrsken', 'agreement/', 'Agreement/a', 'agreement/a b', 'party/a', 'agreement/a\n'])(
    'is no stream: %j',
    (stream) => {
      expect(faults({ ...signed, stream })[0]).toContain('stream: expected a stream such as')
    }
  )

  test.each(['', 'x'.repeat(201), 'a\u0000b', 'a\nb', '\ud800'])('is no id: %j', (id) => {
    expect(faults({ ...signed, id })[0]).toContain('id: expected 1 to 200 printable characters')
  })
})

test('every fault of an event is reported at once, those of the envelope and those of what it says', () => {
  const { id: _, ...anonymous } = signed
  expect(faults({ ...anonymous, effective: 'soon', data: { edition: 'first', colour: 1 } })).toEqual([
    'effective: expected a day that exists, or an instant with an offset, found "soon"',
    'id: expected 1 to 200 printable characters, found nothing',
    'data.colour: expected no such key (known: edition, party), found one',
    'data.party: expected a party id such as "ostersund", found nothing'
  ])
})
