import { type Migration, migrations } from '../schema/migrations.ts'

/** A function, as far as it matters what it does and under which rights. */
export interface Definition {
  readonly name: string
  readonly language: string
  readonly volatility: string
  readonly isDefiner: boolean
  readonly isStrict: boolean
  /** What is set while it runs, as the server keeps it: `search_path=pg_catalog, pg_temp`. */
  readonly settings: ReadonlyArray<string>
  readonly body: string
}

/**
 * The functions that a schema has after its migrations, read from these. The server keeps a body as it was written, so the two
 * can be compared. Of a function that is made again the last making counts.
 *
 * @param s - the schema's name, quoted
 * @param steps - the migrations, if they are not to be the real ones
 */
export const functionsOf = (s: string, steps: ReadonlyArray<Migration> = migrations): ReadonlyArray<Definition> => {
  const found = new Map<string, Definition>()
  for (const { sql } of steps) {
    const text = sql(s)
    for (const [, rest = ''] of text.matchAll(
      /create (?:or replace )?function ([\s\S]*?)(?=create (?:or replace )?function |$)/g
    )) {
      const definition = definitionIn(rest, s)
      if (definition !== null) found.set(definition.name, definition)
    }
  }
  return [...found.values()]
}

/** What follows the words `create function`. */
const definitionIn = (text: string, s: string): Definition | null => {
  const [, head = '', , body] = /^([\s\S]*?)\sas (\$\w*\$)([\s\S]*?)\2/.exec(text) ?? []
  if (body === undefined || !head.startsWith(`${s}.`)) return null
  const [, name = ''] = /^(\w+)\(/.exec(head.slice(s.length + 1)) ?? []
  const options = head.slice(head.lastIndexOf('language '))
  return {
    name,
    language: /^language (\w+)/.exec(options)?.[1] ?? '',
    volatility: /\b(stable|immutable)\b/.exec(options)?.[1] ?? 'volatile',
    isDefiner: /\bsecurity definer\b/.test(options),
    isStrict: /\bstrict\b/.test(options),
    settings: [...options.matchAll(/\bset (\w+) = (.*?)(?=\s+set |\s*$)/g)].map(
      ([, setting, value]) => `${setting}=${value}`
    ),
    body
  }
}
