// Runs every @example of the doc comments and every ```ts block of the pages.
// In an example `assert` is there without an import, and `<expression> // => <value>` is compared.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
/** Each run has a folder of its own, so that two at once do not meet; it stays only when an example fails. */
const out = join(root, '.snippets', String(process.pid))

interface Example {
  readonly file: string
  /** The line of the file on which the first line of the code stands, from 1. */
  readonly line: number
  readonly code: string
}

export interface Result {
  readonly where: string
  readonly problems: ReadonlyArray<string>
}

export const runExamples = (): ReadonlyArray<Result> => {
  const examples = [...filesIn('packages/*/src/**/*.ts').flatMap(inDocComments), ...pages().flatMap(inPage)]
  write(examples)
  const problems = [...typeErrors(examples), ...runTimeErrors(examples)]
  if (problems.length === 0) rmSync(out, { recursive: true })
  return examples.map((example, index) => ({
    where: `${example.file}:${example.line}`,
    problems: problems.filter((problem) => problem.index === index).map(({ text }) => text)
  }))
}

const pages = (): ReadonlyArray<string> =>
  ['*.md', 'packages/*/*.md', 'examples/*/*.md', 'docs/**/*.md'].flatMap(filesIn)

const filesIn = (pattern: string): ReadonlyArray<string> =>
  globSync(pattern, { cwd: root, exclude: ['**/node_modules', '**/dist'] })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

const inDocComments = (file: string): ReadonlyArray<Example> => {
  const examples: Array<Example & { code: string }> = []
  let current: (Example & { code: string }) | undefined
  for (const [index, text] of linesOf(file).entries()) {
    const comment = /^\s*(?:\/\*\*| \*(?!\/))(.*)$/
      .exec(text)?.[1]
      ?.replace(/^ /, '')
      .replace(/\s*\*\/\s*$/, '')
    if (comment === undefined || comment.startsWith('@')) current = undefined
    if (comment?.startsWith('@example')) {
      current = { file, line: index + 2, code: '' }
      examples.push(current)
    } else if (current !== undefined) {
      current.code += comment?.startsWith('```') ? '\n' : `${comment}\n`
    }
  }
  return examples
}

const inPage = (file: string): ReadonlyArray<Example> => {
  const examples: Array<Example> = []
  let start: number | undefined
  const lines = linesOf(file)
  for (const [index, text] of lines.entries()) {
    if (start === undefined && /^```ts\s*$/.test(text)) start = index + 1
    else if (start !== undefined && text.startsWith('```')) {
      examples.push({ file, line: start + 1, code: lines.slice(start, index).join('\n') })
      start = undefined
    }
  }
  return examples
}

const linesOf = (file: string): ReadonlyArray<string> => readFileSync(join(root, file), 'utf8').split(/\r?\n/)

const write = (examples: ReadonlyArray<Example>): void => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const [index, { code }] of examples.entries()) writeFileSync(join(out, `${index}.ts`), runnable(code))
  const compilerOptions = { noEmit: true, noUnusedLocals: false, noUnusedParameters: false }
  writeFileSync(
    join(out, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, include: ['*.ts'] })
  )
}

/** The code with its comparisons made, line for line, and the imports that examples may leave out on its first line. */
const runnable = (code: string): string => {
  const compared = code
    .split('\n')
    .map((line) => line.replace(/^(const (\w+)[^=]*= )?(.+?);?\s*\/\/ => (.+)$/, comparison))
    .join('\n')
  const imported = /^import (\* as )?assert\b/m.test(code) || !/\bassert\b/.test(compared)
  const printed = compared.includes('__format(') ? "import { format as __format } from 'node:util'; " : ''
  return `${imported ? '' : "import assert from 'node:assert/strict'; "}${printed}${compared}\nexport {}\n`
}

const comparison = (
  line: string,
  declaration: string | undefined,
  name: string,
  expression: string,
  value: string
): string => {
  if (declaration !== undefined) return `${line.replace(/\s*\/\/ => .*$/, '')}; assert.deepEqual(${name}, ${value})`
  const shown = /^console\.log\((.*)\)$/.exec(expression)?.[1]
  return shown === undefined
    ? `assert.deepEqual(${expression}, ${value})`
    : `assert.equal(__format(${shown}), ${JSON.stringify(value)})`
}

interface Problem {
  readonly index: number
  readonly text: string
}

const typeErrors = (examples: ReadonlyArray<Example>): ReadonlyArray<Problem> => {
  if (examples.length === 0) return []
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', out, '--pretty', 'false'], { cwd: out, encoding: 'utf8' })
  return stdout.split('\n').flatMap((text) => {
    const [, number, line, message] = /^(\d+)\.ts\((\d+),\d+\): (.*)$/.exec(text) ?? []
    const index = Number(number)
    const example = examples[index]
    if (example === undefined) return /^\S+error TS/.test(text) ? [{ index: 0, text }] : []
    return [{ index, text: `${example.file}:${example.line + Number(line) - 1}: ${message}` }]
  })
}

const runTimeErrors = (examples: ReadonlyArray<Example>): ReadonlyArray<Problem> => {
  const runner = `
    const errors = []
    console.log = console.info = () => {}
    for (let index = 0; index < ${examples.length}; index++) {
      try { await import(${JSON.stringify(pathToFileURL(out).href)} + '/' + index + '.ts') }
      catch (error) { errors.push({ index, text: String(error?.stack ?? error) }) }
    }
    process.stdout.write(JSON.stringify(errors))`
  const args = ['--conditions=@norrsken/source', '--input-type=module', '--eval', runner]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) return examples.map((_, index) => ({ index, text: `the examples could not be run: ${stderr}` }))
  return JSON.parse(stdout).map(({ index, text }: Problem) => ({ index, text: atSource(text, index, examples) }))
}

/** Names the page or the source where a stack names the file that was made from it. */
const atSource = (stack: string, index: number, examples: ReadonlyArray<Example>): string =>
  stack.replaceAll(new RegExp(`\\S*/[.]snippets/${process.pid}/${index}[.]ts:(\\d+)`, 'g'), (_, line) => {
    const { file, line: first } = examples[index] ?? { file: '', line: 0 }
    return `${file}:${first + Number(line) - 1}`
  })
