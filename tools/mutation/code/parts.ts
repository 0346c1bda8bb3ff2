/** What is mutated together, and which tests must notice it. */
export interface Part {
  /** The files that are mutated: neither tests nor texts. */
  readonly mutate: ReadonlyArray<string>
  /** The fast tests that reach them, those that are most likely to notice first. */
  readonly tests: ReadonlyArray<string>
}

/** Examples, then properties. */
const both = (files: string): ReadonlyArray<string> => [`${files}.test.ts`, `${files}.test-prop.ts`]

const noTests = ['!**/*.test.ts', '!**/*.test-*.ts']

export const parts = {
  /** The rule engine, by its own tests alone: what knows no agreement must be right without one. */
  rules: {
    mutate: ['packages/rules/src/**/*.ts', '!**/index.ts', '!**/fp.ts', ...noTests],
    tests: both('packages/rules/src/**/*')
  },
  /** The clauses, by their tests, by what the scenarios have explained, and by the tests of what is answered by them. */
  clauses: {
    mutate: [
      'packages/core/src/clauses/**/*.ts',
      '!**/index.ts',
      '!packages/core/src/clauses/{catalogue,readings,summaries}.ts',
      ...noTests
    ],
    tests: [
      'scenarios/explained.test.ts',
      ...both('packages/core/src/clauses/**/*'),
      ...both('packages/core/src/answers/{member,leaves,exitIfNotice,costShares,proofs,check}*'),
      'packages/core/src/agreement/live.test-prop.ts'
    ]
  }
} satisfies Readonly<Record<string, Part>>

export type PartName = keyof typeof parts

export const isPart = (name: string | undefined): name is PartName => name !== undefined && Object.hasOwn(parts, name)

/** The part that the environment names. Stryker and vitest are processes of their own. */
export const partNamed = (environment: NodeJS.ProcessEnv): Part => {
  const name = environment['MUTATED']
  if (!isPart(name)) throw new Error(`MUTATED says which part is mutated: ${Object.keys(parts).join(' or ')}`)
  return parts[name]
}
