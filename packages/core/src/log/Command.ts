/** An event before it has a place: its stream, its version and `recorded` are set where it is stored. */
export type Unplaced<E> = E extends unknown ? Omit<E, 'stream' | 'version' | 'recorded'> : never
