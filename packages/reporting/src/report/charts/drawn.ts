import { type Html, html } from '../../html/html.ts'
import type { Chart } from './Plotter.ts'
import type { Element, Node } from './paper.ts'

/**
 * A drawing as markup of ours: the elements and attributes that a chart needs, and no others. Styles stay outside, so does what names
 * groups for a reader aloud, since the chart as a whole is one picture with a title and a description. The description of a group is its class here.
 * Texts in the groups `value` and `none` are figures, and get the ids of their rows.
 */
export const drawn = (root: Element, chart: Chart): Html => {
  const { id, title, description, points } = chart
  const ids = {
    value: points.filter(({ value }) => value !== null).map(({ figure }) => figure),
    none: points.filter(({ value }) => value === null).map(({ figure }) => figure)
  }
  const groups = root.childNodes.map((child) => group(child, ids))
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description" viewBox="${root.getAttribute('viewBox') ?? ''}" width="${root.getAttribute('width') ?? ''}" height="${root.getAttribute('height') ?? ''}">
<title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>
${groups}</svg>`
}

const group = (
  child: Node,
  ids: { readonly value: ReadonlyArray<string>; readonly none: ReadonlyArray<string> }
): Html | null => {
  if (child.type === 'text' || child.nodeName !== 'g') return null
  const kind = child.getAttribute('aria-description') ?? ''
  const figures = kind === 'value' || kind === 'none' ? ids[kind] : []
  return html`<g class="${kind}"${attributes(child)}>${child.childNodes.map((inner, index) => node(inner, figures[index] ?? null))}</g>\n`
}

const node = (child: Node, figure: string | null): Html | string | null => {
  if (child.type === 'text') return child.text
  const { nodeName, childNodes } = child
  if (!tags.has(nodeName)) return null
  const of = figure === null ? null : html` data-figure="${figure}"`
  return html`<${nodeName}${of}${attributes(child)}>${childNodes.map((inner) => node(inner, null))}</${nodeName}>`
}

const tags: ReadonlySet<string> = new Set(['g', 'rect', 'circle', 'line', 'path', 'text', 'tspan'])

const attributes = (element: Element): ReadonlyArray<Html | null> =>
  names.map((name) => {
    const value = element.getAttribute(name)
    return value === null ? null : html` ${name}="${value.replace(/-?\d+\.\d+/g, rounded)}"`
  })

/** In this order, whatever order a drawing has them in. Colours and type are for the style of the page. */
const names = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'dy',
  'width',
  'height',
  'd',
  'transform',
  'text-anchor'
]

const rounded = (number: string): string => String(Math.round(Number(number) * 100) / 100)
