import { Case, type Gate } from '@norrsken/core'
import { type OptionName, roomOptions } from '../catalogue.ts'
import type { UsageFailure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import * as values from '../values.ts'

/** The room that the options of a command describe, in which a case may be discussed or not. */
export const roomOf = (run: Run): E.Either<UsageFailure, Gate.Room> => {
  const missing = roomOptions.find((option) => option !== 'from' && option !== 'law-on' && !run.values.has(option))
  if (missing !== undefined) return E.left({ type: 'MissingOption', command: run.command, option: missing })
  const units = listOf('units', run, (one) => values.unit('--units', one))
  if (E.isLeft(units)) return units
  const facts = listOf('facts', run, (one) => values.oneOf('--facts', one, Case.FactClass.words))
  if (E.isLeft(facts)) return facts
  const subjects = listOf('subjects', run, (one) => values.oneOf('--subjects', one, Case.Subject.words))
  if (E.isLeft(subjects)) return subjects
  const purpose = values.oneOf('--purpose', optionOf('purpose')(run) ?? '', Case.Purpose.words)
  if (E.isLeft(purpose)) return purpose
  const at = values.instant('--at', optionOf('at')(run) ?? '')
  if (E.isLeft(at)) return at
  const from = values.ifGiven(optionOf('from')(run), (value) => values.unit('--from', value))
  if (E.isLeft(from)) return from
  return E.right({
    units: units.right,
    facts: facts.right,
    subjects: subjects.right,
    purpose: purpose.right,
    at: at.right,
    from: from.right
  })
}

/** The values of an option that stand with commas between them. */
const listOf = <A>(
  option: OptionName,
  run: Run,
  read: (one: string) => E.Either<UsageFailure, A>
): E.Either<UsageFailure, ReadonlyArray<A>> => {
  const value = optionOf(option)(run) ?? ''
  const written = value.split(',')
  const found: A[] = []
  for (const one of written) {
    const each = read(one)
    if (E.isLeft(each)) return each
    found.push(each.right)
  }
  return new Set(written).size === written.length
    ? E.right(found)
    : E.left({ type: 'BadValue', of: `--${option}`, value, expected: { type: 'list' } })
}
