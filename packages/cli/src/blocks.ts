/** Lines with their ends, many at a time. */
export function* blocks(lines: Iterable<string>): Generator<string, void> {
  let waiting = ''
  for (const line of lines) {
    waiting += `${line}\n`
    if (waiting.length < AT_A_TIME) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

/** Characters. */
export const AT_A_TIME: number = 256 * 1024
