import type { Marker } from './Marker.ts'

/** That a marker, or a part of it, stands in what was put out. */
export interface FoundMarker {
  /** The name of the output. */
  readonly output: string
  /** The field that it tells of. */
  readonly field: string
  /** Where in the output it begins, in characters from 0. */
  readonly position: number
}

/**
 * The markers that stand in some outputs: whole or six letters of them, in small letters or large, broken over lines, and
 * also as base64 or hexadecimal digits. Of each marker the first place in each output.
 *
 * @example
 * import { marked, markersIn } from '@norrsken/testing/noninterference'
 *
 * const { markers } = marked()
 * const note = markers.find(({ field }) => field === 'ActionAgreed.note')?.text ?? ''
 * const found = markersIn({ 'an error': `cannot read "${note.slice(0, 9)}…"` }, markers)
 * assert.deepEqual(found, [{ output: 'an error', field: 'ActionAgreed.note', position: 13 }])
 */
export const markersIn = (
  outputs: { readonly [name: string]: string },
  markers: ReadonlyArray<Marker>
): ReadonlyArray<FoundMarker> => {
  const pieces = markers.flatMap((marker) => piecesOf(marker.text).map((piece) => [piece, marker] as const))
  const byPiece = new Map(pieces)
  const lengths = [...new Set(pieces.map(([piece]) => piece.length))]
  return Object.entries(outputs).flatMap(([output, text]) => {
    const found = new Map<Marker, number>()
    const { plain, places } = withoutBreaks(text)
    for (const one of [plain, plain.toLowerCase()]) {
      for (let place = 0; place < one.length; place += 1) {
        for (const length of lengths) {
          const marker = byPiece.get(one.slice(place, place + length))
          if (marker !== undefined && !found.has(marker)) found.set(marker, places[place] ?? 0)
        }
      }
    }
    return [...found].map(([{ field }, position]) => ({ output, field, position }))
  })
}

const SHORTEST = 6

/** Six letters from each place of a marker, in each form in which they may be written. */
const piecesOf = (text: string): ReadonlyArray<string> => {
  const windows = Array.from({ length: text.length - SHORTEST + 1 }, (_, at) => text.slice(at, at + SHORTEST))
  return windows.flatMap((window) => [window, hexadecimal(window), btoa(window)])
}

const hexadecimal = (text: string): string => [...text].map((letter) => letter.charCodeAt(0).toString(16)).join('')

/** A text without what a line may be broken by, and where each of its characters stood. */
const withoutBreaks = (text: string): { readonly plain: string; readonly places: ReadonlyArray<number> } => {
  const places: number[] = []
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (/[\s\0\u00ad\u200b]/.test(letter)) continue
    places.push(at)
    plain += letter
  }
  return { plain, places }
}
