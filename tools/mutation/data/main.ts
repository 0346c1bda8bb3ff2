// `pnpm mutate:data`: changes the data of the agreement, one thing at a time, and fails if a change goes unnoticed.
//
// Each mutant is a process of its own, in which one file is changed as it is loaded. It is noticed if an expectation of
// a witness, written down beforehand, is not met. One that only breaks the program has not been noticed. So that it is
// not this program that notices everything, a change that changes nothing must go unnoticed.
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Mutant } from './Mutant.ts'
import { mutants } from './mutants.ts'
import type { Unmet } from './Witness.ts'

const exec = promisify(execFile)
const here = (file: string): string => join(import.meta.dirname, file)

const unchanged: Mutant = {
  change: '17: six months of notice, in other figures',
  file: 'packages/core/src/agreement/Terms.ts',
  find: 'noticeMonths: 6',
  replace: 'noticeMonths: 3 + 3'
}

/** What the witnesses have to say of a mutant. Rejects where they cannot speak. */
const hear = async (mutant: Mutant): Promise<ReadonlyArray<Unmet>> => {
  const { stdout } = await exec(
    process.execPath,
    ['--conditions=@norrsken/source', '--import', here('mutation.ts'), here('hear.ts')],
    { env: { ...process.env, MUTANT: JSON.stringify(mutant) } }
  )
  return JSON.parse(stdout)
}

interface Outcome {
  readonly passed: boolean
  readonly says: string
}

const tried = async (mutant: Mutant): Promise<Outcome> => {
  const expected = mutant === unchanged ? 'survives' : 'killed'
  try {
    const [first, ...others] = await hear(mutant)
    const found = first === undefined ? 'survives' : 'killed'
    const why = first === undefined ? '' : `: ${words(first)}${others.length > 0 ? `, and ${others.length} more` : ''}`
    return { passed: found === expected, says: `${mutant.change}: ${found}${why}` }
  } catch (error) {
    return { passed: false, says: `${mutant.change}: breaks the program: ${String(error)}` }
  }
}

const words = ({ on, ask, missing, surplus }: Unmet): string =>
  `${ask.split(' ', 2).join(' ')} on ${on}: ${missing[0] ?? 'nothing'} became ${surplus[0] ?? 'nothing'}`

const all = [unchanged, ...mutants]
const outcomes: Outcome[] = []
const waiting = all.entries()
const worker = async (): Promise<void> => {
  for (const [index, mutant] of waiting) outcomes[index] = await tried(mutant)
}
await Promise.all(Array.from({ length: availableParallelism() }, worker))

for (const { passed, says } of outcomes) process.stdout.write(`${passed ? 'ok   ' : 'FAIL '} ${says}\n`)
const failed = outcomes.filter(({ passed }) => !passed).length
process.stdout.write(`\n${outcomes.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
