import type { Log } from '@norrsken/core'
import { blocks } from '../blocks.ts'
import type { Failure, UsageFailure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { openLog } from '../log/openLog.ts'
import { withProgress } from '../log/progress.ts'
import { type SoundEvents, soundEvents } from '../log/soundEvents.ts'
import { stopped } from '../log/stopped.ts'
import { isAddress } from '../store/Address.ts'
import type { Texts } from '../texts/Texts.ts'
import * as values from '../values.ts'
import type { Answer, Command } from './Answer.ts'
import { audiences } from './audiences.ts'
import { canonical } from './canonical.ts'

/** A form in which a log is given away. */
interface Form {
  /** Whether it says all that the log says of individuals: then it is for the coordinator, or for the unit that may know it. */
  readonly isWhole: boolean
  readonly lines: (events: Iterable<Log.Event>) => Iterable<string>
}

/** Every form there is. */
const forms = {
  ndjson: { isWhole: true, lines: canonical }
} as const satisfies { readonly [name: string]: Form }

type FormName = keyof typeof forms

const formNames = Object.keys(forms) as ReadonlyArray<FormName>

/** Gives a log away, in a form: on standard output, or as a file that is there whole or not at all. */
export const exportLog: Command = async (run, capabilities, texts) => {
  const asked = askedOf(run)
  if (E.isLeft(asked)) return asked
  const { form, out } = asked.right
  const opened = await openSound(run, capabilities, texts)
  if (E.isLeft(opened)) return opened
  const { name, events, close } = opened.right
  const lines = forms[form].lines(events)
  if (out === null) return E.right({ type: 'Lines', lines, close })
  try {
    const written = await capabilities.writeFile(out, blocks(lines))
    return E.isLeft(written)
      ? E.left({ type: 'NotWritten', folder: out, why: written.left })
      : E.right(answer(out, opened.right, texts))
  } catch (error) {
    return E.left(stopped(error, name))
  } finally {
    close()
  }
}

/** A log in which nothing is wrong, open to be read once more. */
interface OpenSound extends SoundEvents {
  readonly name: string
  readonly close: () => void
}

const openSound = async (...[run, capabilities, texts]: Parameters<Command>): Promise<E.Either<Failure, OpenSound>> => {
  const opened = await openLog(run, capabilities, texts)
  if (E.isLeft(opened)) return opened
  const { name, found } = opened.right
  const { source, done } = withProgress(opened.right.source, capabilities, run, texts)
  const close = (): void => {
    done()
    source.close()
  }
  const sound = soundEvents(source, name, found)
  if (E.isRight(sound)) return E.right({ ...sound.right, name, close })
  close()
  return sound
}

interface Asked {
  readonly form: FormName
  /** `null`: standard output. */
  readonly out: string | null
}

const askedOf = (run: Run): E.Either<UsageFailure, Asked> => {
  const form = values.oneOf('--to', optionOf('to')(run) ?? '', formNames)
  if (E.isLeft(form)) return form
  const audience = values.ifGiven(optionOf('audience')(run), (value) => values.oneOf('--audience', value, audiences))
  if (E.isLeft(audience)) return audience
  const isForUnit = run.values.has('as') && audience.right === null
  if (forms[form.right].isWhole && audience.right !== 'coordinator' && !isForUnit) {
    return E.left({ type: 'NotForAudience', form: form.right })
  }
  const out = optionOf('out')(run)
  if (out !== null && isAddress(out)) {
    return E.left({ type: 'BadValue', of: '--out', value: out, expected: { type: 'file' } })
  }
  return out === null && run.flags.has('json')
    ? E.left({ type: 'MissingOption', command: 'export', option: 'out' })
    : E.right({ form: form.right, out })
}

const answer = (file: string, { number, streams }: SoundEvents, texts: Texts): Answer => ({
  type: 'Document',
  json: () => ({ file, events: number, streams }),
  text: () => [texts.store.exported(file, number)],
  exit: 0
})
