import type { Envelope } from './Envelope.ts'

/** The event that says so: what a proof needs to cite it, without what it said. */
export interface Evidence {
  readonly id: string
  readonly stream: string
  /** Its number in its stream, from 1. */
  readonly version: number
  /** What kind of event it is, as `EditionSigned`. */
  readonly event: string
  /** When it was so: a day, or an instant with its offset, as written. */
  readonly effective: string
  /** When the log learnt of it, as written. */
  readonly recorded: string
}

/**
 * An event as evidence: its strings, and nothing of its data.
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const evidence = Log.evidenceOf({
 *   id: 'e7', stream: 'case/17', version: 3, type: 'SupportAssessed', schema: 1, effective: '2025-02-05',
 *   recorded: '2025-02-05T09:30:00Z', by: { unit: 'ostersund/violence-team', function: 'representative' }, data: {}
 * })
 * assert.deepEqual(evidence, {
 *   id: 'e7', stream: 'case/17', version: 3, event: 'SupportAssessed', effective: '2025-02-05',
 *   recorded: '2025-02-05T09:30:00Z'
 * })
 */
export const evidenceOf = ({
  id,
  stream,
  version,
  type: event,
  effective,
  recorded
}: Envelope<string, unknown>): Evidence => ({ id, stream, version, event, effective, recorded })

/**
 * Where an event stands in its log, as `agreement/norrsken#12`.
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * assert.equal(Log.placeOf({ stream: 'agreement/norrsken', version: 12 }), 'agreement/norrsken#12')
 */
export const placeOf = ({ stream, version }: Pick<Evidence, 'stream' | 'version'>): string => `${stream}#${version}`
