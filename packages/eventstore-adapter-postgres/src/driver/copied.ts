import type { Row } from './Driver.ts'

/** How many rows `COPY … TO STDOUT` wrote. */
export const copiedRows = (bytes: Uint8Array): number => {
  let rows = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) rows += 1
  return rows
}

/**
 * The rows that `COPY … TO STDOUT` wrote as text: each column a text, or `null`. They are made one by one, as they are asked
 * for: most of what a row is made of is gone before the next.
 */
export const copied = (bytes: Uint8Array): Iterable<Row> => ({ [Symbol.iterator]: () => rowsOf(bytes) })

function* rowsOf(bytes: Uint8Array): Generator<Row, void, undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0; start < buffer.length; ) {
    const whole = buffer.lastIndexOf(lineFeed, start + blockSize)
    const end = (whole < start ? buffer.indexOf(lineFeed, start) : whole) + 1
    const text = buffer.toString('utf8', start, end)
    const isEscaped = text.includes('\\')
    start = end
    for (let from = 0; from < text.length; ) {
      const row: string[] = []
      const last = text.indexOf('\n', from)
      for (let tab = text.indexOf('\t', from); tab >= 0 && tab < last; tab = text.indexOf('\t', from)) {
        row.push(text.slice(from, tab))
        from = tab + 1
      }
      row.push(text.slice(from, last))
      from = last + 1
      yield isEscaped ? row.map(value) : row
    }
  }
}

const lineFeed = 0x0a

/** So many bytes are made a text at once: where one of them is not ASCII, all take twice the room. */
const blockSize = 32_768

const value = (written: string): string | null => {
  if (!written.includes('\\')) return written
  return written === '\\N'
    ? null
    : written.replaceAll(/\\(.)/g, (_, character: string) => escapes[character] ?? character)
}

/** A row as `COPY … FROM STDIN` reads it. */
export const copyLine = (row: ReadonlyArray<string | number | null>): string => `${row.map(written).join('\t')}\n`

const written = (value: string | number | null): string => {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return special.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (character) => inLine[character] ?? '') : value
}

const special = /[\\\n\r\t]/

const inLine: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
