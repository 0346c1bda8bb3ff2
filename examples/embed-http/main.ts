import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { configurationOf } from './configuration.ts'
import { E } from './fp.ts'
import { knowledge } from './log/knowledge.ts'
import { openStore } from './openStore.ts'
import { serverOf } from './server.ts'

/** How long requests that run may go on once the service is told to stop, in milliseconds. */
const stopsWithin = 10_000

const main = async (): Promise<number> => {
  const configuration = configurationOf(process.env)
  if (E.isLeft(configuration)) return failed(2, configuration.left)
  const opened = await openStore(configuration.right)()
  if (E.isLeft(opened)) return failed(1, [opened.left])
  const { host, port, bodyBytes, timeoutMs } = configuration.right
  const store = opened.right
  let isStopping = false
  const service = { store, knowledge: knowledge(store), isStopping: () => isStopping }
  const server = serverOf(service, { bodyBytes, arrivalMs: timeoutMs, answerMs: 3 * timeoutMs }, tellFailure)
  try {
    const heard = await listening(() => server.listen({ host, port }))
    if (E.isLeft(heard)) return failed(1, [heard.left])
    console.log(`intake listens on http://${host}:${(server.server.address() as AddressInfo).port}`)
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    isStopping = true
    const late = setTimeout(() => server.server.closeAllConnections(), stopsWithin)
    await server.close()
    clearTimeout(late)
    console.log('intake has stopped')
    return 0
  } finally {
    await store.close()
  }
}

const listening = async (listen: () => Promise<unknown>): Promise<E.Either<string, null>> => {
  try {
    await listen()
    return E.right(null)
  } catch (error) {
    return E.left(`cannot listen: ${(error as NodeJS.ErrnoException).code ?? 'no reason'}`)
  }
}

const failed = (code: number, reasons: ReadonlyArray<string>): number => {
  for (const reason of reasons) console.error(`intake: ${reason}`)
  return code
}

/** The name of an error and where it was thrown. Not its message, which might quote what was sent. */
const tellFailure = (id: string, error: unknown): void => {
  const [name, frames] = error instanceof Error ? [error.name, error.stack ?? ''] : ['no error', '']
  console.error(`intake: request ${id} failed: ${name}\n${frames.split('\n').filter(isFrame).join('\n')}`)
}

const isFrame = (line: string): boolean => /^ {4}at /.test(line)

process.exitCode = await main()
