import { type Data, type DayCode, MARKS, type Thing, TODAY, type Told } from './Data.ts'

/** A day, and by which step of knowledge; as many as there are steps is all that the log knows. */
export interface Place {
  readonly day: number
  readonly step: number
}

/** The places of a page: days are kept within those that the knowledge reaches. */
export const placeIn = (data: Data, day: number, step: number): Place => ({
  step,
  day: Math.min(Math.max(day, data.first), lastDay(data, step))
})

/** The last day that may be asked about by some knowledge. */
export const lastDay = ({ last, steps }: Data, step: number): number => steps[step]?.until ?? last

/** What is told of a thing at a place; `null` where nothing is. */
export const said = <S>({ spans, others }: Told<S>, { day, step }: Place): S | null => {
  for (const [until, from, to, other] of others) {
    if (until >= step && from <= day && day <= to) return other
  }
  let [low, high] = [0, spans.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span === undefined || day < span[0]) high = middle - 1
    else if (day > span[1]) low = middle + 1
    else return span[2]
  }
  return null
}

/** The day that a code stands for. */
export const dayOf = (code: DayCode, place: Place): number => (code === TODAY ? place.day : code)

/** The lines of a proof, each with how deep it stands, and the events that they name. */
export const proofLines = (
  { proofs, lines, texts, events }: Data,
  proof: number,
  place: Place,
  dayInWords: (day: number) => string
): {
  readonly lines: ReadonlyArray<readonly [depth: number, text: string]>
  readonly events: ReadonlyArray<number>
} => {
  const cited: number[] = []
  const told = (proofs[proof] ?? []).map((at): readonly [number, string] => {
    const [depth, text, ...marked] = lines[at] ?? [0, -1]
    let next = 0
    const filled = (texts[text] ?? '').replace(anyMark, (mark) => {
      const code = marked[next] ?? 0
      next += 1
      if (mark === MARKS.day) return dayInWords(dayOf(code, place))
      if (mark === MARKS.digits) return String(code).padStart(2, '0')
      if (typeof code === 'number' && !cited.includes(code)) cited.push(code)
      return events[Number(code)]?.[0] ?? ''
    })
    return [depth, filled]
  })
  return { lines: told, events: cited }
}

const anyMark = new RegExp(`[${MARKS.day}${MARKS.event}${MARKS.digits}]`, 'g')

/** The nearest day after a day, or before it, on which something is told otherwise; `null` where there is none. */
export const nextChange = (data: Data, { day, step }: Place, forward: boolean): number | null => {
  let nearest: number | null = null
  const consider = (turn: number): void => {
    const isAhead = forward ? turn > day : turn < day
    const isWithin = turn >= data.first && turn <= lastDay(data, step)
    if (isAhead && isWithin && (nearest === null || (forward ? turn < nearest : turn > nearest))) nearest = turn
  }
  for (const thing of data.things) {
    for (const [from, to] of thing.spans) {
      consider(from)
      consider(to + 1)
    }
    for (const [until, from, to] of thing.others) {
      if (until < step) continue
      consider(from)
      consider(to + 1)
    }
  }
  return nearest
}

/** The things of a type. */
export const ofType = <T extends Thing['type']>(
  data: Data,
  type: T
): ReadonlyArray<Extract<Thing, { readonly type: T }>> =>
  data.things.filter((thing): thing is Extract<Thing, { readonly type: T }> => thing.type === type)
