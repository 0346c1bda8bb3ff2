import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lint-rules-')))
const core = 'packages/core/src/'

/** Each form that biome.json forbids beyond the recommended rules: the rule that names it, where, and the form. */
const forbidden: ReadonlyArray<readonly [rule: string, folder: string, source: string]> = [
  ['noRestrictedImports', 'examples/history/', "export { either } from 'fp-ts'"],
  ['noRestrictedImports', 'examples/history/', "export { right } from 'fp-ts/Either'"],
  ['noRestrictedImports', 'examples/history/', "export { right } from 'fp-ts/lib/Either'"],
  ['noRestrictedImports', 'examples/history/', "export { right } from 'fp-ts/es6/Either.js'"],
  ['noRestrictedImports', 'examples/history/', "export { PathReporter } from 'io-ts/PathReporter'"],
  ['noRestrictedImports', 'examples/history/', "export { PathReporter } from 'io-ts/lib/PathReporter'"],
  ['noRestrictedImports', core, "export { right } from 'fp-ts/lib/Either.js'"],
  ['noRestrictedImports', 'packages/testing/src/', "export { right } from 'fp-ts/lib/Either.js'"],
  ['noRestrictedImports', core, "export { PathReporter } from 'io-ts/PathReporter'"],
  ['noRestrictedImports', core, "export { PathReporter } from 'io-ts/lib/PathReporter'"],
  ['noRestrictedImports', core, "export { PathReporter } from 'io-ts/es6/PathReporter.js'"],
  ['noNodejsModules', core, "export { readFileSync } from 'node:fs'"],
  ['noNodejsModules', 'packages/rules/src/', "export { cpus } from 'node:os'"],
  ['noRestrictedGlobals', core, 'export const now = Date.now()'],
  ['noRestrictedGlobals', 'packages/reporting/src/', 'export const today = new Date()'],
  ['noRestrictedGlobals', 'packages/rules/src/', 'export const id = crypto.randomUUID()'],
  ['noRestrictedGlobals', core, 'export const args = process.argv'],
  ['noRestrictedGlobals', core, "console.log('a')"],
  ['noRestrictedGlobals', core, 'export const now = performance.now()'],
  ['noJsRestrictedProperties', core, 'export const dice = Math.random()'],
  ['noFloatingPromises', core, 'const later = async (): Promise<number> => 1\nlater()'],
  ['noMisusedPromises', core, 'const later = async (): Promise<number> => 1\nif (later()) later().catch(() => 1)'],
  ['noDefaultExport', core, 'const one = 1\nexport default one'],
  ['useImportType', core, "import { Case } from './Case.ts'\nexport type C = Case"],
  ['useImportExtensions', core, "export { Case } from './Case'"],
  ['noExplicitAny', core, 'export const one: any = 1'],
  ['noNonNullAssertion', core, 'export const one = (list: ReadonlyArray<number>): number => list[0]!'],
  ['plugin', core, "export const one = 'one' as unknown as number"],
  ['plugin', core, "export const one = 'one' as never"],
  ['noFocusedTests', 'packages/core/src/test/', "import { test } from 'vitest'\ntest.only('a', () => {})"],
  ['noSkippedTests', 'packages/core/src/test/', "import { test } from 'vitest'\ntest.skip('a', () => {})"]
]

const allowed: Readonly<Record<string, string>> = {
  [`${core}fp.ts`]: "export * as E from 'fp-ts/lib/Either.js'\nexport { pipe } from 'fp-ts/lib/function.js'\n",
  [`${core}Case.ts`]:
    "import * as t from 'io-ts'\nimport { PathReporter } from 'io-ts/lib/PathReporter.js'\nimport { E } from './fp.ts'\n\nexport const Case = t.strict({ name: t.string })\nexport const report = (value: unknown): ReadonlyArray<string> => PathReporter.report(Case.decode(value))\nexport const one = E.right(Math.max(1, 0))\n",
  [`${core}Case.test.ts`]:
    "import { readFileSync } from 'node:fs'\n\nconsole.log(Date.now(), process.argv, readFileSync)\n",
  'packages/cli/src/main.ts':
    "import { readFileSync } from 'node:fs'\n\nprocess.stdout.write(new Date() + String(readFileSync))\n",
  'examples/history/main.ts': "import * as E from 'fp-ts/lib/Either.js'\n\nconsole.log(E.right(new Date()))\n",
  'packages/core/tsup.config.ts': 'export default {}\n'
}

describe('the rules of biome.json', () => {
  const file = (index: number): string => {
    const [rule, place] = forbidden[index] ?? ['', '']
    return `${place}forbidden-${index}${rule.endsWith('Tests') ? '.test' : ''}.ts`
  }
  const found = lint({
    ...allowed,
    ...Object.fromEntries(forbidden.map(([, , source], i) => [file(i), `${source}\n`]))
  })

  for (const [index, [rule, place, source]] of forbidden.entries()) {
    test(`${rule} refuses ${JSON.stringify(source)} in ${place}`, () => {
      expect(found.get(file(index)) ?? []).toEqual([rule])
    })
  }

  for (const name of Object.keys(allowed)) {
    test(`none refuses what ${name} does`, () => {
      expect(found.get(name) ?? []).toEqual([])
    })
  }
})

/** The rules that each file breaks, by one run of Biome with the project's own configuration. */
function lint(sources: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlyArray<string>> {
  for (const name of ['biome.json', '.gitignore', 'tools/lint'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'packages', 'examples']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const rules = new Map<string, Array<string>>()
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    const path = location.path.file ?? location.path
    rules.set(path, [...new Set([...(rules.get(path) ?? []), category.split('/').at(-1)])])
  }
  return rules
}

afterAll(() => rmSync(folder, { recursive: true }))
