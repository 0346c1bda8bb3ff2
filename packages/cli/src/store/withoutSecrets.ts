import { E } from '../fp.ts'
import { address } from './Address.ts'

/**
 * Takes out of texts what the addresses among some arguments hold of secrets, whatever option or word they stand in: each
 * address is called by its name, and one that is none by its scheme alone.
 *
 * @param args - what stands after the program's name
 */
export const withoutSecrets = (args: ReadonlyArray<string>): ((text: string) => string) => {
  const written = args.flatMap(addressesIn).sort((one, other) => other.length - one.length)
  return (text) =>
    written
      .reduce((said, word) => said.replaceAll(word, () => nameOf(word)), text)
      .replace(/postgres(?:ql)?:\/\/[^\s`'":@]*:[^\s`'"]*@/gi, 'postgres://…@')
}

/** An option may be given with its value in one word, and a value may be taken apart at its first `=`. */
const addressesIn = (arg: string): ReadonlyArray<string> => {
  const start = arg.search(/postgres(?:ql)?:/i)
  if (start < 0) return []
  const word = arg.slice(start)
  const equals = word.indexOf('=')
  return equals < 0 ? [word] : [word, word.slice(0, equals)]
}

const nameOf = (word: string): string => {
  const found = address(word)
  return E.isRight(found) ? found.right.name : 'postgres://…'
}
