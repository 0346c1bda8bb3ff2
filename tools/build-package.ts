// Builds the package in the current folder with tsup, unless nothing that the build reads has changed since the last one.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const here = process.cwd()
const stamp = join(here, 'node_modules', '.cache', 'build.json')

const main = (): void => {
  const inputs = hashOf(inputFiles())
  const last = readStamp()
  if (last?.inputs === inputs && last.outputs.every((file) => existsSync(join(here, file)))) {
    console.log('unchanged since the last build')
    return
  }
  rmSync(stamp, { force: true })
  const { status } = spawnSync('tsup', { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    process.exitCode = 1
    return
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, JSON.stringify({ inputs, outputs: globSync('dist/**/*.*', { cwd: here }) }))
}

/** The sources of this package and of every package of ours that it uses, and the files that say how to build. */
const inputFiles = (): ReadonlyArray<string> => [
  ...['pnpm-lock.yaml', 'tsconfig.base.json', 'tools/tsup.ts'].map((file) => join(root, file)),
  ...[...withDependencies(here, new Set())].sort().flatMap(filesOf)
]

const withDependencies = (folder: string, found: Set<string>): Set<string> => {
  if (found.has(folder)) return found
  found.add(folder)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies })
  for (const name of names.filter((name) => name.startsWith('@norrsken/'))) {
    withDependencies(join(root, 'packages', name.slice('@norrsken/'.length)), found)
  }
  return found
}

const filesOf = (folder: string): ReadonlyArray<string> =>
  globSync(['package.json', 'tsconfig.json', 'tsup.config.ts', 'src/**/*.ts'], { cwd: folder })
    .filter((file) => !/\.test(-\w+)?\.ts$/.test(file))
    .sort()
    .map((file) => join(folder, file))

const hashOf = (files: ReadonlyArray<string>): string => {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const readStamp = (): { inputs: string; outputs: ReadonlyArray<string> } | undefined =>
  existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined

main()
