import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of the agreement, as data, with one thing changed. */
export interface Mutant {
  /** What is changed, in words. */
  readonly change: string
  /** From the root of the repository. */
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
}

const root = join(import.meta.dirname, '../../..')

export const pathOf = ({ file }: Mutant): string => join(root, file)

/** The file of a mutant with the change made. Throws where what is to be changed is not there exactly once. */
export const mutated = ({ file, find, replace }: Mutant, source: string): string => {
  const parts = source.split(find)
  const [before, after] = parts
  if (parts.length !== 2 || before === undefined || after === undefined) {
    throw new Error(`\`${find}\` stands ${parts.length - 1} times in ${file}: a mutant needs it exactly once`)
  }
  return `${before}${replace}${after}`
}

/** The file of a mutant with the change made. */
export const mutatedFile = (mutant: Mutant): string => mutated(mutant, readFileSync(pathOf(mutant), 'utf8'))
