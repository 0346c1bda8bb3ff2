/** The element of the page that has an id. That it is not there is a fault of the page. */
export const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no ${id}`)
  return found
}

/** The input of the page that has an id. */
export const input = (id: string): HTMLInputElement => {
  const found = element(id)
  if (!(found instanceof HTMLInputElement)) throw new Error(`${id} is no input`)
  return found
}

/** A row of a table. */
export const row = (...cells: ReadonlyArray<Node>): HTMLTableRowElement => {
  const made = document.createElement('tr')
  made.append(...cells)
  return made
}

/** The cell that heads a row. */
export const rowHead = (content: string | Node): HTMLElement => {
  const made = document.createElement('th')
  made.scope = 'row'
  made.append(content)
  return made
}

export const cell = (content: string | Node, name = ''): HTMLElement => {
  const made = document.createElement('td')
  if (name !== '') made.className = name
  made.append(content)
  return made
}

/** A button with the name by which it is told to those who do not see it. */
export const button = (name: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.setAttribute('aria-label', name)
  made.addEventListener('click', press)
  return made
}
