import { Proof } from '@norrsken/rules'

/** The steps that an explanation is made of, without who, when and how many, each once. */
export const stepsOf = (proof: Proof.Proof): ReadonlyArray<string> => [...new Set(Proof.nodes(proof).map(madeOf))]

/** What the sentences of a proof do not show: the names under which it cites what counted. */
export const behind = (proof: Proof.Proof): ReadonlyArray<string> => [
  ...new Set(
    Proof.nodes(proof)
      .filter(({ type }) => type !== 'rule' && type !== 'default')
      .map(madeOf)
  )
]

const madeOf = (node: Proof.Proof): string => {
  switch (node.type) {
    case 'rule':
      return `${node.rule} ${word(node.outcome)} ${names(node.about)}`
    case 'default':
      return `${node.rule} ${word(node.outcome)} ${node.won.length} ${node.defeated.length} ${node.notMet.length}`
    case 'event':
      return `cites ${node.event}${listed(node.says)}`
    case 'absence':
      return `finds no ${node.found > 0 ? 'other ' : ''}${node.of}${listed({ ...node.where, ...limits(node) })}`
    case 'calculation':
      return `calculates ${node.operation}`
    case 'parameter':
      return `reads ${node.path}${node.chosen ? ', as chosen' : ''}`
    case 'open':
      return `leaves open: ${node.cause}`
  }
}

const word = (outcome: unknown): string => (typeof outcome === 'string' && /^[a-zA-Z]+$/.test(outcome) ? outcome : '')

const names = (said: object): string => Object.keys(said).join(', ')

const listed = (said: object): string => (Object.keys(said).length === 0 ? '' : `: ${names(said)}`)

const limits = ({ from, to }: Proof.AbsenceProof): object => ({
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to })
})
