import type { Client, PoolClient } from 'pg'

/** A minute: longer than a statement takes, and shorter than a network that says nothing is noticed by itself. */
export const defaultPatience = 60_000

/** Waits for an answer, and gives the connection up where none comes, so that whatever waits for it ends. */
export const answered = async <A>(
  client: PoolClient,
  patience: number,
  asked: (goesOn: () => void) => Promise<A>
): Promise<A> => {
  const timer = setTimeout(() => void (client as Client).end(), patience)
  try {
    return await asked(() => void timer.refresh())
  } finally {
    clearTimeout(timer)
  }
}
