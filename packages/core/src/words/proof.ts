import { Instant, type Proof, Stockholm } from '@norrsken/rules'
import { O } from '../fp.ts'
import { en } from './en.ts'
import { isDay, sentence } from './format.ts'
import type { About, Language } from './Language.ts'
import { sv } from './sv.ts'

/** The languages in which there are words. */
export type Lang = 'sv' | 'en'

/** The words of a language. */
export const language = (lang: Lang): Language => (lang === 'sv' ? sv : en)

/**
 * The name of a party as people know it; its id where no name is known.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.partyName('are', 'sv'), 'Åre kommun')
 */
export const partyName = (id: string, lang: Lang): string => nameOf(id, language(lang))

/** A sentence of a proof, and how deep in the proof it stands: 0 is the answer, 1 its reasons, 2 theirs. */
export interface Line {
  readonly depth: number
  readonly text: string
}

/**
 * A proof as sentences: the answer first, then its reasons, each a step deeper than what it is a reason for. Signatures
 * of one edition are one sentence.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * const proof = { type: 'rule', rule: '2/party', clause: '2', about: { party: 'are', day: '2024-07-01' }, outcome: 'yes', because: [] } as const
 * assert.deepEqual(Words.proof(proof, 'en'), ['Åre municipality is a party on 1 July 2024 (clause 2).'])
 */
export const proof = (root: Proof.Proof, lang: Lang): ReadonlyArray<string> =>
  lines(root, language(lang), 0).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`)

const lines = (node: Proof.Proof, words: Language, depth: number): ReadonlyArray<Line> => {
  const line = (text: string): Line => ({ depth, text: sentence(text) })
  switch (node.type) {
    case 'rule':
      return [
        line(`${ruleWords(node, words)} (${words.clause(node.clause)})`),
        ...reasons(node.because, words, depth + 1)
      ]
    case 'event': {
      const says = words.events[node.event]?.(inWords(node.says, words)) ?? words.someEvent
      return [line(`${says} (${words.cited(node.id, moment(node.effective, words), moment(node.recorded, words))})`)]
    }
    case 'absence': {
      const what = words.searched[node.of] ?? words.someSearched
      const who = node.where['party']
      const [from, to] = [node.from, node.to].map((iso) => (iso == null ? null : words.day(iso)))
      return [
        line(
          words.absence(what, typeof who === 'string' ? nameOf(who, words) : null, from ?? null, to ?? null, node.found)
        )
      ]
    }
    case 'calculation': {
      const said = words.calculations[node.operation]?.(inWords(node.in, words), node.out) ?? String(node.out)
      return [line(`${said} (${words.authority(node.authority)})`)]
    }
    case 'parameter': {
      const said = words.parameters[node.path]?.(node.value) ?? String(node.value)
      return [line(words.parameterOf(said, node.edition, node.since === null ? null : words.day(node.since)))]
    }
  }
}

/** The reasons of a rule, with the signatures of an edition as one sentence. */
const reasons = (because: ReadonlyArray<Proof.Proof>, words: Language, depth: number): ReadonlyArray<Line> => {
  const signatures = because.filter((node) => node.type === 'event' && node.event === 'EditionSigned')
  if (signatures.length < 2) return because.flatMap((node) => lines(node, words, depth))
  const first = signatures[0]
  return because.flatMap((node) => {
    if (node === first) return [signaturesLine(signatures, words, depth)]
    return signatures.includes(node) ? [] : lines(node, words, depth)
  })
}

const signaturesLine = (signatures: ReadonlyArray<Proof.Proof>, words: Language, depth: number): Line => {
  const events = signatures.flatMap((node) => (node.type === 'event' ? [node] : []))
  const who = words.list(events.map(({ says }) => nameOf(String(says['party']), words)))
  const last =
    events
      .map(({ effective }) => effective)
      .sort()
      .at(-1) ?? ''
  const ids = events.map(({ id }) => id).join(', ')
  const edition = String(events[0]?.says['edition'] ?? '')
  const said = words.events['EditionSigned']?.({ party: who, edition }) ?? words.someEvent
  return { depth, text: sentence(`${said} (${words.signedBy(moment(last, words), ids)})`) }
}

const ruleWords = ({ rule, about, outcome }: Proof.RuleProof, words: Language): string =>
  words.rules[rule]?.(inWords(about, words), outcome) ?? rule

/** Values as a reader sees them: parties and bearers by name, days in their long form. */
const inWords = (values: { readonly [key: string]: Proof.Json }, words: Language): About =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueInWords(key, value, words)]))

const valueInWords = (key: string, value: Proof.Json, words: Language): string => {
  if (Array.isArray(value)) return words.list(value.map((part) => nameOf(String(part), words)))
  if (key === 'party') return nameOf(String(value), words)
  if (key === 'bearer') return named(words.bearers, String(value)) ?? nameOf(String(value), words)
  if (key === 'edition') return String(value)
  return typeof value === 'string' && isDay(value) ? words.day(value) : String(value)
}

const moment = (iso: string, words: Language): string => {
  if (isDay(iso)) return words.day(iso)
  const instant = O.toUndefined(Instant.fromIso(iso))
  return instant === undefined ? iso : words.instant(Stockholm.toLocalIso(instant))
}

const nameOf = (id: string, words: Language): string => named(words.parties, id) ?? id

const named = (names: Language['parties'], id: string): string | undefined =>
  Object.hasOwn(names, id) ? names[id] : undefined
