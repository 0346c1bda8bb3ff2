#!/usr/bin/env node
import process from 'node:process'
import { nodeCapabilities } from './node.ts'
import { run } from './run.ts'

/** What ends the program without an answer of ours: `EX_SOFTWARE`. */
const FAULT_OF_THE_PROGRAM = 70

try {
  process.exitCode = await run(process.argv.slice(2), nodeCapabilities())
} catch (error) {
  process.stderr.write(`norrsken: ${error instanceof Error ? error.stack : 'a fault of the program'}\n`)
  process.exitCode = FAULT_OF_THE_PROGRAM
}
