import { Words } from '@norrsken/core'
import type { Explained } from './Explained.ts'
import { behind, stepsOf } from './steps.ts'

/** An explanation, and in Markdown where it comes from. */
export interface Found extends Explained {
  readonly where: string
}

/** Those that have a step which no earlier one has that answers the same, and none of those that are known. */
export const withNewSteps = (all: Iterable<Found>, known: ReadonlyArray<Found> = []): ReadonlyArray<Found> => {
  const seen = new Set(known.flatMap(placesOf))
  const found: Found[] = []
  for (const one of all) {
    const places = placesOf(one)
    if (places.every((place) => seen.has(place))) continue
    for (const place of places) seen.add(place)
    found.push(one)
  }
  return found
}

const placesOf = ({ of, proof }: Explained): ReadonlyArray<string> => stepsOf(proof).map((step) => `${of} ${step}`)

/** Explanations as a page, in the order of the clauses. */
export const page = (introduction: string, found: ReadonlyArray<Found>): string =>
  `${[introduction, ...[...found].sort((one, other) => byNumber.compare(one.of, other.of)).map(section)].join('\n\n')}\n`

const byNumber = new Intl.Collator('en', { numeric: true })

const section = ({ of, where, proof }: Found): string =>
  [
    `## ${of}`,
    where,
    ['```text', ...Words.proof(proof, 'en'), '```'].join('\n'),
    behind(proof)
      .map((one) => `- ${one}`)
      .join('\n')
  ].join('\n\n')
