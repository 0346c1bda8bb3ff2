import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The words of a line as a shell has them, where nothing but single quotes stands. */
const wordsOf = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/(?:'([^']*)'|(\S))+/g)].map(([word]) => word.replaceAll("'", ''))

/**
 * What `curl` prints for a line that a page shows: of its options those that the page uses, and no other. A build server has
 * Node, and perhaps no `curl`.
 */
export const curl = async (line: string, base: string, folder: string): Promise<string> => {
  const [program, ...words] = wordsOf(line)
  if (program !== 'curl') throw new Error(`not a line of curl: ${line}`)
  const headers = new Headers()
  let [url, body, shows] = ['', undefined as string | undefined, false]
  const fileOf = (word: string): string => readFileSync(join(folder, word.slice(1)), 'utf8')
  const addHeader = (text: string): void => {
    const colon = text.indexOf(':')
    headers.set(text.slice(0, colon), text.slice(colon + 1).trim())
  }
  while (words.length > 0) {
    const word = words.shift() ?? ''
    if (word === '-s') continue
    else if (word === '-i') shows = true
    else if (word === '-H') {
      const header = words.shift() ?? ''
      for (const text of header.startsWith('@') ? fileOf(header).trim().split('\n') : [header]) addHeader(text)
    } else if (word === '--json') {
      body = fileOf(words.shift() ?? '')
      headers.set('content-type', 'application/json')
    } else if (word.startsWith('http://127.0.0.1:8080/')) url = word.replace('http://127.0.0.1:8080', base)
    else throw new Error(`curl is not asked for \`${word}\` here`)
  }
  const response = await fetch(url, { headers, ...(body === undefined ? {} : { method: 'POST', body }) })
  const head = [
    `HTTP/1.1 ${response.status} ${response.statusText}`,
    ...[...response.headers].map((one) => one.join(': '))
  ]
  return `${shows ? `${head.join('\n')}\n\n` : ''}${await response.text()}`
}
