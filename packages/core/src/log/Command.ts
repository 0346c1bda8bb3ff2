/** An event before it has a place: its stream, its version and `recorded` are set where it is stored. */
export type Unplaced<E> = E extends unknown ? Omit<E, 'stream' | 'version' | 'recorded'> : never

/** A record of what has already happened. It is stored, and judged; it is never refused for having been unlawful. */
export interface Record<Ev> {
  readonly type: 'Record'
  readonly event: Unplaced<Ev>
}

/** A request, named for what somebody asks: it carries the id of the event that it becomes, and says what that will say. */
export type Asks<Ev, Name extends string, Becomes extends string> = Omit<
  Extract<Unplaced<Ev>, { readonly type: Becomes }>,
  'type' | 'schema'
> & { readonly type: Name }
