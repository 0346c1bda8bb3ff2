import { createHash } from 'node:crypto'
import type { Driver } from '../driver/Driver.ts'
import type { Watch } from '../telemetry/Watch.ts'
import type { Arrivals } from './arrivals.ts'

/** What tells the subscriptions of all processes that something was stored. Nothing is lost where it fails: they also look by themselves. */
export interface WakeUp {
  /** Listens as long as somebody subscribes. Gives what says that one subscription is over. */
  readonly enter: () => () => void
  /** Says that this process has stored something. */
  readonly announce: () => void
  /** Ends all subscriptions: nothing more will come. */
  readonly close: () => Promise<void>
  readonly isClosed: () => boolean
}

export const wakeUp = (driver: Driver, schema: string, tenant: string, arrivals: Arrivals, watch: Watch): WakeUp => {
  const channel = `norrsken_${createHash('sha256')
    .update(JSON.stringify([schema, tenant]))
    .digest('hex')
    .slice(0, 32)}`
  let subscriptions = 0
  let isClosed = false
  let listening: Promise<(() => Promise<void>) | undefined> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let announcing: ReturnType<typeof setTimeout> | undefined
  let hasNews = false

  const wake = (): void => {
    watch.woken()
    arrivals.tell()
  }

  const listen = (): void => {
    clearTimeout(retry)
    if (listening !== undefined || isClosed) return
    listening = driver.listen(channel, wake, lost).catch(() => {
      lost()
      return undefined
    })
  }

  const lost = (): void => {
    listening = undefined
    clearTimeout(retry)
    if (subscriptions > 0 && !isClosed) retry = setTimeout(listen, betweenAttempts)
    retry?.unref?.()
    arrivals.tell()
  }

  const leave = async (): Promise<void> => {
    clearTimeout(retry)
    const left = listening
    const stop = await left
    // Somebody may have subscribed meanwhile, and relies on it.
    const isWanted = subscriptions > 0 && !isClosed
    if (listening !== left || isWanted) return
    listening = undefined
    await stop?.().catch(() => {})
  }

  const enter = (): (() => void) => {
    subscriptions += 1
    listen()
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      subscriptions -= 1
      if (subscriptions === 0) void leave()
    }
  }

  const announce = (): void => {
    arrivals.tell()
    hasNews = true
    if (announcing === undefined && !isClosed) announcing = setTimeout(notify, togetherFor)
  }

  const notify = (): void => {
    announcing = undefined
    if (!hasNews || isClosed) return
    hasNews = false
    driver.query({ name: 'norrsken announce', text: "select pg_notify($1, '')" }, [channel]).catch(() => {})
    announcing = setTimeout(notify, betweenAnnouncements)
    announcing.unref?.()
  }

  const close = async (): Promise<void> => {
    isClosed = true
    clearTimeout(announcing)
    arrivals.tell()
    await leave()
  }

  return { enter, announce, close, isClosed: () => isClosed }
}

/**
 * Appends that come this close together, in milliseconds, are announced once, and where they go on coming, this often: each
 * announcement is a transaction, which takes as long as an append.
 */
const togetherFor = 5
const betweenAnnouncements = 50

const betweenAttempts = 1_000
