import { definitions, indicatorIds } from '../indicators/definitions.ts'
import { inLanguage } from '../words/languages.ts'
import type { Meaning } from './Meaning.ts'

/** How costs are shared: the name of its figures, which are of the key that was agreed last. */
export const costKey = 'costKey'

/**
 * What the figures of the agreement's life mean, in the order of the rows. They are counted by no definition of an indicator.
 *
 * @example
 * import { lifeFigures } from '@norrsken/reporting'
 *
 * assert.equal(lifeFigures.find(({ id }) => id === 'steeringGroupMeetings')?.names.sv, 'Styrgruppens möten')
 */
export const lifeFigures: ReadonlyArray<Meaning> = [
  ...indicatorIds.map((id): Meaning => {
    const { version, clause } = definitions[id]
    const { sv, en } = inLanguage
    return { id, version, names: { sv: sv.years.indicators[id], en: en.years.indicators[id] }, goals: [], clause }
  }),
  {
    id: costKey,
    version: 1,
    names: { sv: 'Andel av kostnaden', en: 'Share of the cost' },
    goals: [],
    clause: '13'
  }
]

/** The types of the events that a figure of the agreement's life can rest on, in the order of their names. */
export const eventTypesOfLife = ({ id }: Meaning): ReadonlyArray<string> => {
  const indicator = indicatorIds.find((one) => one === id)
  return indicator === undefined ? ['CostKeyAgreed'] : [...definitions[indicator].types].sort()
}
