// Says at the end of a process what it took: microseconds of the processor, and the most memory that it had in KiB.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stderr.write(`taken ${userCPUTime + systemCPUTime} ${maxRSS}\n`)
})
