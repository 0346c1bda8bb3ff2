/** Where the lists come from that were written for this library. */
export const ours = {
  source: 'written for this library, from general knowledge',
  licence: 'Apache-2.0'
} as const

/** The words of a text. */
export const wordsIn = (text: string): ReadonlyArray<string> => text.trim().split(/\s+/u)
