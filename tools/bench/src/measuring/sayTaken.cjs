// Says at the end of a process what it took: microseconds of the processor, and the most memory that it had in KiB. Its other
// threads load this file too, and end before it.
if (require('node:worker_threads').isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    process.stderr.write(`taken ${userCPUTime + systemCPUTime} ${maxRSS}\n`)
  })
}
