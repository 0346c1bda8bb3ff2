import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { documentOf, kinds, problem } from './Problem.ts'

/** What cannot be read as a request, or is too slow, is answered on the bare connection. */
export const answerUnreadable = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const found =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? problem('too-slow', [])
      : problem('malformed', [
          { where: 'request', expected: 'HTTP/1.1, with headers of at most 16 KiB', found: 'another' }
        ])
  const { status } = kinds[found.kind]
  const text = JSON.stringify(documentOf(found, randomUUID()))
  const head = [
    `HTTP/1.1 ${status} ${kinds[found.kind].title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close'
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
}
