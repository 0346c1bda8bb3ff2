import { readFileSync } from 'node:fs'
import { Log, Population } from '@norrsken/core'
import { E } from '../fp.ts'

/** Population sizes as the operator supplies them, and how few people the operator takes for too few. */
export interface Sizes {
  /** With fewer people than this, somebody who listens may tell who it is. */
  readonly threshold: number
  /** A count older than this is told to be old. */
  readonly oldAfterYears: number
  readonly counts: ReadonlyArray<Population.Populations>
}

/** The population sizes of a file, or what is wrong with it. */
export const sizesIn = (file: string): E.Either<string, Sizes> => {
  const text = textOf(file)
  if (text === null) return E.left(`POPULATIONS: \`${file}\` cannot be read`)
  const parsed = Log.parse(text)
  if (E.isLeft(parsed)) return E.left(`POPULATIONS: ${parsed.left.map(Log.words).join('; ')}`)
  const { threshold, oldAfterYears, counts, ...others } = (parsed.right ?? {}) as Readonly<Record<string, unknown>>
  const wrong = [
    ...Object.keys(others).map((key) => `no such key: ${key}`),
    ...(isCount(threshold) && threshold > 0 ? [] : ['threshold: expected a whole number from 1']),
    ...(isCount(oldAfterYears) ? [] : ['oldAfterYears: expected a whole number'])
  ]
  const checked = (Array.isArray(counts) ? counts : [counts]).map(Population.checked)
  const faults = checked.flatMap((one, index) =>
    E.isLeft(one) ? one.left.map((fault) => Log.words({ ...fault, path: within(`counts[${index}]`, fault.path) })) : []
  )
  return wrong.length + faults.length > 0 || !isCount(threshold) || !isCount(oldAfterYears)
    ? E.left(`POPULATIONS: ${[...wrong, ...faults].join('; ')}`)
    : E.right({ threshold, oldAfterYears, counts: checked.flatMap((one) => (E.isRight(one) ? [one.right] : [])) })
}

const within = (place: string, path: string): string => (path === '' ? place : `${place}.${path}`)

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
