/** The file by which Stryker goes on from its last run: its whole report, as far as it is looked at here. */
export interface Run {
  readonly files: Readonly<Record<string, MutatedFile>>
  readonly testFiles?: Readonly<Record<string, TestFile>>
}

interface MutatedFile {
  readonly language: string
  readonly source: string
  readonly mutants: ReadonlyArray<Mutant>
}

interface Mutant {
  readonly id: string
  readonly mutatorName: string
  readonly replacement: string
  readonly status: string
  readonly static?: boolean
  readonly killedBy?: ReadonlyArray<string>
  readonly coveredBy?: ReadonlyArray<string>
  readonly location: unknown
}

interface TestFile {
  readonly source?: string
  readonly tests: ReadonlyArray<{ readonly id: string; readonly name: string; readonly location?: unknown }>
}

/**
 * A run as it is kept in the repository: what the next run needs to tell what has changed, a line for each mutant and
 * each test. What differs from machine to machine (durations, folders, the wording of failures) is left out, and for a
 * mutant that was killed every test but the one that did it.
 */
export const kept = ({ files, testFiles = {} }: Run): string =>
  [
    '{',
    '"schemaVersion": "2",',
    '"thresholds": { "high": 80, "low": 60 },',
    '"files": {',
    inOrder(files)
      .map(([file, of]) =>
        entry(file, { language: of.language, source: of.source }, 'mutants', of.mutants.map(shorter))
      )
      .join(',\n'),
    '},',
    '"testFiles": {',
    inOrder(testFiles)
      .map(([file, { source, tests }]) => entry(file, { source }, 'tests', tests.map(testOf)))
      .join(',\n'),
    '}',
    '}',
    ''
  ].join('\n')

/**
 * A run without the survivors that only take effect while the code is loaded. No test counts as reaching these, so the next
 * run would leave them as they are, whatever tests have been written since.
 */
export const tryAgain = (run: Run): Run => ({
  ...run,
  files: Object.fromEntries(
    Object.entries(run.files).map(([name, file]) => [
      name,
      {
        ...file,
        mutants: file.mutants.filter(({ status, static: isStatic }) => isStatic !== true || status !== 'Survived')
      }
    ])
  )
})

const shorter = ({
  id,
  mutatorName,
  replacement,
  status,
  static: isStatic,
  killedBy,
  coveredBy,
  location
}: Mutant) => ({
  ...{ id, mutatorName, replacement, status, static: isStatic, killedBy },
  ...(status === 'Killed' ? {} : { coveredBy }),
  location
})

const testOf = ({ id, name, location }: TestFile['tests'][number]) => ({ id, name, location })

const inOrder = <A>(files: Readonly<Record<string, A>>): ReadonlyArray<[string, A]> =>
  Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))

const entry = (file: string, of: object, items: string, list: ReadonlyArray<object>): string =>
  `${JSON.stringify(file)}: ${JSON.stringify({ ...of, [items]: [] }).slice(0, -2)}\n${list
    .map((one) => JSON.stringify(one))
    .join(',\n')}\n]}`
