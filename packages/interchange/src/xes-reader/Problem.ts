/**
 * Why a text is no XES log. `line` and `column` count from 1 and lead to the element, or to the place in the text that
 * cannot be read (`column` is 1 where a tag is broken off after its name); where the bytes are no text, to the last place before.
 *
 * - `NotXml`: the text is no XML, or is not finished
 * - `DocumentType`: XES has none, and its entities are a danger
 * - `BadEncoding`: the bytes are not in the encoding that they are said to be, or nobody knows it
 * - `BadGzip`: the file begins as gzip and goes on otherwise, is cut off, or holds another gzip after the first
 * - `UnexpectedElement`, `MissingAttribute`, `BadValue`: it is XML and no XES
 * - `TooDeep`, `TooLong`: one case, or the head of the log, is larger than the limits allow
 */
export type Problem = Reason & { readonly line: number; readonly column: number }

/** What is wrong, wherever it is. */
export type Reason =
  | { readonly type: 'NotXml'; readonly found: string }
  | { readonly type: 'DocumentType' }
  | { readonly type: 'BadEncoding'; readonly expected: string }
  | { readonly type: 'BadGzip' }
  | {
      readonly type: 'UnexpectedElement'
      readonly within: string | null
      readonly expected: ReadonlyArray<string>
      readonly found: string
    }
  | { readonly type: 'MissingAttribute'; readonly element: string; readonly expected: string }
  | {
      readonly type: 'BadValue'
      readonly element: string
      readonly key: string
      readonly expected: string
      readonly found: string
    }
  | { readonly type: 'TooDeep'; readonly limit: number }
  | { readonly type: 'TooLong'; readonly limit: number }
