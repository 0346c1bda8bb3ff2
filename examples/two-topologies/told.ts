import { Case, Log } from '@norrsken/core'
import { type Instant, Stockholm } from '@norrsken/rules'

/** What a log that a unit may read tells it of a case, in a few lines. */
export const told = (events: ReadonlyArray<Log.Event>, stream: string, unit: string): ReadonlyArray<string> => {
  const { cases } = Log.worldOf({ validAt: null, knownAt: null })(events)
  const { consents, steps, actions } = cases.find((one) => one.stream === stream)?.state ?? Case.initial()
  const risk = steps.findLast(({ what }) => what.startsWith('risk-'))
  const own = actions.filter(({ responsible }) => responsible === unit)
  return [
    `events: ${events.flatMap((event) => (event.stream === stream ? [event.type] : [])).join(', ')}`,
    `risk: ${risk === undefined ? 'not told' : risk.what.slice('risk-'.length)}`,
    ...consents.map(({ consent, withdrawn }) =>
      withdrawn === null ? `${consent}: stands` : `${consent}: withdrawn ${minute(withdrawn.at)}`
    ),
    ...own.map(({ action, due }) => `to do: ${action}${due === null ? '' : `, by ${due}`}`)
  ]
}

/** An instant by the clocks of Sweden, to the minute. */
export const minute = (at: Instant.Instant): string => Stockholm.toLocalIso(at).slice(0, 16).replace('T', ' ')
