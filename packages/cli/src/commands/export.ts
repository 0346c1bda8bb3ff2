import { blocks } from '../blocks.ts'
import type { Capabilities } from '../Capabilities.ts'
import { exportedOf } from '../export/exported.ts'
import { type ExportAsked, exportAskedOf } from '../export/forms.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { listened } from '../log/madeUp.ts'
import { openLog } from '../log/openLog.ts'
import { withProgress } from '../log/progress.ts'
import { type SoundEvents, soundEvents } from '../log/soundEvents.ts'
import { stopped } from '../log/stopped.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Answer, Command } from './Answer.ts'
import { canonical } from './canonical.ts'

/** Gives a log away, in a form: on standard output, or as a file or a folder that is there whole or not at all. */
export const exportLog: Command = async (run, capabilities, texts) => {
  const asked = exportAskedOf(run, capabilities)
  if (E.isLeft(asked)) return asked
  const opened = await openSound(run, capabilities, texts)
  if (E.isLeft(opened)) return opened
  if (asked.right.form === 'ndjson') return copy(opened.right, asked.right.out, capabilities, texts)
  try {
    return await inForm(opened.right, asked.right, capabilities, texts)
  } catch (error) {
    return E.left(stopped(error, opened.right.name))
  } finally {
    opened.right.close()
  }
}

/** The log itself, event by event: nothing of it is held. */
const copy = async (
  opened: OpenSound,
  out: string | null,
  capabilities: Capabilities,
  texts: Texts
): Promise<E.Either<Failure, Answer>> => {
  const { name, events, number, streams, close } = opened
  const lines = canonical(events)
  if (out === null) return E.right({ type: 'Lines', lines, close })
  try {
    const written = await capabilities.writeFile(out, blocks(lines))
    if (E.isLeft(written)) return E.left({ type: 'NotWritten', folder: out, why: written.left })
    const text = texts.store.exported(out, number)
    return E.right(opened.marked(document({ file: out, events: number, streams }, [text])))
  } catch (error) {
    return E.left(stopped(error, name))
  } finally {
    close()
  }
}

/** The log in a form for other tools. */
const inForm = async (
  { events, number, streams, marked }: OpenSound,
  asked: ExportAsked,
  capabilities: Capabilities,
  texts: Texts
): Promise<E.Either<Failure, Answer>> => {
  const made = await exportedOf(events, asked, texts.lang)
  if (E.isLeft(made)) return made
  const { out, k } = asked
  // How many events a log has is no figure that has been released.
  const isWhole = k === null
  const size = isWhole ? { events: number, streams } : {}
  if (made.right.type === 'text') {
    const { text } = made.right
    if (out === null) return E.right({ type: 'Lines', lines: linesOf(text) })
    const written = await capabilities.writeFile(out, text)
    if (E.isLeft(written)) return E.left({ type: 'NotWritten', folder: out, why: written.left })
    return E.right(marked(document({ file: out, ...size }, [isWhole ? texts.store.exported(out, number) : out])))
  }
  const folder = out ?? '.'
  const written = capabilities.writeFolder(folder, made.right.files)
  return E.isLeft(written)
    ? E.left({ type: 'NotWritten', folder, why: written.left })
    : E.right(marked(document({ folder, files: written.right, ...size }, written.right)))
}

/** A text in pieces as lines without their ends. */
const linesOf = (text: Iterable<string>): ReadonlyArray<string> => [...text].join('').replace(/\n$/, '').split('\n')

const document = (json: object, text: ReadonlyArray<string>): Answer => ({
  type: 'Document',
  json: () => json,
  text: () => text,
  exit: 0
})

/** A log in which nothing is wrong, open to be read once more. */
interface OpenSound extends SoundEvents {
  readonly name: string
  readonly marked: <A>(answer: A) => A
  readonly close: () => void
}

const openSound = async (...[run, capabilities, texts]: Parameters<Command>): Promise<E.Either<Failure, OpenSound>> => {
  const opened = await openLog(run, capabilities, texts)
  if (E.isLeft(opened)) return opened
  const { name, found } = opened.right
  const log = listened(opened.right.source, capabilities, run, texts)
  const { source, done } = withProgress(log.source, capabilities, run, texts)
  const close = (): void => {
    done()
    log.say()
    source.close()
  }
  const sound = soundEvents(source, name, found)
  if (E.isRight(sound)) return E.right({ ...sound.right, name, close, marked: log.marked })
  close()
  return sound
}
