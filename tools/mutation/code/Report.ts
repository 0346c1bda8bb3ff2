/** What a mutation run found, as far as it is read here: Stryker's report, and the file by which it goes on. */
export interface Report {
  readonly files: Readonly<Record<string, MutatedFile>>
}

export interface MutatedFile {
  readonly source: string
  readonly mutants: ReadonlyArray<MutantResult>
}

export interface MutantResult {
  readonly status: Status
  readonly mutatorName: string
  readonly replacement: string
  readonly location: { readonly start: Position; readonly end: Position }
}

/** Lines and columns are counted from 1. */
interface Position {
  readonly line: number
  readonly column: number
}

export type Status =
  | 'Killed'
  | 'Timeout'
  | 'Survived'
  | 'NoCoverage'
  | 'RuntimeError'
  | 'CompileError'
  | 'Ignored'
  | 'Pending'

/** How many mutants were noticed by a test, of how many that there were. */
export interface Score {
  readonly noticed: number
  readonly all: number
}

/** A mutant that no test noticed. */
export interface Survivor {
  readonly file: string
  /** The line in which it begins, and the part of it (or from it on) that was changed, each on one line. */
  readonly line: string
  readonly original: string
  readonly replacement: string
}

/**
 * How many mutants were noticed. An endless loop is noticed. What could not be run (an error before any test) says
 * nothing, and is not counted; what was left out counts against.
 */
export const scoreOf = (report: Report): Score => {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const noticed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length
  const lost = statuses.filter((status) => status === 'RuntimeError' || status === 'CompileError').length
  return { noticed, all: statuses.length - lost }
}

/** In per cent, never rounded up. */
export const percent = ({ noticed, all }: Score): number => (all === 0 ? 0 : Math.floor((noticed * 10_000) / all) / 100)

/** The mutants that no test noticed, in the order of files and lines. */
export const survivorsOf = (report: Report): ReadonlyArray<Survivor> =>
  Object.entries(report.files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([file, { source, mutants }]) =>
      mutants
        .filter(({ status }) => status === 'Survived' || status === 'NoCoverage' || status === 'Ignored')
        .sort((one, other) => before(one.location.start, other.location.start))
        .map(({ location, replacement }) => ({ file, ...cut(source, location), replacement: onOneLine(replacement) }))
    )

const before = (one: Position, other: Position): number => one.line - other.line || one.column - other.column

const cut = (source: string, { start, end }: MutantResult['location']): Pick<Survivor, 'line' | 'original'> => {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const line = lines[0] ?? ''
  const last = lines.length - 1
  const original = lines
    .map((text, index) => text.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n')
  return { line: onOneLine(line), original: onOneLine(original) }
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
