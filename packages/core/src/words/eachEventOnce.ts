import type { Proof } from '@norrsken/rules'

/**
 * Reasons in which no event is cited twice: what several of them say of one event is put together, at the first of them.
 * Those that say different things of the same (two attended the one meeting) stay apart.
 */
export const eachEventOnce = (because: ReadonlyArray<Proof.Proof>): ReadonlyArray<Proof.Proof> => {
  const told: Proof.Proof[] = []
  for (const node of because) {
    const place = node.type === 'event' ? told.findIndex((other) => other.type === 'event' && agree(other, node)) : -1
    const other = told[place]
    if (node.type === 'event' && other?.type === 'event')
      told[place] = { ...other, says: { ...other.says, ...node.says } }
    else told.push(node)
  }
  return told
}

const agree = (one: Proof.EventProof, other: Proof.EventProof): boolean =>
  one.id === other.id &&
  Object.keys(one.says).every((key) => !Object.hasOwn(other.says, key) || one.says[key] === other.says[key])
