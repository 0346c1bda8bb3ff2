import { Log } from '@norrsken/core'

/** The newest shape of an event. */
export interface Shape {
  readonly schema: number
  readonly codec: { readonly is: (data: unknown) => boolean }
}

/** The newest shape of an event of a stream; none where such a stream knows no such event, or there is no such stream. */
export const shapeOf = (stream: string, type: unknown): Shape | undefined => {
  const kind = Log.kindOf(stream)
  return kind === null ? undefined : shapes[kind].get(type)
}

const shapesOf = (kind: Log.StreamKind): ReadonlyMap<unknown, Shape> =>
  new Map(
    Object.entries(Log.data[kind]).map(([type, codec]) => [type, { codec, schema: Log.newest(Log.upgrades, type) }])
  )

const shapes = { agreement: shapesOf('agreement'), case: shapesOf('case'), meeting: shapesOf('meeting') }
