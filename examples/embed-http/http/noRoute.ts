import { type Problem, problem } from './Problem.ts'
import type { Route } from './Route.ts'

/** Why nothing answers a request: there is nothing at its path, or it is asked for by another method. */
export const noRoute =
  (routes: ReadonlyArray<Route>) =>
  (method: string, url: string): Problem => {
    const [path = ''] = url.split('?', 1)
    const methods = routes.filter((route) => patternOf(route.path).test(path)).map((route) => route.method)
    if (methods.length === 0) {
      return problem('unknown', [{ where: 'path', expected: 'a route of /openapi.json', found: 'none' }])
    }
    const allow = methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])).join(', ')
    return {
      ...problem('wrong-method', [{ where: 'method', expected: allow, found: method }]),
      headers: { allow }
    }
  }

/** `/cases/{case}` as what a path is tested with. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '[.]').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
