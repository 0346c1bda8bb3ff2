import type { Log } from '@norrsken/core'

/** A text that stands nowhere else, planted in one field of one event. */
export interface Marker {
  readonly text: string
  readonly stream: Log.StreamKind
  /** The type of event and the path in it, such as `CaseReferred.note`. */
  readonly field: string
  /** `sealed`: a note or a subject · `text`: in somebody's words · `name`: of something within a stream. */
  readonly kind: 'sealed' | 'text' | 'name'
}

/** A marker of letters alone, so that no way of writing a text out changes it. No two have six letters in a row in common. */
export const letters = (number: number): string => {
  let state = (number + 1) * 48_271
  let text = ''
  for (let place = 0; place < LENGTH; place += 1) {
    state = (state * 16_807) % 2_147_483_647
    text += String.fromCharCode(97 + (state % 26))
  }
  return text
}

const LENGTH = 24
