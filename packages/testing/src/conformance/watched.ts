import { fail, holds } from './assertions.ts'
import type { AnyStore, Cut, Made } from './Made.ts'

/** What was made, and whether it did what it was told. */
export interface Watched {
  readonly made: Made
  /** Fails if nothing was cut where something was to be cut: whatever was found out then says nothing. */
  readonly finish: () => void
}

/**
 * What was made, where a part that does nothing is found out. A store that was never opened anew or cut off would meet
 * every claim about that.
 */
export const watched = (made: Made): Watched => {
  const { reopen, other, cut, rollBack } = made
  const opened = new Set<AnyStore>([made.store])
  const cuts: Array<{ readonly when: Parameters<Cut>[0]; readonly count: () => number }> = []

  const another = (part: string, store: AnyStore): AnyStore => {
    if (opened.has(store)) fail(`\`${part}\` gave a store that was open already: it must open another`)
    opened.add(store)
    return store
  }

  const finish = (): void => {
    for (const { when, count } of cuts) {
      if (when !== 'now') holds(count() > 0, `\`cut\` was told to cut ${when}, and cut nothing: it met no append`)
    }
    const atOnce = cuts.filter(({ when }) => when === 'now')
    const isCut = atOnce.length === 0 || atOnce.some(({ count }) => count() > 0)
    holds(isCut, `\`cut\` was told ${atOnce.length} times to cut now, and cut nothing`)
  }

  return {
    made: {
      ...made,
      ...(reopen && { reopen: async () => another('reopen', await reopen()) }),
      ...(other && { other: async () => another('other', await other()) }),
      ...(cut && {
        cut: async (when) => {
          const count = await cut(when)
          cuts.push({ when, count })
          return count
        }
      }),
      ...(rollBack && {
        rollBack: async (event, stream) => {
          const version = await rollBack(event, stream)
          holds(version >= 1, `\`rollBack\` gave no version: it began to store nothing, found ${version}`)
          return version
        }
      })
    },
    finish
  }
}
