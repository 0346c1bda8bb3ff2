/** The numbers of a written day. */
export const dayParts = (
  iso: string
): { readonly year: number; readonly month: number; readonly dayOfMonth: number } => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  dayOfMonth: Number(iso.slice(8, 10))
})

/** Words as a list, with a word before the last. */
export const listWith =
  (and: string) =>
  (words: ReadonlyArray<string>): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1] ?? ''}`

/** A sentence with its first letter large and a full stop. */
export const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
