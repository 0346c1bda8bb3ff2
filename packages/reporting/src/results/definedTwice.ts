import type { Definition } from '../catalogue/Definition.ts'

/** Two definitions have one id and version: figures of both would have one name. */
export interface DefinedTwice {
  readonly type: 'DefinedTwice'
  readonly definition: string
  readonly version: number
}

/** The first definition that has the id and the version of one before it, if there is one. */
export const definedTwice = (definitions: ReadonlyArray<Definition>): DefinedTwice | null => {
  const seen = new Set<string>()
  for (const { id, version } of definitions) {
    const name = `${version} ${id}`
    if (seen.has(name)) return { type: 'DefinedTwice', definition: id, version }
    seen.add(name)
  }
  return null
}
