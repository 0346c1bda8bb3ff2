/** How a file of comma-separated values is written. */
export interface Dialect {
  readonly separator: ',' | ';'
  readonly decimalMark: '.' | ','
  /** Whether the file begins with the byte-order mark, without which some programs do not see that it is UTF-8. */
  readonly hasByteOrderMark: boolean
}

/** What opens with a double click where Swedish is the language of the system. */
export const svExcel: Dialect = { separator: ';', decimalMark: ',', hasByteOrderMark: true }

/** What RFC 4180 says, for programs. */
export const rfc4180: Dialect = { separator: ',', decimalMark: '.', hasByteOrderMark: false }

/** Every dialect, by the name that people call it by. */
export const dialects = { 'sv-excel': svExcel, rfc4180 } as const satisfies { readonly [name: string]: Dialect }
