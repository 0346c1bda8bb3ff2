import type { DisclosureControl } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { blocks } from '../blocks.ts'
import type { Capabilities, Inaccessible } from '../Capabilities.ts'
import { type Exported, exportedOf } from '../export/exported.ts'
import { type ExportAsked, exportAskedOf } from '../export/forms.ts'
import type { Failure } from '../Failure.ts'
import { enterLedger } from '../figures/enterLedger.ts'
import { ledgerOf } from '../figures/FiguresAsked.ts'
import { type LedgerPlace, ledgerPlace } from '../figures/ledgerPlace.ts'
import { withLedgerLocked } from '../figures/withLedgerLocked.ts'
import { apartFromRead } from '../filesRead.ts'
import { E } from '../fp.ts'
import { listened } from '../log/madeUp.ts'
import { openLog } from '../log/openLog.ts'
import { withProgress } from '../log/progress.ts'
import { readHistory } from '../log/readHistory.ts'
import { type SoundEvents, soundEvents } from '../log/soundEvents.ts'
import { stopped } from '../log/stopped.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Answer, Command } from './Answer.ts'
import { canonical } from './canonical.ts'

/**
 * Gives a log away, in a form: on standard output, or as a file or a folder that is there whole or not at all. With a ledger it is given
 * to others than the coordinator only if it gives nothing away together with all that was released before, and the ledger then holds
 * it too.
 */
export const exportLog: Command = async (run, capabilities, texts) => {
  const place = ledgerPlace(run, capabilities)
  if (E.isLeft(place)) return place
  return withLedgerLocked(place.right, capabilities, () => exportedLog(place.right, run, capabilities, texts))
}

const exportedLog = async (
  place: LedgerPlace | null,
  ...[run, capabilities, texts]: Parameters<Command>
): ReturnType<Command> => {
  const asked = exportAskedOf(run, capabilities)
  if (E.isLeft(asked)) return asked
  const apart = apartFromRead(run, asked.right.out === null ? [] : [asked.right.out], capabilities)
  if (E.isLeft(apart)) return apart
  const ledger = ledgerOf(run, capabilities)
  if (E.isLeft(ledger)) return ledger
  // A unit that asks for itself has been refused with the ledger: whoever is told everything here is named.
  if (ledger.right !== null && asked.right.k === null) {
    return E.left({ type: 'LedgerNotForAudience', audience: asked.right.audience ?? '' })
  }
  const kept = ledger.right === null || place === null ? null : { place, ledger: ledger.right.ledger }
  const opened = await openSound(run, capabilities, texts)
  if (E.isLeft(opened)) return opened
  if (asked.right.form === 'ndjson') return copy(opened.right, asked.right.out, capabilities, texts)
  try {
    return await inForm(opened.right, asked.right, kept, capabilities, texts)
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

/** A ledger that an export is to be entered in; `ledger` is null where it is to begin one. */
interface Kept {
  readonly place: LedgerPlace
  readonly ledger: DisclosureControl.Ledger | null
}

/** The log in a form for other tools. */
const inForm = async (
  opened: OpenSound,
  asked: ExportAsked,
  ledger: Kept | null,
  capabilities: Capabilities,
  texts: Texts
): Promise<E.Either<Failure, Answer>> => {
  const stands = ledger === null ? null : opened.head(asked.knownAt)
  if (stands !== null && E.isLeft(stands)) return stands
  const before = stands === null ? null : { ledger: ledger?.ledger ?? null, head: stands.right }
  const made = await exportedOf(opened.events, asked, texts.lang, before)
  if (E.isLeft(made)) return made
  const { exported, ledger: after } = made.right
  const entering = after === null ? null : { before: ledger?.ledger ?? null, after }
  const entered = await enterLedger(ledger?.place ?? null, entering, capabilities)
  if (E.isLeft(entered)) return entered
  const answer = await written(exported, opened, asked, capabilities, texts)
  if (E.isLeft(answer)) return E.left(await entered.right.notWritten(answer.left.to, answer.left.why))
  if (ledger !== null && ledger.ledger === null) capabilities.err(`${texts.figures.ledgerBegun(ledger.place.place)}\n`)
  if (asked.k !== null && ledger === null) capabilities.err(`${texts.figures.withoutLedger}\n`)
  return answer
}

/** Where something was not written, and why. */
interface NotWritten {
  readonly to: string
  readonly why: Inaccessible
}

const written = async (
  exported: Exported,
  { number, streams, marked }: OpenSound,
  { out, k }: ExportAsked,
  capabilities: Capabilities,
  texts: Texts
): Promise<E.Either<NotWritten, Answer>> => {
  // How many events a log has is no figure that has been released.
  const isWhole = k === null
  const size = isWhole ? { events: number, streams } : {}
  if (exported.type === 'text') {
    const { text } = exported
    if (out === null) return E.right({ type: 'Lines', lines: linesOf(text) })
    const file = await capabilities.writeFile(out, text)
    if (E.isLeft(file)) return E.left({ to: out, why: file.left })
    return E.right(marked(document({ file: out, ...size }, [isWhole ? texts.store.exported(out, number) : out])))
  }
  const folder = out ?? '.'
  const files = capabilities.writeFolder(folder, exported.files)
  return E.isLeft(files)
    ? E.left({ to: folder, why: files.left })
    : E.right(marked(document({ folder, files: files.right, ...size }, files.right)))
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
  /** Where the log stood at an instant (`null`: now): it is read once more for that. */
  readonly head: (knownAt: Instant.Instant | null) => E.Either<Failure, DisclosureControl.LogHead>
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
  const head: OpenSound['head'] = (knownAt) => {
    const read = readHistory(source, knownAt, name)
    return E.isLeft(read) ? E.left({ ...read.left, log: name }) : E.right(read.right.head)
  }
  if (E.isRight(sound)) return E.right({ ...sound.right, name, close, head, marked: log.marked })
  close()
  return sound
}
