/** The attributes that XES gives a meaning to, as this package reads and writes them. */
export const conceptName = 'concept:name'
/** When an event happened. */
export const timestamp = 'time:timestamp'
/** What an event is called, once in the log. */
export const identity = 'identity:id'

/** Ours, within a time: how finely it is told, where that is coarser than a moment. XES itself holds only moments. */
export const granularity = 'granularity'

/** The namespace of XES. */
export const namespace = 'http://www.xes-standard.org/'

/** The extensions that the meanings come from. */
export const extensions = [
  { name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' },
  { name: 'Identity', prefix: 'identity', uri: 'http://www.xes-standard.org/identity.xesext' },
  { name: 'Time', prefix: 'time', uri: 'http://www.xes-standard.org/time.xesext' }
] as const
