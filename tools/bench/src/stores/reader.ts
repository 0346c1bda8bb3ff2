import { openStore } from './ours.ts'

/** Goes through a log in a process of its own, and says at each tenth what memory it has had at the most. */
const read = async (url: string, how: string, events: number): Promise<void> => {
  const store = await openStore(url)
  let seen = 0
  const see = (): boolean => {
    seen += 1
    if (seen % (events / 10) === 0) process.send?.(process.resourceUsage().maxRSS / 1024)
    return seen === events
  }
  if (how === 'readAll') for await (const _ of store.readAll()) see()
  else for await (const { type } of store.subscribe()) if (type === 'Event' && see()) break
  await store.close()
}

const [url = '', how = '', events = '0'] = process.argv.slice(2)
await read(url, how, Number(events))
