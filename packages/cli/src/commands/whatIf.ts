import { Answers, Log } from '@norrsken/core'
import { Day, type Instant } from '@norrsken/rules'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run, whole } from '../Invocation.ts'
import { addedLines, entriesOf } from '../log/addedLines.ts'
import { soundLog } from '../log/soundLog.ts'
import { isAddress } from '../store/Address.ts'
import type { Command } from './Answer.ts'
import { questionOf } from './asked.ts'
import { changesInWords } from './changesInWords.ts'
import { compared } from './compared.ts'
import { withLog } from './withLog.ts'

/**
 * What would change if some events were recorded as the next of the log. None is.
 *
 * With `--known-at` the log ends where that knowledge does, and they would have been recorded at that moment.
 */
export const whatIf: Command = async (run, capabilities, texts) => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  const { knownAt, validAt } = question.right
  const file = fileOf(run)
  if (E.isLeft(file)) return file
  const lines = await withLog(whole({ ...run, words: [file.right] }), capabilities, texts, (source) =>
    E.right(addedLines(source))
  )
  if (E.isLeft(lines)) return lines

  return withLog(run, capabilities, texts, (source, log) => {
    const known = Log.ledger()
    const read = soundLog(source, ({ event, recordedAt }) => {
      if (knownAt !== null && recordedAt <= knownAt) known.enter(event, recordedAt)
    })
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    const ledger = knownAt === null ? read.right.ledger : known
    const events = ledger.events()
    const has = (event: number): boolean => event < events
    const recordedAt = knownAt ?? (Math.max(capabilities.now(), ledger.lastRecorded()) as Instant.Instant)
    const added = entriesOf(lines.right, Answers.suppose(ledger, recordedAt))
    if (E.isLeft(added)) return E.left({ type: 'LogMalformed', log: file.right, ...added.left })

    const standings = compared(
      read.right,
      log,
      { part: { has, added: [], ledger }, question: question.right },
      { part: { has, added: added.right, ledger }, question: question.right }
    )
    if (E.isLeft(standings)) return standings
    const { findings, parties } = Answers.changes(standings.right.before.standing, standings.right.after.standing)
    const changed = { findings: findings.map(Answers.findingChangeJson), parties: parties.map(Answers.partyChangeJson) }
    const day = Day.toIso(validAt)
    return E.right({
      type: 'Document',
      json: () => ({ validAt: day, changed: changed.findings, parties: changed.parties }),
      text: () => [texts.whatIf.heading(added.right.length, day), ...changesInWords(changed, day, texts.whatIf, texts)],
      exit: changed.findings.some(({ after }) => after === 'breached') ? 1 : 0
    })
  })
}

/** The file of the events, which are no log. Standard input cannot be the log and the events too. */
const fileOf = (run: Run): E.Either<Failure, string> => {
  const file = optionOf('add')(run) ?? ''
  if (isAddress(file)) return E.left({ type: 'BadValue', of: '--add', value: file, expected: { type: 'file' } })
  return file === '-' && run.words[0] === '-'
    ? E.left({ type: 'BadValue', of: '--add', value: file, expected: { type: 'file-beside-standard-input' } })
    : E.right(file)
}
