/**
 * What is looked at in the events of streams, by their types: some keys of what they say, or the whole event. Events of other types
 * are not looked at. `null`: all events as a whole.
 */
export type Wanted = ReadonlyMap<string, ReadonlySet<string> | 'whole'> | null
