import { inspect, isDeepStrictEqual } from 'node:util'

/** Where two values first differ and how, in one line; `null` where they are the same throughout. */
export const differenceOf = (actual: unknown, expected: unknown, path = ''): string | null => {
  if (isDeepStrictEqual(actual, expected)) return null
  if (isObject(actual) && isObject(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)])
    for (const key of keys) {
      if (!Object.hasOwn(actual, key) || !Object.hasOwn(expected, key)) {
        return words(`${path}[${key}]`, actual[key], expected[key])
      }
      const difference = differenceOf(actual[key], expected[key], `${path}[${key}]`)
      if (difference !== null) return difference
    }
  }
  return words(path, actual, expected)
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

const words = (path: string, actual: unknown, expected: unknown): string =>
  `${path === '' ? '' : `${path}: `}expected ${shown(expected)}, found ${shown(actual)}`

/** Two texts of a megabyte that differ would make nobody wiser. */
const shown = (value: unknown): string => {
  const text = inspect(value, {
    depth: 4,
    breakLength: Number.POSITIVE_INFINITY,
    maxArrayLength: 12,
    maxStringLength: 300
  })
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
