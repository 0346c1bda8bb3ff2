// A program that appends as long as it lives. It writes down what it sends before it does, and what it was answered after
// that; whoever started it may kill it at any time.
import { appendFileSync } from 'node:fs'
import type { Store } from '@norrsken/core'
import { counting } from './counting.test-kit.ts'
import type { DurableStore } from './DurableStore.ts'
import { E } from './fp.ts'
import { closed } from './said.test-kit.ts'
import { open, openPglite } from './servers.test-kit.ts'

const [place = '', tenant = '', round = '', file = ''] = process.argv.slice(2)
const note = (what: object): void => appendFileSync(file, `${JSON.stringify(what)}\n`)

const send = async (store: Store.EventStore, append: Store.Append): Promise<void> => {
  note({ append })
  for (;;) {
    const answer = await store.append(append)()
    note({ append, answer })
    if (E.isRight(answer) || answer.left.type !== 'Unavailable') return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const write = async (store: DurableStore, writer: number): Promise<never> => {
  for (let number = 0; ; number += 1) {
    const name = `${round}/${writer}/${number}`
    const events = Array.from({ length: 1 + (number % 5) }, (_, index) => closed(`${name}/${index}`))
    await send(store, { batch: name, stream: `case/${writer % 3}`, expected: 'any', events })
    if (number % 4 === writer) await store.catchUp(counting)()
  }
}

const openPlace = (): Promise<DurableStore> =>
  place.startsWith('pglite:') ? openPglite(place.slice('pglite:'.length), { tenant }) : open(place, { tenant })

const stores = await Promise.all([0, 1, 2, 3].map(openPlace))
await Promise.all(stores.map(write))
