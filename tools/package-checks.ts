// Checks the packages as those who install them get them: packs each one, looks into the tarball, installs all of them
// together with npm in an empty folder, and loads, runs and compiles against them there. Needs `build` first.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const nodeVersions = ['20', '22', '24']
const root = join(import.meta.dirname, '..')
const temporary = mkdtempSync(join(tmpdir(), 'package-checks-'))
const consumer = join(temporary, 'consumer')
const exec = promisify(execFile)
const count = { passed: 0, failed: 0 }

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly bin?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

interface Packed {
  readonly manifest: Manifest
  readonly tarball: string
  readonly files: ReadonlyArray<string>
  /** What can be imported: `@norrsken/testing/synthetic`. None for a program. */
  readonly entries: ReadonlyArray<string>
}

const main = async (): Promise<void> => {
  const packages: Array<Packed> = []
  for (const name of readdirSync(join(root, 'packages')).sort()) {
    if (existsSync(join(root, 'packages', name, 'package.json'))) packages.push(await pack(name))
  }
  for (const packed of packages) {
    await check(`${packed.manifest.name}: the tarball holds what it should and no more`, () => tarballIsClean(packed))
    await check(`${packed.manifest.name}: publint`, () => publintAgrees(packed))
    if (packed.entries.length > 0)
      await check(`${packed.manifest.name}: types resolve (attw)`, () => typesResolve(packed))
  }
  if (await check('all packages install together with npm', () => install(packages))) {
    for (const version of nodeVersions) {
      await check(`every entry loads with Node ${version}, the same as ESM and as CommonJS`, () =>
        entriesLoad(packages, version)
      )
      await check(`the program runs with Node ${version}`, () => programRuns(version))
    }
    await check('`pnpm -s norrsken` runs in the folder of its caller', scriptRuns)
    await check('`pnpm -s norrsken` keeps a log in a store without a server', storeWorks)
    await check('a consumer compiles with every strict flag and skipLibCheck off', () => consumerCompiles(packages))
  }
  rmSync(temporary, { recursive: true, force: true })
  process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`)
  process.exitCode = count.failed > 0 ? 1 : 0
}

const check = async (name: string, run: () => Promise<void>): Promise<boolean> => {
  const start = performance.now()
  try {
    await run()
    count.passed += 1
    process.stdout.write(`ok    ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`)
    return true
  } catch (error) {
    count.failed += 1
    process.stdout.write(`FAIL  ${name}\n${reasonOf(error).replaceAll(/^/gm, '      ')}\n`)
    return false
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const output = 'stdout' in error && 'stderr' in error ? `\n${error.stdout}\n${error.stderr}` : ''
  return `${error.message}${output}`
}

const pack = async (name: string): Promise<Packed> => {
  const out = join(temporary, 'packed', name)
  mkdirSync(out, { recursive: true })
  await pnpm(['pack', '--pack-destination', out], join(root, 'packages', name))
  const tarball = join(out, readdirSync(out).find((file) => file.endsWith('.tgz')) ?? 'none')
  await exec('tar', ['-xzf', tarball, '-C', out])
  const manifest: Manifest = JSON.parse(readFileSync(join(out, 'package', 'package.json'), 'utf8'))
  return {
    manifest,
    tarball,
    files: readdirSync(join(out, 'package'), { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/')
    ),
    entries: Object.keys(manifest.exports)
      .filter((entry) => entry !== './package.json')
      .map((entry) => join(manifest.name, entry).replaceAll('\\', '/'))
  }
}

/** pnpm is on the PATH only inside a pnpm script; npx finds it everywhere. */
const pnpm = (args: ReadonlyArray<string>, cwd: string) => {
  const running = process.env['npm_execpath']
  return running !== undefined && /[/\\]pnpm$/.test(running)
    ? exec(running, [...args], { cwd })
    : exec('npx', ['-y', 'pnpm@12.21.0', ...args], { cwd })
}

const tarballIsClean = async ({ files, manifest }: Packed): Promise<void> => {
  for (const file of ['LICENSE', 'README.md', 'package.json']) {
    if (!files.includes(file)) throw new Error(`no ${file}`)
  }
  const odd = files.filter(
    (file) => !/^(LICENSE|README[.]md|package[.]json|dist(\/.*)?)$/.test(file) || /[.]test/.test(file)
  )
  if (odd.length > 0) throw new Error(`not for publication: ${odd.join(', ')}`)
  const left = /"(workspace|catalog):|@norrsken\/source/.exec(JSON.stringify(manifest))
  if (left !== null) throw new Error(`package.json still says ${left[0]}`)
  if (manifest.bin !== undefined && !files.includes('dist/THIRD-PARTY-LICENSES')) {
    throw new Error('bundles other packages without their licences')
  }
}

const publintAgrees = async ({ tarball }: Packed): Promise<void> => {
  const bytes = readFileSync(tarball)
  const pack = { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) }
  const { messages, pkg } = await publint({ pack, strict: true })
  const problems = messages.filter(({ type }) => type !== 'suggestion').map((message) => formatMessage(message, pkg))
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

const typesResolve = async ({ tarball }: Packed): Promise<void> => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  await exec(process.execPath, [attw, tarball, '--profile', 'node16', '--no-emoji', '--no-color'])
}

/** With npm, which also installs what the packages want as peers. */
const install = async (packages: ReadonlyArray<Packed>): Promise<void> => {
  const dependencies = Object.fromEntries(packages.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]))
  writeJson('package.json', { name: 'consumer', private: true, type: 'module', dependencies })
  await exec('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: consumer })
  for (const { manifest } of packages) {
    if (!existsSync(join(consumer, 'node_modules', manifest.name))) throw new Error(`${manifest.name} is not there`)
  }
  const twice = readdirSync(join(consumer, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /node_modules.*node_modules[/\\](fp-ts|io-ts|immer|@norrsken[/\\][^/\\]+)$/.test(file)
  )
  if (twice.length > 0) throw new Error(`installed twice: ${twice.join(', ')}`)
}

const entriesLoad = async (packages: ReadonlyArray<Packed>, version: string): Promise<void> => {
  const entries = packages.flatMap((packed) => packed.entries)
  const print = 'process.stdout.write(JSON.stringify(names) + "\\n" + process.versions.node)'
  write(
    'load.mjs',
    `const names = {}\nfor (const e of ${JSON.stringify(entries)}) names[e] = Object.keys(await import(e)).sort()\n${print}\n`
  )
  write(
    'load.cjs',
    `const names = {}\nfor (const e of ${JSON.stringify(entries)}) names[e] = Object.keys(require(e)).sort()\n${print}\n`
  )
  const [esm, cjs] = [await node(version, ['load.mjs']), await node(version, ['load.cjs'])]
  if (esm.split('\n')[1]?.split('.')[0] !== version) throw new Error(`this is not Node ${version}: ${esm}`)
  if (esm !== cjs) throw new Error(`ESM and CommonJS export different names:\n${esm}\n${cjs}`)
  const empty = Object.entries(JSON.parse(esm.split('\n')[0] ?? '{}')).filter(([, names]) => String(names) === '')
  if (empty.length > 0) throw new Error(`no exports: ${empty.map(([entry]) => entry).join(', ')}`)
}

const programRuns = async (version: string): Promise<void> => {
  const program = join('node_modules', '@norrsken', 'cli', 'dist', 'main.js')
  const log = await node(version, [program, 'generate', '--cases', '2', '--seed', '1'])
  if (log === '') throw new Error('`norrsken generate` printed nothing')
  write('log.ndjson', log)
  const state = JSON.parse(await node(version, [program, 'state', 'log.ndjson', '--json']))
  if (state.agreement === undefined) throw new Error(`\`norrsken state\` gave ${JSON.stringify(state)}`)
  const withoutDriver = await node(version, [program, 'state', 'postgres://127.0.0.1:1/none', '--lang', 'en']).catch(
    ({ code, stderr }) => `${code} ${stderr}`
  )
  if (!withoutDriver.startsWith('3 ') || !withoutDriver.includes('the package `pg` is needed')) {
    throw new Error(`a store whose driver is not installed gave ${withoutDriver}`)
  }
}

/** The root script: its output alone on stdout, its exit code, its input, and relative paths of the caller. */
const scriptRuns = async (): Promise<void> => {
  const script = ['-C', root, '-s', 'norrsken']
  const { stdout } = await pnpm([...script, 'state', 'log.ndjson', '--json'], consumer)
  JSON.parse(stdout)
  const piped = pnpm([...script, 'state', '-', '--json'], consumer)
  piped.child.stdin?.end(readFileSync(join(consumer, 'log.ndjson')))
  if ((await piped).stdout !== stdout) throw new Error('standard input gives another answer than the file')
  const missing = await pnpm([...script, 'state', 'missing.ndjson'], consumer).catch(({ code }) => code)
  if (missing !== 2) throw new Error(`a missing file should exit with 2: ${JSON.stringify(missing)}`)
}

/** Where its driver is installed, the built program keeps a log in a store and gives it back. */
const storeWorks = async (): Promise<void> => {
  const script = ['-C', root, '-s', 'norrsken']
  await pnpm([...script, 'import', 'log.ndjson', 'pglite:log.db'], consumer)
  const { stdout } = await pnpm(
    [...script, 'export', 'pglite:log.db', '--to', 'ndjson', '--audience', 'coordinator'],
    consumer
  )
  if (stdout !== readFileSync(join(consumer, 'log.ndjson'), 'utf8')) throw new Error('the store gives another log back')
}

const node = async (version: string, args: ReadonlyArray<string>): Promise<string> => {
  const options = { cwd: consumer, maxBuffer: 2 ** 26 }
  const own = process.versions.node.split('.')[0] === version
  const { stdout } = own
    ? await exec(process.execPath, [...args], options)
    : await exec('npx', ['-y', '-p', `node@${version}`, 'node', ...args], options)
  return stdout
}

const consumerCompiles = async (packages: ReadonlyArray<Packed>): Promise<void> => {
  const entries = packages.flatMap((packed) => packed.entries)
  const use = 'export const all: ReadonlyArray<object> = ['
  const names = entries.map((_, index) => `e${index}`).join(', ')
  write(
    'use.mts',
    `${entries.map((entry, index) => `import * as e${index} from '${entry}'`).join('\n')}\n${use}${names}]\n`
  )
  write(
    'use.cts',
    `${entries.map((entry, index) => `import e${index} = require('${entry}')`).join('\n')}\n${use}${names}]\n`
  )
  const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions
  const { customConditions, erasableSyntaxOnly, verbatimModuleSyntax, ...strict } = base
  // Each by itself: a program with both kinds has the one declaration by which fp-ts knows `Timeline` twice.
  for (const file of ['use.mts', 'use.cts']) {
    writeJson('tsconfig.json', {
      compilerOptions: { ...strict, noEmit: true, skipLibCheck: false, types: [] },
      files: [file]
    })
    await exec(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', consumer])
  }
}

const write = (file: string, text: string): void => {
  mkdirSync(consumer, { recursive: true })
  writeFileSync(join(consumer, file), text)
}

const writeJson = (file: string, value: unknown): void => write(file, JSON.stringify(value, undefined, 2))

await main()
