// Prints, as JSON, which expectations of the witnesses are not met.
import { unmet } from './Witness.ts'
import { witnesses } from './witnesses.ts'

process.stdout.write(JSON.stringify(witnesses.flatMap(unmet)))
