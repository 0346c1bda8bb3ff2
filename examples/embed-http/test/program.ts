import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { here } from './kit.ts'

/** The service as a process of its own. */
export interface Program {
  /** Where it listens; empty where it has ended without. */
  readonly base: string
  readonly child: ChildProcess
  /** All that it has printed. */
  readonly said: () => string
  /** How it has ended. */
  readonly ended: Promise<number | null>
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts the program as its page says, on a free port, and waits until it listens or has ended. */
export const start = async (environment: Readonly<Record<string, string>>): Promise<Program> => {
  const child = spawn(process.execPath, ['--conditions=@norrsken/source', join(here, 'main.ts')], {
    cwd: here,
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let text = ''
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part
        const base = /listens on (\S+)/.exec(text)?.[1]
        if (base !== undefined) resolve(base)
      })
    }
  })
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  return { base: await Promise.race([listening, ended.then(() => '')]), child, said: () => text, ended, stop }
}
