import type { Written } from '../Written.ts'
import { type Change, type Ground, isHidden, ofEach } from './Change.ts'

const hidden =
  (ground: Ground) =>
  (change: (event: Written, place: number) => Written | null): ReturnType<typeof ofEach> =>
    ofEach(ground, (event, place) => (isHidden(ground)(event) ? change(event, place) : null))

/** Changes of what stands around what hidden events say: ids, times, names. */
export const ofEnvelopes: ReadonlyArray<Change> = [
  {
    name: 'another id of a hidden event',
    candidates: (ground) =>
      ground.log.filter(isHidden(ground)).map(
        ({ id }) =>
          () =>
            ground.log.map((event) => renamed(event, id, `a longer id than ${id}`))
      )
  },
  {
    name: 'a hidden event that was recorded earlier or later',
    candidates: (ground) => {
      const { log } = ground
      const beside = (offset: -1 | 1) =>
        hidden(ground)((event, place) => {
          const neighbour = log[place + offset]
          return neighbour === undefined ? null : { ...event, recorded: neighbour.recorded }
        })
      return [...beside(-1), ...beside(1)]
    }
  },
  {
    name: 'a hidden event of another day',
    candidates: (ground) =>
      hidden(ground)((event) => ({
        ...event,
        effective: event.effective === '2024-02-02' ? '2025-02-05T09:00:00+01:00' : '2024-02-02'
      }))
  },
  {
    name: 'a hidden event that another unit recorded',
    candidates: (ground) =>
      hidden(ground)((event) => ({ ...event, by: { unit: 'police/custody', function: 'another function' } }))
  },
  {
    name: 'an event of a case that is from another document',
    candidates: (ground) =>
      ofEach(ground, (event) => (event.stream.startsWith('case/') ? { ...event, source: 'another document' } : null))
  },
  {
    name: 'another name of a hidden case',
    candidates: (ground) => {
      const cases = [...new Set(ground.log.map(({ stream }) => stream))].filter((name) => name.startsWith('case/'))
      return cases.map(
        (name) => () =>
          ground.log.map((event) => (event.stream === name ? { ...event, stream: 'case/of-another-name' } : event))
      )
    }
  },
  {
    name: 'a unit that only hidden events name',
    candidates: (ground) =>
      hidden(ground)((event) => {
        const [unit] =
          /(?<=")(?:outside|body|region|police|are|berg)\/[\w-]+(?=")/.exec(JSON.stringify(event.data)) ?? []
        return unit === undefined ? null : (renamedIn(event, unit, 'outside/shelter-of-nowhere') as Written)
      })
  }
]

/** An event in which an id, of itself or of what it is about, is another. */
const renamed = (event: Written, from: string, to: string): Written => {
  const as = (id: string): string => (id === from ? to : id)
  const { corrects } = event
  const isLink = event.type === 'EventRetracted'
  return {
    ...event,
    id: as(event.id),
    ...(corrects === undefined ? {} : { corrects: as(corrects) }),
    ...(isLink ? { data: { ...event.data, event: as(String(event.data['event'])) } } : {})
  }
}

/** A value in which a text is another wherever it stands whole. */
const renamedIn = (value: unknown, from: string, to: string): unknown => {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((part) => renamedIn(part, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamedIn(part, from, to)]))
}
