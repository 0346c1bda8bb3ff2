/** Words, where they come from, and on what terms they may be used. Large and small letters and accents are the same. */
export interface WordList {
  readonly source: string
  readonly licence: string
  readonly words: ReadonlyArray<string>
}
