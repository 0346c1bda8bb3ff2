import { E } from '../fp.ts'
import { address } from './Address.ts'

/**
 * Takes out of texts what the addresses among some arguments hold of secrets, whatever option or word they stand in, and
 * whatever their scheme, which may be mistyped: each address is called by its name, and one that is none by its scheme alone.
 *
 * @param args - what stands after the program's name
 */
export const withoutSecrets = (args: ReadonlyArray<string>): ((text: string) => string) => {
  const written = args.flatMap(addressesIn).sort((one, other) => other.text.length - one.text.length)
  return (text) =>
    written
      .reduce((said, { text: word, name }) => said.replaceAll(word, () => name), text)
      .replace(/([a-z][a-z0-9+.-]+(?::\/\/?|\/\/))[^\s`'":@]*:[^\s`'"]*@/gi, '$1…@')
}

interface Written {
  readonly text: string
  /** What is said instead. */
  readonly name: string
}

/** An option may be given with its value in one word, and a value may be taken apart at its first `=`. */
const addressesIn = (arg: string): ReadonlyArray<Written> => {
  const start = arg.search(like)
  if (start < 0) return []
  const word = arg.slice(start)
  const equals = word.indexOf('=')
  const whole = { text: word, name: nameOf(word) }
  return equals < 0 ? [whole] : [whole, { text: word.slice(0, equals), name: schemeOf(word) }]
}

/**
 * What may be an address: a scheme and two slashes; or fewer, or no colon before them, or none of it at all, where there may be
 * a password.
 */
const like = /(?:postgres(?:ql)?:|[a-z][a-z0-9+.-]+(?::\/\/|(?::\/|\/\/)[^@]*:[^@]*@)|(?<![^\s/=@:])[^\s/=@:]+:[^@]*@)/i

const nameOf = (word: string): string => {
  const found = address(word)
  return E.isRight(found) ? found.right.name : schemeOf(word)
}

const schemeOf = (word: string): string => {
  const [scheme] = /^(?:postgres(?:ql)?(?=:)|[a-z0-9+.-]+(?=:?\/))/i.exec(word) ?? []
  return scheme === undefined ? '…' : `${scheme}://…`
}
