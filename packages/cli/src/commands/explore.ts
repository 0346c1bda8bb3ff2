import type { Log, Reading } from '@norrsken/core'
import { explorer } from '@norrsken/reporting'
import type { Day } from '@norrsken/rules'
import type { Failure } from '../Failure.ts'
import { apartFromRead } from '../filesRead.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { soundEvents } from '../log/soundEvents.ts'
import { nearest } from '../nearest.ts'
import { isAddress } from '../store/Address.ts'
import * as values from '../values.ts'
import type { Command } from './Answer.ts'
import { audiences } from './audiences.ts'
import { withLog } from './withLog.ts'

/** Writes the page on which the life of an agreement is looked at day by day. The clock has no say in it. */
export const explore: Command = async (run, capabilities, texts) => {
  const asked = askedOf(run)
  if (E.isLeft(asked)) return asked
  const { audience, until, reading, out } = asked.right
  const apart = apartFromRead(run, [out], capabilities)
  if (E.isLeft(apart)) return apart
  const agreement = optionOf('agreement')(run)
  return withLog(run, capabilities, texts, async (source, log, found) => {
    const sound = soundEvents(source, log, found)
    if (E.isLeft(sound)) return sound
    const events = [...sound.right.events]
    const unknown = agreement === null ? null : unknownIn(events, agreement)
    if (unknown !== null) return E.left(unknown)
    const { html, unsaid } = explorer({ events, audience, until, agreement, reading }, texts.lang)
    const written = await capabilities.writeFile(out, [html])
    if (E.isLeft(written)) return E.left({ type: 'NotWritten', folder: out, why: written.left })
    if (unsaid !== null) capabilities.err(`${unsaid}\n`)
    return E.right({ type: 'Document', json: () => ({ files: [out] }), text: () => [out], exit: 0 })
  })
}

interface Asked {
  readonly audience: (typeof audiences)[number]
  readonly until: Day.Day | null
  readonly reading: Reading.Reading
  readonly out: string
}

/** A page is for everybody, unless its reader is named: so nothing is shown to the public by an oversight. */
const askedOf = (run: Run): E.Either<Failure, Asked> => {
  const audience = values.oneOf('--audience', optionOf('audience')(run) ?? 'public', audiences)
  if (E.isLeft(audience)) return audience
  const until = values.ifGiven(optionOf('valid-at')(run), (value) => values.day('--valid-at', value))
  if (E.isLeft(until)) return until
  const reading = values.reading(run.values.get('reading') ?? [])
  if (E.isLeft(reading)) return reading
  const out = optionOf('out')(run) ?? ''
  return isAddress(out)
    ? E.left({ type: 'BadValue', of: '--out', value: out, expected: { type: 'file' } })
    : E.right({ audience: audience.right, until: until.right, reading: reading.right, out })
}

const unknownIn = (events: ReadonlyArray<Log.Event>, agreement: string): Failure | null => {
  const known = [...new Set(events.flatMap(({ stream }) => (stream.startsWith('agreement/') ? [stream] : [])))]
  return known.includes(agreement)
    ? null
    : { type: 'UnknownAgreement', name: agreement, nearest: nearest(agreement, known) }
}
