import { Agreement, Case, Log, Meeting } from '@norrsken/core'
import { kinds, norrsken, parties } from '../../arbitrary/work/names.ts'
import { logOf, type Said } from '../../logOf.ts'
import { full } from './full.ts'
import { letters, type Marker } from './Marker.ts'

/** A log with markers in it, and what they mark. */
export interface Marked {
  readonly log: ReadonlyArray<Log.Event>
  readonly markers: ReadonlyArray<Marker>
}

/**
 * A log with an event of every type, each with every key that it may have, and with a marker in each of its fields that may
 * tell who somebody is: whatever is sealed, and whatever is in somebody's words.
 *
 * @param names - whether the names of consents, actions and the like are marked too: then nothing leads from one to another
 *
 * @example
 * import { marked } from '@norrsken/testing/noninterference'
 *
 * const { log, markers } = marked()
 * assert.equal(markers.find(({ field }) => field === 'CaseReferred.note')?.kind, 'sealed')
 * assert(log.some(({ type }) => type === 'DisclosureDecided'))
 */
export const marked = (names: boolean = false): Marked => {
  const markers: Marker[] = []
  const said: Said[] = [...begins]
  for (const [stream, table] of Object.entries(tables) as ReadonlyArray<[Log.StreamKind, typeof Case.data]>) {
    for (const [type, codec] of Object.entries(table)) {
      for (const basis of type === 'CaseDiscussed' ? Case.data.CaseDiscussed.required.basis.kinds : [codec]) {
        const plant = (kind: Marker['kind'], path: string): string | null => {
          if (kind === 'name' && !names) return null
          const text = letters(markers.length)
          markers.push({ text, stream, field: path, kind })
          return text
        }
        const data = full(codec, type, plant, basis)
        const target = `e${said.length}`
        said.push({
          stream: streams[stream],
          type,
          effective: '2024-03-05',
          data: type === 'EventRetracted' ? { ...(data as object), event: target } : data,
          source: plant('text', `${type}.source`) ?? '',
          by: { unit: 'are/social-services', function: 'social-secretary' }
        })
      }
    }
  }
  return { log: logOf(...said), markers }
}

const tables = { agreement: Agreement.data, case: Case.data, meeting: Meeting.data }
const streams = { agreement: norrsken, case: 'case/1', meeting: 'meeting/2024-03-05' }

/** An agreement in force, so that there is something to be asked. */
const begins: ReadonlyArray<Said> = [
  {
    stream: norrsken,
    type: 'EditionAdopted',
    effective: '2023-02-24',
    data: {
      edition: 'first',
      parties: parties.map((id) => ({ id, kind: kinds[id] })),
      terms: { starts: '2023-03-01', firstTermEnds: '2026-12-31' }
    }
  },
  ...parties.map((party) => ({
    stream: norrsken,
    type: 'EditionSigned',
    effective: '2023-02-27',
    data: { edition: 'first', party }
  }))
]

/** A log that is none, as lines: one of them is broken. */
export interface Broken {
  readonly how: string
  readonly lines: ReadonlyArray<string>
}

/**
 * Marked logs that are malformed in one line, each in another way: for the errors that they lead to.
 *
 * @example
 * import { broken, marked } from '@norrsken/testing/noninterference'
 *
 * assert(broken(marked()).length > 100)
 */
export const broken = ({ log, markers }: Marked): ReadonlyArray<Broken> => {
  const lines = log.map(Log.line)
  return lines.flatMap((line, place) =>
    waysToBreak(line, markers).map(({ how, lines: [one = ''] }) => ({
      how: `${how}: ${log[place]?.type}`,
      lines: lines.with(place, one)
    }))
  )
}

const waysToBreak = (line: string, markers: ReadonlyArray<Marker>): ReadonlyArray<Broken> => {
  const first = markers.find(({ text }) => line.includes(text))
  if (first === undefined) return []
  const at = line.indexOf(first.text)
  const json = JSON.parse(line) as { readonly [key: string]: unknown }
  const as = (how: string, change: object): Broken => ({ how, lines: [JSON.stringify({ ...json, ...change })] })
  return [
    { how: 'cut off after a marker', lines: [line.slice(0, at + first.text.length)] },
    { how: 'a quote too few', lines: [line.slice(0, at - 1) + line.slice(at)] },
    { how: 'a text where a list was meant', lines: [line.replaceAll(`"${first.text}"`, `["${first.text}"]`)] },
    { how: 'a key twice', lines: [line.replace(/\{/, `{"source":"${first.text}",`)] },
    as('a key that is none', { [first.text]: first.text }),
    as('data that is a text', { data: first.text }),
    as('a type that is none', { type: first.text }),
    as('a time that is none', { recorded: first.text }),
    as('a link to nowhere', { corrects: 'no-such-event' })
  ]
}
