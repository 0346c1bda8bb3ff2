import { fork } from 'node:child_process'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Section } from './measuring/Row.ts'
import { missed, skipped, table } from './measuring/table.ts'

/** In the order of the table. Each runs in a process of its own, so that none meets the garbage of another. */
const usual = [
  'replay',
  'logOrder',
  'verdicts',
  'gate',
  'screen',
  'append',
  'read',
  'ndjson',
  'indicators',
  'report',
  'memory',
  'threads',
  'start',
  'stores/append',
  'stores/together',
  'stores/batches',
  'stores/import',
  'stores/catchUp',
  'stores/growth'
]

/** Takes minutes, and tens of gigabytes: it runs only if it is asked for by its name. */
const onlyNamed = ['large']

const main = async (): Promise<void> => {
  const [only, options] = [process.argv.slice(2).filter((word) => !word.startsWith('-')), process.argv.slice(2)]
  const sections: Section[] = []
  const asked = only.length === 0 ? usual : [...usual, ...onlyNamed].filter((name) => only.some(isNamed(name)))
  for (const workload of asked) {
    process.stderr.write(`${workload} …\n`)
    sections.push(
      ...(await sectionsOf(
        workload,
        options.filter((word) => word.startsWith('--'))
      ))
    )
  }
  console.log(machine())
  if (options.includes('--quick')) console.log('quick: too little is measured for the figures to mean anything')
  console.log(table(sections))
  console.log('')
  for (const line of missed(sections)) console.log(`goal missed: ${line}`)
  for (const line of skipped(sections)) console.log(`SKIPPED: ${line}`)
}

/** A workload is asked for by its name, or with all that are in its folder. */
const isNamed =
  (workload: string) =>
  (asked: string): boolean =>
    workload === asked || workload.startsWith(`${asked}/`)

const sectionsOf = (workload: string, options: ReadonlyArray<string>): Promise<ReadonlyArray<Section>> =>
  new Promise((resolve, reject) => {
    const sections: Section[] = []
    const child = fork(join(import.meta.dirname, 'workloads', `${workload}.ts`), options, {
      execArgv: ['--conditions=@norrsken/source', '--expose-gc', '--max-old-space-size=8192', ...collector(workload)]
    })
    child.on('message', (section) => sections.push(section as Section))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve(sections) : reject(new Error(`the workload \`${workload}\` failed: see above`))
    )
  })

/** Where the time of the processor counts, the collector's threads must not go on while another case is measured. */
const collector = (workload: string): ReadonlyArray<string> =>
  workload.startsWith('stores/') ? [] : ['--single-threaded-gc']

const machine = (): string =>
  [
    `Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`,
    `${availableParallelism()} x ${cpus()[0]?.model ?? 'an unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`
  ].join('; ')

await main()
