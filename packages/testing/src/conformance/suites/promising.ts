import { holds } from '../assertions.ts'
import type { Suite } from '../Claims.ts'

/** That what is claimed can be held against a store. */
export const promising: Suite = {
  about: 'a store',
  claims: {
    'that claims to survive the end of its process can be opened again, so that this is tried': async (trial) => {
      const { durability, reopen } = trial.capabilities
      holds(durability === 'memory' || reopen, `it claims \`${durability}\` and no \`reopen\``)
    }
  }
}
