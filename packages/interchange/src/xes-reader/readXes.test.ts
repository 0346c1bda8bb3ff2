import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { at } from '../log/logs.test-kit.ts'
import { allOf } from './items.test-kit.ts'
import type { Limits } from './Limits.ts'
import { readXes, readXesLog } from './readXes.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = readFileSync(join(import.meta.dirname, 'repair.xes'))

const problemIn = async (text: string | Uint8Array, limits: Partial<Limits> = {}) => {
  const read = await readXesLog([typeof text === 'string' ? bytesOf(text) : text], limits)
  return E.isLeft(read) ? read.left : undefined
}

describe('a log of our own', () => {
  test('is read with what it says of itself', async () => {
    const [first] = await allOf(readXes([file]))
    expect(first).toEqual(
      E.right({
        type: 'Head',
        head: {
          version: '1849.2016',
          extensions: [
            { name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' },
            { name: 'Time', prefix: 'time', uri: 'http://www.xes-standard.org/time.xesext' }
          ],
          globals: [{ scope: 'event', attributes: [Attribute.string('concept:name', 'UNKNOWN')] }],
          classifiers: [{ name: 'Activity', scope: null, keys: "concept:name 'lifecycle transition'" }],
          attributes: [Attribute.string('concept:name', 'Bicycles & more')]
        }
      })
    )
  })

  test('is read with its cases, its events and their attributes, and without what is not of XES', async () => {
    expect(await readXesLog([file])).toEqual(
      E.right({
        attributes: [Attribute.string('concept:name', 'Bicycles & more')],
        traces: [
          {
            name: 'bicycle 1',
            attributes: [],
            events: [
              EventLog.event({
                activity: 'handed in',
                time: at('2026-03-02T07:00Z'),
                attributes: [
                  Attribute.string('note', 'å"<\n'),
                  {
                    ...Attribute.list('parts', [Attribute.string('part', 'chain'), Attribute.string('part', 'bell')]),
                    attributes: [Attribute.string('by', 'the customer')]
                  }
                ]
              }),
              EventLog.event({
                id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
                activity: 'mended',
                time: at('2026-03-03T16:30Z'),
                attributes: [
                  { ...Attribute.float('price', 150), attributes: [Attribute.string('currency', 'SEK')] },
                  Attribute.integer('serial', 2n ** 63n - 1n),
                  Attribute.boolean('paid', false)
                ]
              })
            ]
          },
          EventLog.trace({})
        ],
        loose: [EventLog.event({ activity: '12' })],
        objects: []
      })
    )
  })

  test('is the same as gzip, and as UTF-16', async () => {
    const plain = await readXesLog([file])
    expect(await readXesLog([gzipSync(file)])).toEqual(plain)
    const text = file.toString().replace('UTF-8', 'UTF-16')
    expect(await readXesLog([Buffer.from(`\uFEFF${text}`, 'utf16le')])).toEqual(plain)
    expect(await readXesLog([Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()])).toEqual(plain)
  })

  test('is read in the encoding that its declaration names', async () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><log><string key="a" value="å"/></log>',
      'latin1'
    )
    const read = await readXesLog([latin])
    expect(E.isRight(read) && read.right.attributes).toEqual([Attribute.string('a', 'å')])
  })

  test('is not read further than it is asked for', async () => {
    let given = 0
    let closed = false
    function* pieces() {
      try {
        for (const piece of ['<log>', ' '.repeat(2000), '<trace/>', '<trace/>', '</log>']) {
          given += 1
          yield bytesOf(piece)
        }
      } finally {
        closed = true
      }
    }
    for await (const item of readXes(pieces())) {
      if (E.isRight(item) && item.right.type === 'Trace') break
    }
    expect([given, closed]).toEqual([3, true])
  })

  test('whose file cannot be read fails as the file does', async () => {
    async function* broken(first: Uint8Array) {
      yield first
      throw new Error('the disk is gone')
    }
    await expect(readXesLog(broken(file.subarray(0, 2000)))).rejects.toThrow('the disk is gone')
    const numbers = Array.from({ length: 3_000 }, (_, at) => (at * at * 7_919) % 100_003)
    const packed = gzipSync(bytesOf(`<log><!-- ${numbers.join(' ')} --></log>`))
    await expect(readXesLog(broken(packed.subarray(0, 3_000)))).rejects.toThrow('the disk is gone')
  })
})

describe('what is no XES', () => {
  test.for([
    ['', 1, 1, { type: 'NotXml' }],
    ['<log>\n  <trace>', 2, 9, { type: 'NotXml' }],
    ['<log>\n  <trace></log>', 2, 15, { type: 'NotXml' }],
    ['<log>\n&nbsp;</log>', 2, 6, { type: 'NotXml' }],
    ['<log a="1" a="2"/>', 1, 18, { type: 'NotXml' }],
    ['<log><x:y/></log>', 1, 11, { type: 'NotXml' }],
    ['\n <html/>', 2, 2, { type: 'UnexpectedElement', within: null, expected: ['log'], found: 'html' }],
    ['<log>\n <case/></log>', 2, 2, { type: 'UnexpectedElement', within: 'log', found: 'case' }],
    ['<log><event><event/></event></log>', 1, 13, { type: 'UnexpectedElement', within: 'event', found: 'event' }],
    ['<log><string key="a" value=""><values/></string></log>', 1, 31, { type: 'UnexpectedElement', found: 'values' }],
    [
      '<log><trace/>\n<string key="a" value=""/></log>',
      ...[2, 1],
      { type: 'UnexpectedElement', within: 'log', expected: ['trace', 'event'], found: 'string' }
    ],
    ['<log><string value=""/></log>', 1, 6, { type: 'MissingAttribute', element: 'string', expected: 'key' }],
    ['<log><int key="a"/></log>', 1, 6, { type: 'MissingAttribute', element: 'int', expected: 'value' }],
    ['<log><classifier/></log>', 1, 6, { type: 'MissingAttribute', element: 'classifier', expected: 'keys' }],
    ['<log><extension name="a"/></log>', 1, 6, { type: 'MissingAttribute', element: 'extension', expected: 'prefix' }],
    [
      '<log>\n\n   <int key="a" value="1.5"/></log>',
      3,
      4,
      { type: 'BadValue', element: 'int', key: 'a', found: '1.5' }
    ],
    ['<log><int key="a" value="9223372036854775808"/></log>', 1, 6, { type: 'BadValue' }],
    ['<log><float key="a" value="1,5"/></log>', 1, 6, { type: 'BadValue', found: '1,5' }],
    ['<log>\n <int\n key="a" value=""/></log>', 2, 1, { type: 'BadValue' }],
    ['<log><boolean key="a" value="TRUE"/></log>', 1, 6, { type: 'BadValue' }],
    [
      '<log><date key="a" value="2026-06-31T00:00:00Z"/></log>',
      1,
      6,
      { type: 'BadValue', expected: expect.any(String) }
    ],
    ['<log><date key="a" value="2026-06-30T00:00:00"/></log>', 1, 6, { type: 'BadValue' }]
  ] as const)('is told with its place: %j', async ([text, line, column, reason]) => {
    expect(await problemIn(text as string)).toMatchObject({ line, column, ...(reason as object) })
  })

  test('has a value that is shown only as far as it fits', async () => {
    const problem = await problemIn(`<log><int key="a" value="${'9'.repeat(1_000_000)}"/></log>`)
    expect(problem).toMatchObject({ type: 'BadValue', found: `${'9'.repeat(79)}…` })
  })

  test('is not in the encoding that it is said to be in', async () => {
    expect(await problemIn(Uint8Array.of(...bytesOf('<log>\n'), 0xe5))).toEqual({
      type: 'BadEncoding',
      expected: 'utf-8',
      line: 2,
      column: 1
    })
    expect(await problemIn('<?xml version="1.0" encoding="klingon"?><log/>')).toMatchObject({ expected: 'klingon' })
  })

  test('is gzip that is cut off, or goes on as something else', async () => {
    const packed = gzipSync(file)
    expect(await problemIn(packed.subarray(0, -20))).toMatchObject({ type: 'BadGzip' })
    expect(await problemIn(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))).toMatchObject({ type: 'BadGzip' })
  })
})

describe('a file that means harm', () => {
  test('has its entities refused before one is opened', async () => {
    const laughs = '<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<log><string key="k" value="&b;"/></log>'
    const outside = '<!DOCTYPE log [<!ENTITY a SYSTEM "file:///etc/hostname">]><log><string key="k" value="&a;"/></log>'
    expect(await problemIn(laughs)).toMatchObject({ type: 'DocumentType', line: 1 })
    expect(await problemIn(outside)).toMatchObject({ type: 'DocumentType', line: 1 })
    expect(await problemIn('<log><string key="k" value="&a;"/></log>')).toMatchObject({ type: 'NotXml' })
  })

  test('is refused where it lies within itself deeper than the limit', async () => {
    const nested = (depth: number) =>
      `<log>${'<string key="a" value="">'.repeat(depth)}${'</string>'.repeat(depth)}</log>`
    expect(await problemIn(nested(99))).toBeUndefined()
    expect(await problemIn(nested(100))).toEqual({ type: 'TooDeep', limit: 100, line: 1, column: 6 + 99 * 25 })
    expect(await problemIn(`<log xmlns:x="x">${'<x:y>'.repeat(200)}`)).toMatchObject({ type: 'TooDeep' })
  })

  test.for([
    ['a value', '<log><string key="a" value="', 'x'],
    ['a comment', '<log><!--', 'x'],
    ['a trace', '<log><trace>', '<event/>'],
    ['a head', '<log>', '<classifier keys="a"/>'],
    ['a document type', '<!DOCTYPE ', 'x']
  ])('is refused where %s has no end, and not read to its end', async ([, begin = '', again = '']) => {
    let given = 0
    function* long() {
      yield bytesOf(begin)
      while (given < 200) {
        given += 1
        yield bytesOf(again.repeat(Math.ceil(65_536 / again.length)))
      }
    }
    const read = await readXesLog(long(), { length: 1_000_000 })
    expect(read).toMatchObject({ left: { type: 'TooLong', limit: 1_000_000 } })
    expect(given).toBeLessThan(30)
  })

  test('is refused where its gzip unpacks to more than the limit', async () => {
    const bomb = gzipSync(bytesOf(`<log><string key="a" value="${'x'.repeat(50_000_000)}"/></log>`))
    expect(await problemIn(bomb)).toMatchObject({ type: 'TooLong' })
  })
})

test('a time without an offset is taken as UTC only where that is asked for', async () => {
  const text = '<log><event><date key="time:timestamp" value="2026-06-30T22:30:00.1239999999"/></event></log>'
  expect(await problemIn(text)).toMatchObject({ type: 'BadValue' })
  const read = await readXesLog([bytesOf(text)], { withoutOffset: 'utc' })
  expect(E.isRight(read) && read.right.loose[0]?.time).toEqual(at('2026-06-30T22:30:00.123Z'))
})

test('a granularity that does not fit its time is an attribute as any other', async () => {
  const timeOf = async (value: string) => {
    const text = `<log><event><date key="time:timestamp" value="2026-06-30T00:00:00Z"><string key="granularity" value="${value}"/></date></event></log>`
    const read = await readXesLog([bytesOf(text)])
    return E.isRight(read) ? read.right.loose[0]?.time?.type : undefined
  }
  expect([await timeOf('day'), await timeOf('week'), await timeOf('hour')]).toEqual(['day', 'instant', 'instant'])
})

test('a number is read however XML Schema writes it', async () => {
  const read = async (value: string) => {
    const log = await readXesLog([bytesOf(`<log><float key="a" value="${value}"/></log>`)])
    const [number] = E.isRight(log) ? log.right.attributes : []
    return number?.value.type === 'float' ? number.value.value : undefined
  }
  expect(await read('INF')).toBe(Infinity)
  expect(await read('-INF')).toBe(-Infinity)
  expect(await read('NaN')).toBeNaN()
  expect(await read(' -1.5E-3 ')).toBe(-0.0015)
  expect(await read('.5')).toBe(0.5)
  expect(await read('0x10')).toBeUndefined()
})

test('a container of an older XES is a list', async () => {
  const read = await readXesLog([bytesOf('<log><container key="c"><int key="a" value="1"/></container></log>')])
  expect(E.isRight(read) && read.right.attributes).toEqual([Attribute.list('c', [Attribute.integer('a', 1)])])
})
