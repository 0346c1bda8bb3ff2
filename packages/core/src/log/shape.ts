import { type Quick, quick } from '../codec/quick.ts'
import { data } from './Event.ts'
import { kindOf, type StreamKind } from './StreamName.ts'
import { newest, upgrades } from './upgrade.ts'

/** The newest shape of an event. */
export interface Shape {
  readonly schema: number
  /** The codec of its data, without the reasons. */
  readonly data: Quick
}

/** The newest shape of an event of a stream; none where such a stream knows no such event, or there is no such stream. */
export const shapeOf = (stream: unknown, type: unknown): Shape | undefined => {
  const kind = typeof stream === 'string' ? kindOf(stream) : null
  return kind === null ? undefined : shapes[kind].get(type)
}

const shapesOf = (kind: StreamKind): ReadonlyMap<unknown, Shape> =>
  new Map(
    Object.entries(data[kind]).map(([type, codec]) => [type, { schema: newest(upgrades, type), data: quick(codec) }])
  )

const shapes = { agreement: shapesOf('agreement'), case: shapesOf('case'), meeting: shapesOf('meeting') }
