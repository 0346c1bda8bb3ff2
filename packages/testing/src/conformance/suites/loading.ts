import { holds, same } from '../assertions.ts'
import type { Suite, Trial } from '../Claims.ts'
import type { Load } from '../load/Load.ts'
import { underLoad } from '../load/underLoad.ts'
import type { WholeStore } from '../Made.ts'

/** That much work at the same time is no other than little. */
export const loading: Suite = {
  about: 'a store under load',
  claims: {
    'gives every reader every event once, in one order, and keeps what it answered': async (trial) => {
      const { store } = trial
      await bears(trial, [store], { writers: Array(12).fill(store), catchingUp: [store, store], live: [store] })
    }
  }
}

/** The same, where the work comes from several clients. */
export const loadingTogether: Suite = {
  about: 'a log that several clients put under load',
  needs: 'other',
  claims: {
    'gives every reader every event once, in one order, and keeps what it answered': async (trial) => {
      const { store, other } = trial
      const clients = [store, await other(), await other()] as const
      const [, second, third] = clients
      const writers = Array.from({ length: 12 }, (_, index) => clients[index % 3] ?? store)
      await bears(trial, clients, { writers, catchingUp: [store, second], live: [third, third] })
    }
  }
}

const bears = async (
  { effort, rollBack, capabilities }: Trial,
  clients: ReadonlyArray<WholeStore>,
  who: Pick<Load, 'writers' | 'catchingUp' | 'live'>
): Promise<void> => {
  const how = { duration: effort.load, patience: effort.patience, seed: clients.length }
  const report = await underLoad({ ...who, ...how, ...(capabilities.rollBack ? { rollBack } : {}) })
  same(report.defects, [])
  same(
    report.readers.filter(({ difference }) => difference !== null),
    []
  )
  holds((report.answers['stored'] ?? 0) > 0, 'something was stored')
  holds(!capabilities.rollBack || report.rolledBack > 0, 'something was taken back')
}
