import { configurationOf } from './configuration.ts'
import { failureInWords } from './failureInWords.ts'
import { E } from './fp.ts'
import { listen } from './listen.ts'
import { knowledge } from './log/knowledge.ts'
import { sizesIn } from './log/sizesIn.ts'
import { openStore } from './openStore.ts'
import { serverOf } from './server.ts'

/** How long requests that run may go on once the service is told to stop, in milliseconds. */
const stopsWithin = 10_000

const main = async (): Promise<number> => {
  const configuration = configurationOf(process.env)
  if (E.isLeft(configuration)) return failed(2, configuration.left)
  const { populations } = configuration.right
  const sizes = populations === null ? E.right(null) : sizesIn(populations)
  if (E.isLeft(sizes)) return failed(2, [sizes.left])
  const opened = await openStore(configuration.right)()
  if (E.isLeft(opened)) return failed(1, [opened.left])
  const { host, port, bodyBytes, timeoutMs } = configuration.right
  const store = opened.right
  let isStopping = false
  const service = { store, knowledge: knowledge(store), sizes: sizes.right, isStopping: () => isStopping }
  const server = serverOf(service, { bodyBytes, arrivalMs: timeoutMs, answerMs: 3 * timeoutMs }, tellFailure)
  try {
    const toldToStop = signal()
    const heard = await listen(host, port)(server)()
    if (E.isLeft(heard)) return failed(1, [heard.left])
    console.log(`intake listens on ${heard.right}`)
    await toldToStop
    isStopping = true
    const late = setTimeout(() => server.server.closeAllConnections(), stopsWithin)
    await server.close()
    clearTimeout(late)
  } finally {
    await store.close()
  }
  console.log('intake has stopped')
  return 0
}

/**
 * Waits until the process is told to stop. Told so again, it ends at once: whatever it has answered is stored, and what it has
 * not is sent again.
 */
const signal = (): Promise<void> =>
  new Promise((resolve) => {
    let isTold = false
    const tell = (): void => {
      if (isTold) process.exit(failed(1, ['told to stop a second time, it has cut what it had begun']))
      isTold = true
      resolve()
    }
    process.on('SIGTERM', tell).on('SIGINT', tell)
  })

const tellFailure = (id: string, error: unknown): void => console.error(`intake: ${failureInWords(id, error)}`)

const failed = (code: number, reasons: ReadonlyArray<string>): number => {
  for (const reason of reasons) console.error(`intake: ${reason}`)
  return code
}

process.exitCode = await main()
