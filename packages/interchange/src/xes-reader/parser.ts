import { SaxesParser, type SaxesTagNS } from 'saxes'
import { O } from '../fp.ts'
import type { Attribute, Value } from '../log/Attribute.ts'
import type { Event } from '../log/EventLog.ts'
import { eventFrom, traceFrom } from './elements.ts'
import type { Classifier, Extension, Head, Item } from './Item.ts'
import type { Limits } from './Limits.ts'
import type { Problem, Reason } from './Problem.ts'
import { expectedOf, isSingle, readValue, type SingleElement, withGranularity } from './values.ts'

/** What reads a text piece by piece: it gives the items that each piece completes, and the problem that ends it. */
export interface Parser {
  readonly write: (text: string) => ReadonlyArray<Item>
  /** Says that there is no more text. */
  readonly close: () => ReadonlyArray<Item>
  /** Once there is one, nothing more is read. */
  readonly problem: () => Problem | null
  /** The same, where it was found in the bytes before they were a text. */
  readonly problemHere: (reason: Reason) => Problem
}

/** Reads one log. It holds no more than the case that it is in, and refuses one that is larger than `limits`. */
export const parserOf = (limits: Limits): Parser => {
  const sax = new SaxesParser({ xmlns: true, position: true })
  const open: Array<Open> = []
  let items: Array<Item> = []
  let head: Building | null = emptyHead()
  let namespace: string | null = null
  /** How many elements of other namespaces we are in. */
  let foreign = 0
  let started = { line: 1, column: 1 }
  let lastItemAt = 0
  let problem: Problem | null = null

  const stop = (reason: Reason, { line, column } = here()): never => {
    problem ??= { ...reason, line, column }
    throw stopped
  }
  const here = () => ({ line: sax.line, column: Math.max(1, sax.column) })

  const give = (item: Item): void => {
    items.push(item)
    lastItemAt = sax.position
  }
  const giveHead = (): void => {
    if (head === null) return
    give({ type: 'Head', head })
    head = null
  }

  const begin = (tag: SaxesTagNS): void => {
    if (open.length + foreign >= limits.depth) stop({ type: 'TooDeep', limit: limits.depth }, started)
    if (namespace === null) return beginLog(tag)
    if (foreign > 0 || tag.uri !== namespace) {
      foreign += 1
      return
    }
    const parent = open.at(-1)
    if (parent === undefined) return
    const made = openedBy(parent, tag)
    if (made.type === 'Reason') return stop(made.reason, started)
    open.push(made)
    if (made.type === 'trace' || (made.type === 'event' && parent.type === 'log')) giveHead()
  }

  const beginLog = ({ local, uri, attributes }: SaxesTagNS): void => {
    if (local !== 'log') stop({ type: 'UnexpectedElement', within: null, expected: ['log'], found: local }, started)
    namespace = uri
    open.push({ type: 'log', attributes: [] })
    if (head !== null) head.version = attributes['xes.version']?.value ?? null
  }

  const end = (): void => {
    if (foreign > 0) {
      foreign -= 1
      return
    }
    const ended = open.pop()
    if (ended !== undefined) finish(ended, open.at(-1))
  }

  const finish = (ended: Open, parent: Open | undefined): void => {
    switch (ended.type) {
      case 'log':
        giveHead()
        return
      case 'global':
        head?.globals.push({ scope: ended.scope, attributes: ended.attributes })
        return
      case 'extension':
        head?.extensions.push(ended.extension)
        return
      case 'classifier':
        head?.classifiers.push(ended.classifier)
        return
      case 'trace':
        give({ type: 'Trace', trace: traceFrom(ended.attributes, ended.events) })
        return
      case 'event': {
        const event = eventFrom(ended.attributes)
        if (parent?.type === 'trace') parent.events.push(event)
        else give({ type: 'Event', event })
        return
      }
      case 'values':
        if (parent?.type === 'attribute') for (const value of ended.attributes) parent.values.push(value)
        return
      case 'attribute':
        if (parent?.type === 'log') head?.attributes.push(attributeFrom(ended))
        else if (parent !== undefined && 'attributes' in parent) parent.attributes.push(attributeFrom(ended))
    }
  }

  /** What a start tag opens, or why it must not stand there. */
  const openedBy = (parent: Open, tag: SaxesTagNS): Open | { readonly type: 'Reason'; readonly reason: Reason } => {
    const { local: element, attributes } = tag
    const expected = childrenOf(parent, head === null)
    const refused = (reason: Reason) => ({ type: 'Reason', reason }) as const
    if (!expected.includes(element)) {
      return refused({ type: 'UnexpectedElement', within: nameOf(parent), expected, found: element })
    }
    const written = (name: string): string => attributes[name]?.value ?? ''
    const missing = requiredOf(element).find((name) => attributes[name] === undefined)
    if (missing !== undefined) return refused({ type: 'MissingAttribute', element, expected: missing })
    switch (element) {
      case 'trace':
        return { type: 'trace', attributes: [], events: [] }
      case 'event':
        return { type: 'event', attributes: [] }
      case 'values':
        return { type: 'values', attributes: [] }
      case 'global':
        return { type: 'global', scope: attributes['scope']?.value ?? 'event', attributes: [] }
      case 'extension':
        return {
          type: 'extension',
          extension: { name: written('name'), prefix: written('prefix'), uri: written('uri') }
        }
      case 'classifier': {
        const classifier = { name: written('name'), scope: attributes['scope']?.value ?? null, keys: written('keys') }
        return { type: 'classifier', classifier }
      }
    }
    const key = written('key')
    const value = isSingle(element) ? readValue(element, written('value'), limits) : O.none
    if (isSingle(element) && O.isNone(value)) {
      return refused({
        type: 'BadValue',
        element,
        key,
        expected: expectedOf[element],
        found: shortened(written('value'))
      })
    }
    return { type: 'attribute', element, key, value: O.toNullable(value), attributes: [], values: [], ...started }
  }

  sax.on('opentagstart', ({ name }) => {
    const column = sax.column - name.length - 1
    // The sign after the name is read by now. Where that was the end of a line, only the line is known.
    started = column > 0 ? { line: sax.line, column } : { line: sax.line - 1, column: 1 }
  })
  sax.on('opentag', begin)
  sax.on('closetag', end)
  sax.on('doctype', () => stop({ type: 'DocumentType' }))
  sax.on('error', ({ message }) =>
    stop({ type: 'NotXml', found: message.replace(/^\d+:\d+: /, '').replace(/[.]$/, '') })
  )

  const reading = (read: () => void): ReadonlyArray<Item> => {
    if (problem !== null) return []
    try {
      read()
    } catch (error) {
      if (error !== stopped) throw error
    }
    const given = items
    items = []
    return given
  }

  return {
    write: (text) =>
      reading(() => {
        sax.write(text)
        if (sax.position - lastItemAt > limits.length) stop({ type: 'TooLong', limit: limits.length })
      }),
    close: () => reading(() => sax.close()),
    problem: () => problem,
    problemHere: (reason) => ({ ...reason, ...here() })
  }
}

/** Thrown through the XML parser, which goes on after an error, to make it stop. */
const stopped = Symbol('stopped')

/** An element whose end has not been read yet. */
type Open =
  | { readonly type: 'log'; readonly attributes: Array<Attribute> }
  | { readonly type: 'global'; readonly scope: string; readonly attributes: Array<Attribute> }
  | { readonly type: 'extension'; readonly extension: Extension }
  | { readonly type: 'classifier'; readonly classifier: Classifier }
  | { readonly type: 'trace'; readonly attributes: Array<Attribute>; readonly events: Array<Event> }
  | { readonly type: 'event'; readonly attributes: Array<Attribute> }
  | { readonly type: 'values'; readonly attributes: Array<Attribute> }
  | OpenAttribute

interface OpenAttribute {
  readonly type: 'attribute'
  readonly element: string
  readonly key: string
  /** `null` where it is a list. */
  readonly value: Value | null
  readonly attributes: Array<Attribute>
  readonly values: Array<Attribute>
  readonly line: number
  readonly column: number
}

type Building = { -readonly [key in keyof Head]: Head[key] extends ReadonlyArray<infer A> ? Array<A> : Head[key] }

const emptyHead = (): Building => ({ version: null, extensions: [], globals: [], classifiers: [], attributes: [] })

const attributeFrom = ({ element, key, value, attributes, values }: OpenAttribute): Attribute => {
  if (value?.type === 'time') {
    const { time, attributes: others } = withGranularity(value.value, attributes)
    return { key, value: { type: 'time', value: time }, attributes: others }
  }
  if (value !== null) return { key, value, attributes }
  // A container, of older versions of XES, holds its values as if they were attributes of it.
  return element === 'container'
    ? { key, value: { type: 'list', values: attributes }, attributes: [] }
    : { key, value: { type: 'list', values }, attributes }
}

const singles = Object.keys(expectedOf) as ReadonlyArray<SingleElement>
const anyAttribute: ReadonlyArray<string> = [...singles, 'list', 'container']
const headElements: ReadonlyArray<string> = ['extension', 'global', 'classifier', ...anyAttribute]

/** What may stand in an element. Of the head of a log it may be in any order, as tools write it. */
const childrenOf = (parent: Open, isPastHead: boolean): ReadonlyArray<string> => {
  switch (parent.type) {
    case 'log':
      return [...(isPastHead ? [] : headElements), 'trace', 'event']
    case 'trace':
      return [...anyAttribute, 'event']
    case 'attribute':
      return parent.element === 'list' ? [...anyAttribute, 'values'] : anyAttribute
    case 'global':
    case 'event':
    case 'values':
      return anyAttribute
    case 'extension':
    case 'classifier':
      return []
  }
}

const requiredOf = (element: string): ReadonlyArray<string> => {
  if (isSingle(element)) return ['key', 'value']
  if (element === 'list' || element === 'container') return ['key']
  if (element === 'extension') return ['name', 'prefix', 'uri']
  return element === 'classifier' ? ['keys'] : []
}

const nameOf = (open: Open): string => (open.type === 'attribute' ? open.element : open.type)

/** So much of what was found as fits in a message. */
const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`)
