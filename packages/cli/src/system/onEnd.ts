import process from 'node:process'

/** Does something before a signal ends the program as it would have. Gives what takes that back. */
export const onEnd = (act: () => void): (() => void) => {
  const end = (signal: NodeJS.Signals): void => {
    stop()
    act()
    process.kill(process.pid, signal)
  }
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return stop
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
