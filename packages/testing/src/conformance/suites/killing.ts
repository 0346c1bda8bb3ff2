import { E } from '../../fp.ts'
import { holds, right, same } from '../assertions.ts'
import type { Suite, Trial } from '../Claims.ts'
import { listen, pause, yielding } from '../listen.ts'
import { send, type Work } from '../load/write.ts'
import type { WholeStore } from '../Made.ts'
import { patiently } from '../patiently.ts'
import { appendOf, several } from '../said.ts'
import { validateLog } from '../validate/validateLog.ts'
import { counting, folded } from './counting.ts'

/** How far a kill has come. */
type Phase = 'still to come' | 'under way' | 'over'

/**
 * Four writers append one batch after the other until the kill is over, or until they are told that the store is away.
 *
 * @returns whether one of them noticed the kill
 */
const work = async (store: WholeStore, round: number, done: Work, kill: () => Phase): Promise<boolean> => {
  const noticed = await Promise.all(
    [1, 2, 3, 4].map(async (writer) => {
      for (let number = 0; ; number += 1) {
        await yielding()
        if (kill() === 'over') return false
        const name = `${round}/${writer}/${number}`
        const events = several(`${name}/`, 1 + (number % 5))
        const answer = await send(store, appendOf(events, { batch: name, stream: `case/${writer % 3}` }), done, 0)
        if (kill() !== 'still to come' && E.isLeft(answer) && answer.left.type === 'Unavailable') return true
      }
    })
  )
  return noticed.includes(true)
}

/** Sends again what nobody was told the fate of. */
const finish = async (store: WholeStore, done: Work, { effort }: Trial): Promise<void> => {
  const answered = done.attempts.flatMap(({ append, answer }) => (answer?._tag === 'Right' ? [append.batch] : []))
  const known = new Set(answered)
  for (const { append } of [...done.attempts]) {
    if (known.has(append.batch)) continue
    known.add(append.batch)
    await send(store, append, done, effort.patience)
  }
}

/** That what was acknowledged is there whatever happens to the process. */
export const killing: Suite = {
  about: 'a store that is killed while it works',
  needs: 'kill',
  claims: {
    'has every event that it acknowledged, no half batch, and projections that agree with its log': async (trial) => {
      const done: Work = { attempts: [], heads: new Map(), rolledBack: 0 }
      const { projections } = trial.capabilities
      let { store } = trial
      let isNoticed = false
      for (let round = 0; round < trial.effort.kills; round += 1) {
        let phase: Phase = 'still to come'
        const working = work(store, round, done, () => phase)
        await pause(20 + ((round * 37) % 100))
        if (projections) right(await store.catchUp(counting())())
        phase = 'under way'
        store = await trial.kill()
        phase = 'over'
        isNoticed = (await working) || isNoticed
        const again = patiently(store, trial.effort.patience)
        same(validateLog(done.attempts, await again.log()), [])
        await finish(store, done, trial)
        const log = await again.log()
        same(validateLog(done.attempts, log), [])
        const events = log.map(({ event }) => event)
        if (projections) same(await again.rows(counting()), folded(counting(), events))
      }
      const isStored = done.attempts.some(({ answer }) => answer?._tag === 'Right')
      holds(isStored, 'something was stored')
      holds(isNoticed, '`kill` killed nothing: no append was told that the store is unavailable')
    },

    'lets a subscriber go on, and one who subscribed before if the store itself lives on': async (trial) => {
      const { store, kill, effort } = trial
      right(await store.append(appendOf(several('a', 3)))())
      const before = listen(store, effort.patience)
      await before.until(3)
      const again = await kill()
      const after = listen(again, effort.patience, before.events().at(1)?.position)
      await patiently(again, effort.patience).append(appendOf(several('b', 3)))
      await after.until(4)
      await after.stop()
      same(after.ids(), ['a3', 'b1', 'b2', 'b3'])
      if (again === store) await before.until(6)
      await before.stop()
      if (again === store) same(before.ids(), ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'])
    }
  }
}
