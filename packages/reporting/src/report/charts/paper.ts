/** A node of a drawing: an element, or a text in one. */
export type Node = Element | Text

export interface Text {
  readonly type: 'text'
  readonly text: string
}

/** An element, with as much of what an element of a browser can do as drawing asks for. */
export interface Element {
  readonly type: 'element'
  readonly nodeName: string
  readonly namespaceURI: string
  readonly ownerDocument: Paper
  readonly childNodes: ReadonlyArray<Node>
  readonly getAttribute: (name: string) => string | null
  readonly setAttribute: (name: string, value: unknown) => void
  readonly setAttributeNS: (space: string, name: string, value: unknown) => void
  readonly removeAttribute: (name: string) => void
  readonly appendChild: <N extends Node>(child: N) => N
  readonly insertBefore: <N extends Node>(child: N, before: Node | null) => N
  /** Whatever the element held is replaced by the text. */
  textContent: unknown
}

/**
 * What a drawing is made on where there is no browser. It makes elements and knows nothing of pages: all that drawing asks for, where
 * the document of a browser, remade in a package, would be many packages more.
 */
export interface Paper {
  readonly createElementNS: (space: string, name: string) => Element
  readonly createTextNode: (text: string) => Text
  readonly documentElement: Element
}

/** An empty paper. */
export const paper = (): Paper => {
  const made: Paper = {
    createElementNS: (space, name) => element(made, space, name),
    createTextNode: (text) => ({ type: 'text', text: String(text) }),
    get documentElement(): Element {
      return element(made, 'http://www.w3.org/1999/xhtml', 'html')
    }
  }
  return made
}

const element = (ownerDocument: Paper, namespaceURI: string, nodeName: string): Element => {
  const attributes = new Map<string, string>()
  const childNodes: Node[] = []
  return {
    type: 'element',
    nodeName,
    namespaceURI,
    ownerDocument,
    childNodes,
    getAttribute: (name) => attributes.get(name) ?? null,
    setAttribute: (name, value) => void attributes.set(name, String(value)),
    setAttributeNS: (_, name, value) => void attributes.set(name, String(value)),
    removeAttribute: (name) => void attributes.delete(name),
    appendChild: (child) => {
      childNodes.push(child)
      return child
    },
    insertBefore: (child, before) => {
      const at = before === null ? -1 : childNodes.indexOf(before)
      childNodes.splice(at === -1 ? childNodes.length : at, 0, child)
      return child
    },
    get textContent(): string {
      return childNodes.map((child) => (child.type === 'text' ? child.text : child.textContent)).join('')
    },
    set textContent(value: unknown) {
      const text = String(value ?? '')
      childNodes.splice(0, childNodes.length, ...(text === '' ? [] : [ownerDocument.createTextNode(text)]))
    }
  }
}
