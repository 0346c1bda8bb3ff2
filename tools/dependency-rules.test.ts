import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const packages = readdirSync(join(root, 'packages'))
const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'))
const tsConfig = extractTSConfig(join(root, 'tsconfig.json'))
const folders: Array<string> = []

type Sources = Readonly<Record<string, string>>

/** A small workspace that keeps every rule. It has the manifests of the real packages. */
const good: Sources = {
  'packages/rules/src/index.ts': "export { day } from './Day.ts'",
  'packages/rules/src/Day.ts': "import * as t from 'io-ts'\nexport const day = t.number",
  'packages/core/src/index.ts': "export { opened } from './Case.ts'",
  'packages/core/src/Case.ts': "import { day } from '@norrsken/rules'\nexport const opened = day",
  'packages/core/src/Case.test.ts': "import '@norrsken/testing'\nimport 'node:assert'\nimport './Case.ts'",
  'packages/eventstore-adapter-memory/src/index.ts': "export { opened } from '@norrsken/core'",
  'packages/reporting/src/index.ts': "export { opened } from '@norrsken/core'\nexport { day } from '@norrsken/rules'",
  'packages/interchange/src/index.ts': "export { day } from '@norrsken/rules'",
  'packages/testing/src/index.ts': "export { opened } from '@norrsken/core'\nexport { default } from 'fast-check'",
  'packages/testing/src/synthetic/index.ts': "export { opened as generate } from '@norrsken/core'",
  'packages/cli/src/main.ts': "import '@norrsken/reporting'\nimport '@norrsken/testing/synthetic'\nimport 'node:fs'",
  'examples/history/main.ts': "import '@norrsken/reporting'",
  'tools/tool.ts': 'export const tool = 1'
}

const broken: ReadonlyArray<readonly [rule: string, sources: Sources]> = [
  [
    'no-cycles',
    {
      'packages/rules/src/Day.ts': "export { week as day } from './Week.ts'",
      'packages/rules/src/Week.ts': "export { day as week } from './Day.ts'"
    }
  ],
  [
    'no-cycles',
    {
      'packages/rules/src/Day.ts': "import type { W } from './Week.ts'\nexport const day: W = 1",
      'packages/rules/src/Week.ts': "import type { day } from './Day.ts'\nexport type W = typeof day | number"
    }
  ],
  ['no-orphans', { 'packages/core/src/Forgotten.ts': 'export const forgotten = 1' }],
  ['rules-imports-none-of-ours', { 'packages/rules/src/Week.ts': "import '@norrsken/reporting'" }],
  ['core-imports-only-rules', { 'packages/core/src/Meeting.ts': "import '@norrsken/eventstore-adapter-memory'" }],
  [
    'eventstore-adapter-imports-only-core',
    { 'packages/eventstore-adapter-memory/src/Store.ts': "import '@norrsken/rules'" }
  ],
  [
    'reporting-imports-only-core-and-rules',
    { 'packages/reporting/src/Table.ts': "import '@norrsken/eventstore-adapter-memory'" }
  ],
  ['interchange-imports-only-rules', { 'packages/interchange/src/Table.ts': "import '@norrsken/core'" }],
  ['testing-imports-only-core-and-rules', { 'packages/testing/src/store.ts': "import '@norrsken/reporting'" }],
  ['nobody-imports-cli', { 'examples/history/run.ts': "import '../../packages/cli/src/main.ts'" }],
  ['packages-import-no-examples-or-tools', { 'packages/core/src/Meeting.ts': "import '../../../tools/tool.ts'" }],
  ['no-import-of-own-index', { 'packages/core/src/Meeting.ts': "import './index.ts'" }],
  ['no-import-of-own-index', { 'packages/core/src/Meeting.ts': "import '@norrsken/core'" }],
  ['across-packages-by-name', { 'packages/core/src/Meeting.ts': "import '../../rules/src/Day.ts'" }],
  ['across-packages-by-name', { 'examples/history/deep.ts': "import '../../packages/rules/src/Day.ts'" }],
  ['pure-packages-import-no-builtins', { 'packages/core/src/Meeting.ts': "import 'node:fs'" }],
  [
    'only-codec-and-secrecy-open',
    {
      'packages/core/src/Meeting.ts': "export { open } from './secrecy/open.ts'",
      'packages/core/src/secrecy/open.ts': "import '../Case.ts'\nexport const open = 1"
    }
  ],
  [
    'only-codec-and-secrecy-open',
    {
      'packages/core/src/secrecy/screen/screen.ts': "export { open } from '../open.ts'",
      'packages/core/src/secrecy/open.ts': "import '../Case.ts'\nexport const open = 1"
    }
  ],
  [
    'only-disclosure-control-opens-counts',
    {
      'packages/reporting/src/Table.ts': "export { open } from './disclosure/open.ts'",
      'packages/reporting/src/disclosure/open.ts': "import '@norrsken/core'\nexport const open = 1"
    }
  ],
  [
    'only-release-releases',
    {
      'packages/reporting/src/disclosure/audit.ts': "export { released } from './box.ts'",
      'packages/reporting/src/disclosure/box.ts': "import '@norrsken/core'\nexport const released = 1"
    }
  ],
  ['testing-only-in-tests', { 'packages/reporting/src/Table.ts': "import '@norrsken/testing/synthetic'" }],
  ['cli-imports-only-the-generator-of-testing', { 'packages/cli/src/state.ts': "import '@norrsken/testing'" }],
  ['no-dev-dependencies-in-sources', { 'packages/core/src/Meeting.ts': "import 'only-for-development'" }],
  ['no-undeclared-dependencies', { 'packages/core/src/Meeting.ts': "import 'vitest'" }],
  ['not-to-unresolvable', { 'packages/core/src/Meeting.ts': "import './Csae.ts'" }],
  ['not-to-unresolvable', { 'packages/core/src/Meeting.ts': "import '@norrsken/rules/src/Day.ts'" }]
]

describe('the rules of .dependency-cruiser.cjs', () => {
  test('are kept by a workspace that imports as it should', async () => {
    expect(await rulesBrokenBy({})).toEqual([])
  })

  for (const [rule, sources] of broken) {
    test(`${rule}: is broken by ${JSON.stringify(sources)}`, async () => {
      expect(await rulesBrokenBy(sources)).toEqual([rule])
    })
  }

  test('are each broken above, and each have a comment', () => {
    expect(options.ruleSet?.forbidden?.map(({ name }) => name)).toEqual([...new Set(broken.map(([rule]) => rule))])
    for (const { comment } of options.ruleSet?.forbidden ?? []) expect(comment?.length).toBeGreaterThan(60)
  })
})

const rulesBrokenBy = async (sources: Sources): Promise<ReadonlyArray<string>> => {
  const baseDir = workspaceOf({ ...good, ...sources })
  const { output } = await cruise(
    ['packages', 'examples', 'tools'],
    { ...options, baseDir, validate: true },
    undefined,
    { tsConfig }
  )
  const { violations } = (output as ICruiseResult).summary
  return [...new Set(violations.map(({ rule }) => rule.name))]
}

const workspaceOf = (sources: Sources): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dependency-rules-')))
  folders.push(folder)
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const link = (from: string, to: string): void => {
    mkdirSync(dirname(join(folder, from)), { recursive: true })
    symlinkSync(to, join(folder, from), 'junction')
  }
  for (const [file, text] of Object.entries(sources)) write(file, text)
  for (const name of packages) {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    manifest.devDependencies = { ...manifest.devDependencies, 'only-for-development': '1.0.0' }
    write(`packages/${name}/package.json`, JSON.stringify(manifest))
    link(`node_modules/@norrsken/${name}`, join(folder, 'packages', name))
  }
  write('node_modules/only-for-development/package.json', '{ "name": "only-for-development", "main": "index.js" }')
  write('node_modules/only-for-development/index.js', '')
  for (const name of ['fp-ts', 'io-ts', 'immer', 'fast-check', 'vitest']) {
    link(`node_modules/${name}`, realpathSync(join(root, 'node_modules', name)))
  }
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
