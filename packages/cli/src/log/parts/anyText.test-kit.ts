import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { arbitrary, logOf } from '@norrsken/testing'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { ofPersons } from '../persons.test-kit.ts'

/** A generated log of some months. */
export const synthetic = Array.from(
  generate({ cases: 25, seed: 5, from: Day.day('2024-01-01'), to: Day.day('2024-06-30') }),
  (event) => event
)

const anyLog: fc.Arbitrary<ReadonlyArray<Log.Event>> = fc.oneof(
  ofPersons.map((said) => [...logOf(...said)]),
  fc.nat(synthetic.length).map((length) => synthetic.slice(0, length)),
  arbitrary.workLog({ pieces: 8 }).map((log) => [...log]),
  arbitrary.log({ maxEvents: 30 }),
  arbitrary.log({ kinds: ['case', 'meeting'], maxEvents: 30 })
)

/** Ways to write the same line. */
const writings: ReadonlyArray<(line: string) => string> = [
  (line) => line,
  (line) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).reverse())),
  (line) => line.replaceAll('":', '" : '),
  (line) => line.replace('"stream":"c', '"stream":"\\u0063'),
  (line) => line.replace('"stream"', '"str\\u0065am"'),
  (line) => `${line}\n \n`,
  (line) => `${line}\r`
]

/** What may be wrong with a line, or between it and others. */
const slips: ReadonlyArray<(line: string, other: string) => ReadonlyArray<string>> = [
  () => [],
  (line) => [line, line],
  (line) => [line.slice(0, line.length / 2)],
  (line) => [line.replace(/"version":\d+/, '"version":7')],
  (line) => [line.replace(/"recorded":"[^"]*"/, '"recorded":"2019-01-01T00:00:00.000Z"')],
  (line) => [line.replace(/"recorded":"[^"]*"/, '"recorded":"2099-01-01T00:00:00.000Z"')],
  (line, other) => [line.replace(/"id":"[^"]*"/, /"id":"[^"]*"/.exec(other)?.[0] ?? '')],
  (line) => [line.replace(/"stream":"[^"]*"/, '"stream":"case/1","stream":"case/2"')],
  (line) => [line.replace(/"stream":"[^"]*",/, '')],
  (line) => [line.replace('"data":', '"corrects":"nothing","data":')],
  (line) => ['null', line]
]

/** A log as text: of any sort, with some lines written in other ways, and maybe something wrong with one. */
export const anyText = fc
  .record({
    events: anyLog,
    written: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...writings)), { maxLength: 4 }),
    slipped: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...slips)), { maxLength: 1 }),
    end: fc.constantFrom('\n', ''),
    mark: fc.constantFrom('', '\u{feff}')
  })
  .map(({ events, written, slipped, end, mark }) => {
    const lines = written.reduce<ReadonlyArray<string>>(
      (all, [at, write]) => (all.length === 0 ? all : all.with(at % all.length, write(all[at % all.length] ?? ''))),
      events.map((event) => Log.line(event))
    )
    const wrong = slipped.reduce<ReadonlyArray<string>>(
      (all, [at, other, slip]) =>
        all.length === 0
          ? all
          : all.toSpliced(at % all.length, 1, ...slip(all[at % all.length] ?? '', all[other % all.length] ?? '')),
      lines
    )
    return `${mark}${wrong.join('\n')}${end}`
  })
