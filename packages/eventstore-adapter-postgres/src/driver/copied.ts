import type { Row } from './Driver.ts'

/** The rows that `COPY … TO STDOUT` wrote as text: each column a text, or `null`. */
export const copied = (bytes: Uint8Array): ReadonlyArray<Row> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const rows: Row[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    rows.push(text.slice(from, end).split('\t').map(value))
    from = end + 1
  }
  return rows
}

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
