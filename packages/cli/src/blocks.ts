/** Lines with their ends, many at a time. */
export const blocks = (lines: Iterable<string>): Generator<string, void> => together(ended(lines))

/** Pieces of a text, many at a time. */
export function* together(pieces: Iterable<string>): Generator<string, void> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < AT_A_TIME) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

function* ended(lines: Iterable<string>): Generator<string, void> {
  for (const line of lines) yield `${line}\n`
}

/** Characters. */
export const AT_A_TIME: number = 256 * 1024
