import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { inspect } from 'node:util'
import { serialize } from 'node:v8'
import { arbitrary, entriesOf } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event as CaseEvent } from '../case/Event.ts'
import { evolve } from '../case/evolve.ts'
import { initial } from '../case/State.ts'
import { E } from '../fp.ts'
import { decode, line } from '../log/decode.ts'
import type { Entry } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { words } from '../log/Fault.ts'
import { ledger } from '../log/Ledger.ts'
import { fold, replay } from '../log/replay.ts'
import { open } from './open.ts'
import * as Sealed from './Sealed.ts'

const MARKER = 'MARKER-5c1f'

/** The types of event that may say a `note` or a `subject`. */
const types = ['CaseReferred', 'SubjectAttached', 'CaseDiscussed', 'ActionAgreed'] as const

/** Events with the marker in every note and subject that they may have. */
const marked = fc.constantFrom(...types).chain((type) =>
  arbitrary.eventJson(type).map((event) => {
    const note = type === 'SubjectAttached' ? {} : { note: MARKER }
    const subject = type === 'CaseReferred' || type === 'SubjectAttached' ? { subject: MARKER } : {}
    return { ...event, data: { ...(event['data'] as object), ...note, ...subject } }
  })
)

const decoded = (json: unknown): Event => {
  const result = decode(json)
  if (E.isLeft(result)) throw new Error(result.left.map(words).join('; '))
  return result.right
}

/** What `console.log` prints. */
const logged = (value: unknown): string => {
  let printed = ''
  const stdout = new Writable({
    write: (chunk, _, done) => {
      printed += String(chunk)
      done()
    }
  })
  const console = new Console({ stdout })
  console.log(value)
  console.dir(value, { depth: null, showHidden: true })
  console.table(value)
  console.log('%o %O %j %s', value, value, {}, [value])
  return printed
}

/** What a way of writing out gives: its text, or the message of the error with its stack. */
const shown = (write: () => unknown): string => {
  try {
    const written = write()
    return typeof written === 'string' ? written : inspect(written, { depth: null, showHidden: true, getters: true })
  } catch (error) {
    return error instanceof Error
      ? `${error.message} ${error.stack ?? ''} ${inspect(error, { depth: null })}`
      : 'thrown'
  }
}

/** Everything below a value that its own keys lead to, symbols and hidden ones too. */
const everything = (value: unknown): ReadonlyArray<unknown> =>
  typeof value === 'object' && value !== null
    ? [value, ...Reflect.ownKeys(value).flatMap((key) => [key, ...everything(Reflect.get(value, key))])]
    : [value]

const waysOut: { readonly [way: string]: (value: object) => unknown } = {
  'JSON.stringify': (value) => JSON.stringify(value),
  'a template string': (value) =>
    everything(value)
      .map((part) => shown(() => `${part as string}`))
      .join(),
  'String()': (value) =>
    everything(value)
      .map((part) => shown(() => String(part)))
      .join(),
  'toString() and toLocaleString()': (value) =>
    everything(value)
      .map(
        (part) =>
          shown(() => `${(part as string)?.toString()}${(part as string)?.toLocaleString()}`) +
          shown(() => (part as string)?.toString())
      )
      .join(),
  concatenation: (value) =>
    everything(value)
      .map((part) => shown(() => ''.concat(part as string)))
      .join(),
  'util.inspect': (value) => inspect(value, { depth: null, showHidden: true, showProxy: true, getters: true }),
  'console.log': logged,
  'an error with it as cause': (value) => new Error('failed', { cause: value }),
  structuredClone: (value) => structuredClone(value),
  'the serializer of workers and caches': (value) => serialize(value).toString('latin1'),
  'Object.entries, keys and own symbols': (value) => everything(value).map(String),
  'Object.assign and spread': (value) => everything(value).map((part) => ({ ...(part as object) })),
  'a join of values': (value) =>
    Object.values(value)
      .map((part) => shown(() => [part].join()))
      .join()
}

describe('what is sealed', () => {
  test.each(Object.entries(waysOut))('is not shown by %s', (_, write) => {
    fc.assert(
      fc.property(marked, (json) => {
        expect(shown(() => write(decoded(json)))).not.toContain(MARKER)
        expect(shown(() => write(decoded(json).data))).not.toContain(MARKER)
      }),
      { numRuns: 40 }
    )
  })

  test.each(Object.entries(waysOut))('is not shown in the state of its case by %s', (_, write) => {
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 4 }), (events) => {
        const entries = entriesOf(events.map(decoded)) as ReadonlyArray<Entry<CaseEvent>>
        expect(shown(() => write(replay({ initial, evolve })(entries)))).not.toContain(MARKER)
        expect(shown(() => write(fold({ initial, evolve })(entries)(initial())))).not.toContain(MARKER)
      }),
      { numRuns: 20 }
    )
  })

  test('is not shown by the faults of what stands beside it, nor by its own', () => {
    fc.assert(
      fc.property(marked, (json) => {
        const data = json.data as { readonly [key: string]: unknown }
        for (const key of Object.keys(data)) {
          const isSealed = key === 'note' || key === 'subject'
          for (const wrong of isSealed ? [7, [MARKER], { [MARKER]: MARKER, note: MARKER }] : [null, 7, ['x'], {}]) {
            const result = decode({ ...json, data: { ...data, [key]: wrong } })
            const said = E.isLeft(result) ? result.left.map(words).join() : ''
            if (isSealed) expect(said).not.toBe('')
            expect(said).not.toContain(MARKER)
          }
        }
        const wrong = decode({ ...json, recorded: 'soon', data: { ...data, colour: MARKER } })
        expect(JSON.stringify(wrong)).not.toContain(MARKER)
        expect(JSON.stringify(decode({ ...json, note: MARKER }))).not.toContain(MARKER)
        expect(JSON.stringify(decode({ ...json, data: MARKER }))).not.toContain(MARKER)
        expect(JSON.stringify(decode({ ...json, data: [MARKER] }))).not.toContain(MARKER)
      }),
      { numRuns: 40 }
    )
  })

  test('is not shown by the faults of its place in the log', () => {
    fc.assert(
      fc.property(marked, (json) => {
        const book = ledger()
        const [entry] = entriesOf([decoded({ ...json, version: 7, corrects: 'no-such' })])
        if (entry === undefined) throw new Error('no entry')
        expect(JSON.stringify(book.faults(entry.event, entry.recordedAt))).not.toContain(MARKER)
      })
    )
  })

  test('is written back by the log, and by nothing else', () => {
    fc.assert(
      fc.property(marked, (json) => {
        expect(line(decoded(json))).toBe(JSON.stringify(json))
      })
    )
  })
})

describe('a sealed value', () => {
  test('is the same as another that holds the same, whatever holds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(Sealed.same(Sealed.seal(one), Sealed.seal(other))).toBe(one === other)
        expect(open(Sealed.seal(one))).toBe(one)
      })
    )
  })

  test('cannot be made up by whoever has no seal', () => {
    expect(Sealed.isSealed({ sealed: true })).toBe(false)
    expect(Sealed.isSealed(Object.create(Sealed.seal('a') as object))).toBe(false)
    expect(() => open({ sealed: true })).toThrow('not a value that this library sealed')
    expect(Sealed.isSealed(structuredClone(Sealed.seal('a')))).toBe(false)
  })

  test('stays sealed and whole through an immer state, which does not freeze or copy it', () => {
    const sealed = Sealed.seal('a')
    const event = decoded({
      id: 'e1',
      stream: 'case/1',
      version: 1,
      type: 'SubjectAttached',
      schema: 1,
      effective: '2023-03-08',
      recorded: '2023-03-08T09:00:00Z',
      by: { unit: 'are/social-services', function: 'social-secretary' },
      data: { subject: sealed }
    })
    const { subject } = fold({ initial, evolve })(entriesOf([event]) as ReadonlyArray<Entry<CaseEvent>>)(initial())
    expect(subject === sealed).toBe(true)
  })
})

test('which sealed values are alike is told by the place of the first of each, and by nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '__proto__')), (contents) => {
      const places = Sealed.alike(contents.map(Sealed.seal))
      expect(places).toEqual(contents.map((content) => contents.indexOf(content)))
    })
  )
})
