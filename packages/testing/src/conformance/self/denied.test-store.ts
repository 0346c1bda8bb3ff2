import type { Effort, Suite } from '../Claims.ts'
import { pause } from '../listen.ts'
import type { Make } from '../Made.ts'
import { withTrial } from '../trial.ts'
import { everything } from './everything.test-store.ts'

/** The claims of a suite that a store does not meet. */
export const denied = async ({ needs, claims }: Suite, make: Make, effort: Effort): Promise<ReadonlyArray<string>> => {
  const failed: string[] = []
  for (const [sentence, hold] of Object.entries(claims)) {
    const holding = withTrial({ make, capabilities: everything, effort }, needs)(hold)
    const isMet = holding.then(
      () => true,
      () => false
    )
    if (!(await Promise.race([isMet, pause(5000)]))) failed.push(sentence)
  }
  return failed
}
