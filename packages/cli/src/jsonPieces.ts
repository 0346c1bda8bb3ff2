/**
 * A JSON document as `JSON.stringify` writes it with two spaces, in pieces: lists among its own keys are written member by member, and
 * may be anything that can be gone through. However long they are, no text is longer than one of their members.
 */
export function* jsonPieces(document: unknown): Generator<string, void> {
  if (!isObject(document)) {
    yield JSON.stringify(document, null, INDENT)
    return
  }
  let before = '{\n'
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue
    yield `${before}${SPACES}${JSON.stringify(key)}: `
    if (isList(value)) yield* listPieces(value)
    else yield indented(JSON.stringify(value, null, INDENT), SPACES)
    before = ',\n'
  }
  yield before === '{\n' ? '{}' : '\n}'
}

/** A list that stands one level in. */
function* listPieces(list: Iterable<unknown>): Generator<string, void> {
  let before = '[\n'
  for (const member of list) {
    yield `${before}${SPACES}${SPACES}${indented(JSON.stringify(member ?? null, null, INDENT), SPACES + SPACES)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : `\n${SPACES}]`
}

/** In JSON no text goes over a line's end: each stands between two parts. */
const indented = (json: string, spaces: string): string => json.replaceAll('\n', `\n${spaces}`)

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

const INDENT = 2
const SPACES = ' '.repeat(INDENT)
