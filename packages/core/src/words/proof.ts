import type { Proof } from '@norrsken/rules'
import { eachEventOnce } from './eachEventOnce.ts'
import { momentWith } from './format.ts'
import type { Base, Exception, Language } from './Language.ts'
import { type Lang, language } from './languages.ts'
import { indented, type Line, lineAt } from './lines.ts'
import { namer } from './names.ts'
import { openInWords, undecidedInWords } from './open.ts'
import { entry, text } from './table.ts'

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
export const proof = (root: Proof.Proof, lang: Lang): ReadonlyArray<string> => indented(lines(root, language(lang), 0))

const lines = (node: Proof.Proof, words: Language, depth: number): ReadonlyArray<Line> => {
  const line = lineAt(depth)
  switch (node.type) {
    case 'rule': {
      const said = (entry(words.rules, node.rule) ?? words.someRule)(node.about, node.outcome)
      return [line(`${said} (${words.clause(node.clause)})`), ...reasons(node.because, words, depth + 1)]
    }
    case 'default': {
      const said = entry(words.defaults, node.rule)?.(node.outcome) ?? words.someDefault
      return [line(`${said} (${words.clause(node.clause)})`), ...weighed(node, words, depth + 1)]
    }
    case 'open':
      return [line(openInWords(node, words)), ...reasons(node.because, words, depth + 1)]
    case 'event': {
      const said = entry(words.events, node.event)?.(node.says) ?? words.someEvent
      return [
        line(`${said} (${words.cited(node.id, momentIn(words)(node.effective), momentIn(words)(node.recorded))})`)
      ]
    }
    case 'absence': {
      const what = entry(words.sought, node.of)?.(node.where) ?? words.someSought
      return [line(words.absence(what, words.span(node.from, node.to), node.found))]
    }
    case 'calculation': {
      const known = entry(words.calculations, node.operation)
      const said =
        known === undefined ? words.someCalculation(momentIn(words)(text(node.out))) : known(node.in, node.out)
      return [line(`${said} (${words.authority(node.authority)})`)]
    }
    case 'parameter': {
      const said = entry(words.parameters, node.path)?.(node.value) ?? words.someParameter
      const since = node.since === null ? null : words.day(node.since)
      return [line(node.chosen ? words.parameterChosen(said) : words.parameterOf(said, node.edition, since))]
    }
  }
}

/** What decided a rule with exceptions, or why nothing did; then what was overridden, and what was tried in vain. */
const weighed = (
  { won, defeated, notMet, open }: Proof.DefaultProof,
  words: Language,
  depth: number
): ReadonlyArray<Line> => {
  const ground = (said: string, { because }: Pick<Proof.Ground, 'because'>): ReadonlyArray<Line> => [
    lineAt(depth)(said),
    ...reasons(because, words, depth + 1)
  ]
  const base = (name: string): Base => entry(words.bases, name) ?? words.someBase
  const exception = (name: string): Exception => entry(words.exceptions, name) ?? words.someException
  return [
    ...won.flatMap((one) =>
      ground(entry(words.bases, one.name)?.decides(one.outcome) ?? exception(one.name).holds, one)
    ),
    ...(open === null
      ? []
      : saysItself(open)
        ? reasons(open.because, words, depth)
        : ground(undecidedInWords(open, words), open)),
    ...defeated.flatMap((one) => ground(base(one.name).otherwise(one.outcome), notToldBy(won)(one))),
    ...notMet.flatMap((one) => ground(exception(one.name).fails, one))
  ]
}

/** Whether what is missing stands among the reasons, as an open point of a fact. */
const saysItself = ({ cause, because }: Proof.OpenProof): boolean =>
  cause === 'missing-fact' && because.some(({ type }) => type === 'open')

/** What was overridden often rests on terms that also decided. They have just been told. */
const notToldBy =
  (won: ReadonlyArray<Proof.Ground>) =>
  ({ because }: Proof.Ground): Pick<Proof.Ground, 'because'> => {
    const told = won.flatMap((one) => one.because.flatMap((node) => (node.type === 'parameter' ? [node.path] : [])))
    return { because: because.filter((node) => node.type !== 'parameter' || !told.includes(node.path)) }
  }

/** The reasons of a rule: each event once, and the signatures of an edition as one sentence. */
const reasons = (because: ReadonlyArray<Proof.Proof>, words: Language, depth: number): ReadonlyArray<Line> => {
  const told = eachEventOnce(because)
  const signatures = told.flatMap((node) => (node.type === 'event' && node.event === 'EditionSigned' ? [node] : []))
  const first = signatures[0]
  if (first === undefined || signatures.length < 2) return told.flatMap((node) => lines(node, words, depth))
  return told.flatMap((node) => {
    if (node === first) return [signaturesLine(signatures, words, depth)]
    return signatures.some((one) => one === node) ? [] : lines(node, words, depth)
  })
}

const signaturesLine = (signatures: ReadonlyArray<Proof.EventProof>, words: Language, depth: number): Line => {
  const who = words.list(signatures.map(({ says }) => namer(words.names).party(says['party'])))
  const last =
    signatures
      .map(({ effective }) => effective)
      .sort()
      .at(-1) ?? ''
  const ids = signatures.map(({ id }) => id).join(', ')
  return lineAt(depth)(
    `${words.signed(who, text(signatures[0]?.says['edition']))} (${words.signedBy(momentIn(words)(last), ids)})`
  )
}

const momentIn = ({ day, instant }: Language): ((iso: string) => string) => momentWith(day, instant)
