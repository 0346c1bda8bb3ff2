import { connect } from 'node:net'
import { isAs, problemAt, type Told, undescribed } from './described.ts'
import { gateway } from './kit.ts'

/** What came back on a connection until it ended: of the last answer, if there were several. */
export interface Heard {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Sends bytes as they are, and gives all that comes back until the connection ends. */
export const raw = (base: string, ...parts: ReadonlyArray<string | Uint8Array>): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => {
      for (const part of parts) socket.write(part)
    })
    socket.setEncoding('utf8').on('data', (more) => {
      text += more
    })
    socket.on('close', () => resolve(text)).on('error', reject)
  })

/** The lines of the head of a request, from its first; a header may stand there twice, or be odd. */
export const head = (first: string, ...headers: ReadonlyArray<string>): string =>
  [`${first} HTTP/1.1`, 'Host: intake', 'Connection: close', ...headers, '\r\n'].join('\r\n')

/** The headers of the gateway as lines. */
export const fromGateway = Object.entries(gateway).map(([name, value]) => `${name}: ${value}`)

/** Sends bytes as they are, and reads the last answer, which is a problem document if it is no success. */
export const hear = async (base: string, ...parts: ReadonlyArray<string | Uint8Array>): Promise<Heard> => {
  const text = await raw(base, ...parts)
  const answer = text.slice(text.lastIndexOf('HTTP/1.1 '))
  const end = answer.indexOf('\r\n\r\n')
  const [first = '', ...lines] = answer.slice(0, end).split('\r\n')
  const headers = new Headers(
    lines.map((line): [string, string] => [line.split(':', 1)[0] ?? '', line.replace(/^[^:]*: ?/, '')])
  )
  const status = Number(first.split(' ')[1])
  const said = answer.slice(end + 4)
  const body = said === '' ? {} : JSON.parse(said)
  const [method = '', path = ''] = String(parts[0]).split(' ', 2)
  const isRequest = path.startsWith('/') && method !== 'HEAD'
  const answered = { status, headers, body }
  const wrong = isRequest ? undescribed(method, path.split('?', 1)[0] ?? '', answered) : noProblem(answered)
  if (wrong !== '' || (status >= 400 && body.status !== status)) throw new Error(`${wrong}\n${text}`)
  return { status, headers, body, text }
}

/** What is wrong with an answer to what is no request. */
const noProblem = ({ status, headers, body }: Told): string => {
  if (status < 400) return ''
  const isTyped = headers.get('content-type') === 'application/problem+json'
  return isTyped ? isAs(problemAt, body) : 'it is no problem document'
}
