import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { history } from '../data/logFile.ts'
import { copies } from './copies.ts'

/*
 * A program that writes a log, block by block: the history of the agreement, and then so many copies of so many cases. It says how many
 * events there are. It is a process of its own, as one that is started counts what the one that starts it has at that moment.
 *
 *     node write.ts <file> <cases> <copies>
 */
const [path = '', cases, many] = process.argv.slice(2)
const file = openSync(path, 'w')
const told = readFileSync(history, 'utf8')
let events = told.trimEnd().split('\n').length
let block = told
for (const event of copies(Number(cases), Number(many))) {
  events += 1
  block += `${JSON.stringify(event)}\n`
  if (block.length < 1024 * 1024) continue
  writeSync(file, block)
  block = ''
}
writeSync(file, block)
closeSync(file)
process.stdout.write(String(events))
