import type { Attack } from './Attack.ts'
import { compare, keyOf } from './Cell.ts'
import { type Figures, isOrganisational, sourcesOf } from './Figures.ts'
import { type Measured, sizeOf, thinDifferences } from './means.ts'
import type { Controlled } from './Policy.ts'
import type { Request } from './request.ts'

/**
 * Which derived figures are shown: what is calculated from what bodies did, and those whose figures are, if what was measured was measured on enough people, also where
 * one mean is taken from another.
 *
 * @param isShown - whether a figure is shown, by its key
 */
export const shownDerived = (
  request: Request,
  policy: Controlled,
  isShown: (key: string) => boolean
): ReadonlySet<string> => {
  const { figures } = request
  const ofBodies = figures.derived.filter((derived) => isOrganisational(derived, figures)).map(({ id }) => id)
  const ofPeople = figures.derived.filter((derived) => !isOrganisational(derived, figures))
  const followed = ofPeople.filter((derived) => sourcesOf(derived).every((cell) => isShown(keyOf(cell))))
  const shown = new Set(
    followed.filter((derived) => derived.type !== 'measured' || enough(derived, figures, policy)).map(({ id }) => id)
  )
  for (;;) {
    const [next] = thinDifferences(request, policy.statisticsFrom, shown)
    // the total last, since it says the most
    const [hide] = [...(next?.shown ?? [])].sort(
      (a, b) => sizeOf(a, figures) - sizeOf(b, figures) || compare(a.id, b.id)
    )
    if (hide === undefined || !shown.has(hide.id)) return new Set([...shown, ...ofBodies])
    shown.delete(hide.id)
  }
}

/** What is wrong with a choice of derived figures that linear programs cannot see. */
export const withheldStatistics = (
  request: Request,
  policy: Controlled,
  isShownDerived: (id: string) => boolean,
  isShown: (key: string) => boolean
): ReadonlyArray<Attack> => {
  const { figures } = request
  const shown = figures.derived.filter((one) => isShownDerived(one.id) && !isOrganisational(one, figures))
  const { audience } = policy
  return [
    ...shown.flatMap((derived): ReadonlyArray<Attack> => {
      const hidden = sourcesOf(derived).filter((cell) => !isShown(keyOf(cell)))
      const isLinear =
        derived.type === 'share' || derived.type === 'rate' || (derived.type === 'ranked' && derived.rank !== 'median')
      return hidden.length === 0 || isLinear
        ? []
        : [{ type: 'without-its-figures', audience, id: derived.id, figures: hidden }]
    }),
    ...shown.flatMap(
      (derived): ReadonlyArray<Attack> =>
        derived.type !== 'measured' || enough(derived, figures, policy)
          ? []
          : [
              {
                type: 'measured-on-few',
                audience,
                ids: [derived.id],
                figure: derived.of,
                people: sizeOf(derived, figures)
              }
            ]
    ),
    ...thinDifferences(request, policy.statisticsFrom, new Set(shown.map(({ id }) => id))).map(
      ({ total, shown, people }): Attack => ({
        type: 'measured-on-few',
        audience,
        ids: shown.map(({ id }) => id),
        figure: total.of,
        people
      })
    )
  ]
}

const enough = (measured: Measured, figures: Figures, { statisticsFrom, extremesFrom }: Controlled): boolean => {
  const people = sizeOf(measured, figures)
  switch (measured.statistic) {
    case 'mean':
    case 'median':
      return people >= statisticsFrom
    case 'p90':
      return people >= statisticsFrom && beyond(people, 0.9) >= beyond(statisticsFrom, 0.5)
    case 'extreme':
      return extremesFrom !== null && people >= extremesFrom
  }
}

/** How many have more than a quantile by nearest rank: it is one person's own value, which others must surround. */
const beyond = (people: number, quantile: number): number => people - Math.ceil(people * quantile)
