#!/usr/bin/env node
import process from 'node:process'
import { nodeCapabilities } from './node.ts'
import { run } from './run.ts'
import { withoutSecrets } from './store/withoutSecrets.ts'

/** What ends the program without an answer of ours: `EX_SOFTWARE`. */
const FAULT_OF_THE_PROGRAM = 70

const args = process.argv.slice(2)

try {
  process.exitCode = await run(args, nodeCapabilities())
} catch (error) {
  const fault = error instanceof Error ? String(error.stack) : 'a fault of the program'
  process.stderr.write(`norrsken: ${withoutSecrets(args)(fault)}\n`)
  process.exitCode = FAULT_OF_THE_PROGRAM
}
