import type { Definition } from '../catalogue/Definition.ts'

/** What a figure means, whatever counts it: a definition of an indicator says more. */
export type Meaning = Pick<Definition, 'id' | 'version' | 'names' | 'goals' | 'clause'> &
  Partial<Pick<Definition, 'cannotSay'>>
