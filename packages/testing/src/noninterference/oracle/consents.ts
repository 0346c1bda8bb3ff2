import type { Log } from '@norrsken/core'
import type { Events } from '../../naive/NaiveLog.ts'
import type { Reading } from './reading.ts'

type Ending = Events['ConsentNarrowed'] | Events['ConsentWithdrawn']

/** What ends a consent: wholly, or in part. */
export const isEnding = (event: Log.Event): event is Ending =>
  event.type === 'ConsentNarrowed' || event.type === 'ConsentWithdrawn'

/** Whether the reader recorded a giving of the consent that an event ends: nobody is to rely on a consent that is gone. */
export const isOfOwnConsent = (event: Ending, reading: Reading, isDoubted: IsDoubted): boolean =>
  givings(event, reading).some((one) => one.by.unit === reading.unit && !isDoubted(one))

/** Whether a giving of the consent that an event ends names the reader. */
export const isOfConsentToReader = (event: Ending, reading: Reading, isDoubted: IsDoubted): boolean =>
  givings(event, reading).some((one) => one.data.recipients.includes(reading.unit) && !isDoubted(one))

/** Whether the reader is not shown a giving since an account that it does not know contradicts it. */
type IsDoubted = (giving: Events['ConsentGiven']) => boolean

/** The givings that stand of the consent that an event ends. */
const givings = ({ stream, data }: Ending, { log, stands }: Reading): ReadonlyArray<Events['ConsentGiven']> =>
  log.filter(
    (one): one is Events['ConsentGiven'] =>
      one.type === 'ConsentGiven' && one.stream === stream && one.data.consent === data.consent && stands.has(one.id)
  )

/** What the reader knows of the consent that an event ends, by the givings that it sees. */
interface Known {
  readonly units: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

const knownOf = (event: Ending, reading: Reading, isKnown: (event: Log.Event) => boolean): Known => {
  const units = new Set([reading.unit])
  const words = new Set<string>()
  for (const giving of givings(event, reading).filter(isKnown)) {
    const { recipients, facts, subjects, purposes } = giving.data
    for (const unit of [giving.by.unit, ...recipients]) units.add(unit)
    for (const unit of recipients) words.add(`recipients ${unit}`)
    for (const fact of facts) words.add(`facts ${fact}`)
    for (const subject of subjects) words.add(`subjects ${subject}`)
    for (const purpose of purposes) words.add(`purposes ${purpose}`)
  }
  return { units, words }
}

/**
 * Who recorded something of what ends a consent, as far as the reader may know: a unit that a giving which it sees names, or
 * that recorded one.
 */
export const recorderOf = (
  { by }: Log.Event,
  event: Ending,
  reading: Reading,
  isKnown: (event: Log.Event) => boolean
): Log.Event['by'] =>
  knownOf(event, reading, isKnown).units.has(by.unit) ? by : { unit: 'body/withheld', function: 'withheld' }

/** What a narrowing says of what the reader sees to have been given, and nothing of another giving. */
export const narrowedTo = (
  event: Ending,
  reading: Reading,
  isKnown: (event: Log.Event) => boolean
): Readonly<Record<string, unknown>> => {
  const { words } = knownOf(event, reading, isKnown)
  return Object.fromEntries(
    Object.entries(event.data).map(([key, value]): [string, unknown] => [
      key,
      Array.isArray(value) ? value.filter((one) => words.has(`${key} ${one}`)) : value
    ])
  )
}
