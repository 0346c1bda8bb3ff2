import type { Window } from '@norrsken/rules'
import { type Html, html } from '../html/html.ts'
import { isMadeUp } from '../Provenance.ts'
import type { Words } from '../words/Words.ts'
import type { Item, Row } from './rows.ts'
import { type Scale, scale } from './Scale.ts'

const width = 960
const labels = 214
const margin = 16
const axis = 30
const rowHeight = 24
const dotRadius = 4.5
/** Dots nearer than this to the one before stand above it. */
const dotRoom = 11
const mostLevels = 6
/** Agreements beyond so many share colours. */
const colours = 4

/** The rows as a picture: days from left to right, texts at the left. It says nothing that the table does not. */
export const draw = (rows: ReadonlyArray<Row>, window: Window.Window, years: string, words: Words): Html => {
  const days = scale(window, labels, width - margin)
  const placed = place(rows)
  const height = placed.height + 8
  return html`<svg class="timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="timeline-title timeline-desc">
<title id="timeline-title">${words.picture.title(years)}</title>
<desc id="timeline-desc">${words.picture.description(years)}</desc>
${axisOf(days, height, words)}
${placed.rows.map(({ row, top, height: tall, levels }) => rowOf(row, top, tall, levels, days, window, words))}
</svg>`
}

interface Placed {
  readonly row: Row
  readonly top: number
  readonly height: number
  readonly levels: number
}

/** Rows from the top, each as high as it needs to be, with some room before the parties. */
const place = (rows: ReadonlyArray<Row>): { readonly rows: ReadonlyArray<Placed>; readonly height: number } => {
  const placed: Placed[] = []
  let top = axis + 6
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'party' && index > 0 && rows[index - 1]?.kind !== 'party') top += 12
    const levels = row.kind === 'decision' ? mostLevels : lanesOf(row.items)
    const height = row.kind === 'decision' ? 58 : Math.max(rowHeight, levels * 12 + 8)
    placed.push({ row, top, height, levels })
    top += height
  }
  return { rows: placed, height: top }
}

/** How many lanes bars need so that none covers another of another agreement. */
const lanesOf = (items: ReadonlyArray<Item>): number => Math.min(colours, 1 + Math.max(0, ...laneOf(items)))

/** For each bar its lane: 0, or the first in which no earlier bar of another agreement shares a day with it. */
const laneOf = (items: ReadonlyArray<Item>): ReadonlyArray<number> => {
  const lanes: number[] = []
  for (const [index, item] of items.entries()) {
    const taken = new Set(
      items
        .slice(0, index)
        .flatMap((other, before) => (other.agreement !== item.agreement && meet(item, other) ? [lanes[before]] : []))
    )
    let lane = 0
    while (taken.has(lane)) lane += 1
    lanes.push(lane)
  }
  return lanes
}

const meet = (one: Item, other: Item): boolean =>
  (one.to === null || other.from.day <= one.to.day) && (other.to === null || one.from.day <= other.to.day)

const axisOf = (days: Scale, height: number, words: Words): Html => html`<g class="axis" aria-hidden="true">
${days.ticks.map(({ x, year, month }) => {
  const text = month === 1 ? String(year) : words.month(month)
  return html`<line class="${month === 1 ? 'turn' : 'tick'}" x1="${x}" y1="${axis - 8}" x2="${x}" y2="${height}"/><text x="${x + 5}" y="${axis - 12}">${text}</text>`
})}
<line class="base" x1="0" y1="${axis}" x2="${days.right}" y2="${axis}"/>
</g>
`

const rowOf = (
  { kind, label, items }: Row,
  top: number,
  height: number,
  levels: number,
  days: Scale,
  window: Window.Window,
  words: Words
): Html => {
  const lanes = laneOf(items)
  const drawn =
    kind === 'decision'
      ? dots(items, top + height, days, words)
      : items.map((item, index) => {
          const lane = (lanes[index] ?? 0) % colours
          const tall = levels === 1 ? 14 : 10
          const y = levels === 1 ? top + (height - tall) / 2 : top + 4 + lane * 12
          return barOf(item, kind, y, tall, days, window, words)
        })
  return html`<g class="row ${kind}"><text class="label" x="${labels - 14}" y="${top + height / 2 + 4.5}">${shortened(label)}</text>${drawn}
<line class="rule" x1="0" y1="${top + height}" x2="${days.right}" y2="${top + height}"/></g>
`
}

/** A label that fits; the table has it whole. */
const shortened = (label: string): string => (label.length > 30 ? `${label.slice(0, 29).toWellFormed()}…` : label)

const barOf = (
  item: Item,
  kind: Row['kind'],
  y: number,
  tall: number,
  days: Scale,
  window: Window.Window,
  words: Words
): Html => {
  const gap = kind === 'term' || kind === 'edition' ? 1 : 0
  const x = days.at(item.from.day)
  const goesOn = item.to === null || item.to.day > window.to
  const end = days.at(item.to === null ? window.to + 1 : item.to.day + 1)
  const right = Math.max(x + 2, end - gap)
  const shape = goesOn
    ? html`<path d="M${x} ${y}H${right - 5}L${right} ${y + tall / 2}L${right - 5} ${y + tall}H${x}Z"/>`
    : html`<rect x="${x}" y="${y}" width="${round(right - x)}" height="${tall}" rx="1.5"/>`
  const stroke = item.left
    ? html`<line class="left" x1="${right}" y1="${y - 3}" x2="${right}" y2="${y + tall + 3}"/>`
    : null
  return html`<g class="bar a${item.agreement % colours}"><title>${titleOf(item, words)}</title>${shape}${stroke}${textIn(item, x, right, y + tall / 2, days)}</g>`
}

/** A bar's text in it where it has room, else before it where there is some. */
const textIn = ({ short }: Item, x: number, right: number, middle: number, days: Scale): Html | null => {
  const room = short.length * 6.4 + 10
  if (short === '') return null
  if (right - x >= room) return html`<text class="in" x="${x + 6}" y="${middle + 4}">${short}</text>`
  return x - days.left >= room ? html`<text class="in before" x="${x - 4}" y="${middle + 4}">${short}</text>` : null
}

/** Dots on their days; those that would cover one another stand in a pile. */
const dots = (items: ReadonlyArray<Item>, bottom: number, days: Scale, words: Words): ReadonlyArray<Html> => {
  const last: number[] = []
  return [...items]
    .sort((one, other) => one.from.day - other.from.day)
    .map((item) => {
      const x = days.at(item.from.day)
      const free = Array.from({ length: mostLevels }, (_, level) => level).find(
        (level) => x - (last[level] ?? Number.NEGATIVE_INFINITY) >= dotRoom
      )
      const level = free ?? mostLevels - 1
      last[level] = x
      const open = isMadeUp(item.from.origin) ? ' open' : ''
      return html`<circle class="dot a${item.agreement % colours}${open}" cx="${x}" cy="${round(bottom - 8 - level * 9)}" r="${open === '' ? dotRadius : dotRadius - 0.75}"><title>${titleOf(item, words)}</title></circle>`
    })
}

const titleOf = ({ what, from, to, dot }: Item, words: Words): string => {
  const days = dot ? words.day(from.day) : words.span(words.day(from.day), to === null ? null : words.day(to.day))
  return `${what}, ${days}`
}

const round = (x: number): number => Math.round(x * 10) / 10
