/** The bytes of a log, which can be read from any place and more than once. */
export interface Source {
  /** Reads into `bytes` from a position on, and says how many were read: 0 at the end, else maybe fewer than asked for. */
  readonly read: (bytes: Uint8Array, position: number) => number
  /** How many bytes there are now. */
  readonly size: () => number
  /** A text that is another once the bytes have been changed. */
  readonly version: () => string
  readonly close: () => void
  /** The number by which the system knows the open file in which the bytes are, for other threads; absent where there is none. */
  readonly file?: number
  /** Is told of a whole log that was read and is sound: how many events it has, and how many of them are made up. */
  readonly heard?: (events: number, madeUp: number) => void
}
