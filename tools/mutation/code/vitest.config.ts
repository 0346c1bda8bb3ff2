import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, matchesGlob, relative } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { partNamed } from './parts.ts'

/** The copy of the tree in which a mutant is tried. */
const root = process.cwd()
const part = partNamed(process.env)

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string | { readonly '@norrsken/source'?: string }>>
}

/** Where the sources of every entry of our packages are in the copy: the links in its node_modules lead out of it. */
const sources = globSync('packages/*/package.json', { cwd: root }).flatMap((file) => {
  const { name, exports = {} }: Manifest = JSON.parse(readFileSync(join(root, file), 'utf8'))
  return Object.entries(exports).flatMap(([entry, to]) => {
    const source = typeof to === 'string' ? undefined : to['@norrsken/source']
    if (source === undefined) return []
    return [{ find: new RegExp(`^${join(name, entry)}$`), replacement: join(root, dirname(file), source) }]
  })
})

const fewCases = join(import.meta.dirname, 'fewCases.ts')

/** Gives every test the fast-check of few cases, and that one the real. */
const withFewCases: Plugin = {
  name: 'few-cases',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fast-check' && importer !== fewCases ? fewCases : null)
}

/** Works out again what is otherwise worked out once: else only the first test that asks would be taken to reach it. */
const withoutCache: Plugin = {
  name: 'without-cache',
  transform: (code, id) => (id.endsWith('/time/stockholm.ts') ? code.replaceAll('??=', '=') : null)
}

/** In which file each mutant is: the copy has its number where it was put in. */
const mutatedFiles = new Map(
  globSync([...part.mutate.filter((pattern) => !pattern.startsWith('!'))], { cwd: root }).flatMap((file) =>
    Array.from(
      readFileSync(join(root, file), 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g),
      ([, id]) => [id, file] as const
    )
  )
)

/**
 * Runs the files that are most likely to notice first: those named after the mutated file, then in the order in which the
 * part names them, and last those that go through whole centuries.
 */
class LikelyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { activeMutant }: { activeMutant?: string } = this.ctx.getRootProject().getProvidedContext()
    const mutated = basename(mutatedFiles.get(activeMutant ?? '') ?? '', '.ts')
    return files.sort(
      (one, other) => place(one, mutated) - place(other, mutated) || (one.moduleId < other.moduleId ? -1 : 1)
    )
  }
}

const place = ({ moduleId }: TestSpecification, mutated: string): number => {
  const file = relative(root, moduleId)
  if (mutated !== '' && basename(file).startsWith(`${mutated}.`)) return -1
  return slow.some((pattern) => matchesGlob(file, pattern))
    ? part.tests.length
    : part.tests.findIndex((pattern) => matchesGlob(file, pattern))
}

const slow = ['**/{calendar,stockholm,17-withdrawal}.test.ts']

export default defineConfig({
  plugins: [withFewCases, withoutCache],
  resolve: { alias: sources },
  test: { include: [...part.tests], testTimeout: 240_000, isolate: false, sequence: { sequencer: LikelyFirst } }
})
