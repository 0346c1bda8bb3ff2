import type { Mistake } from './Problem.ts'
import type { Asked, Route } from './Route.ts'

/**
 * The parameters of a query that a route does not have. To pass over one would be to answer another question: of now, for
 * example, to somebody who asks about a day.
 */
export const strangeIn = ({ parameters }: Route, query: Asked['query']): ReadonlyArray<Mistake> => {
  const known = parameters.filter((one) => one.in === 'query').map(({ name }) => name)
  return Object.keys(query)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      where: `query ${JSON.stringify(key.slice(0, 60))}`,
      expected: `no such parameter (known: ${known.length === 0 ? 'none' : known.join(', ')})`,
      found: 'one'
    }))
}
