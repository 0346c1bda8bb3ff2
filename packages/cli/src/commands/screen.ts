import { Case, Log, Screen } from '@norrsken/core'
import { E } from '../fp.ts'
import { scan } from '../log/scan.ts'
import type { ScreenedNote } from '../texts/screen.ts'
import type { Command } from './Answer.ts'
import { withLog } from './withLog.ts'

/** Where something stands in the notes of a log that may point to a person: of every note that is in it, and never its text. */
export const screen: Command = (run, capabilities, texts) =>
  withLog(run, capabilities, texts, (source, log) => {
    const find = Screen.ofSealed()
    const notes: ScreenedNote[] = []
    const { problems, total } = scan(source, Log.ledger(), ({ event }) => {
      const note = Case.noteOf(event)
      if (note === undefined) return
      const { id, stream, type } = event
      notes.push({ event: id, stream, type, findings: find(note) })
    })
    if (total > 0) return E.left({ type: 'LogMalformed', log, problems, total })
    const withFindings = notes.filter(({ findings }) => findings.length > 0)
    return E.right({
      type: 'Document',
      json: () => ({ screened: notes.length, withFindings: withFindings.length, notes }),
      text: () => {
        const rules = new Map<string, string>(Screen.rules.map((rule) => [rule.id, rule[texts.lang]]))
        return texts.screen(notes.length, withFindings, rules)
      },
      exit: withFindings.length === 0 ? 0 : 1
    })
  })
