import type { Data } from '../src/explorer/client/Data.ts'
import { decompressed } from './decompressed.ts'
import { element } from './elements.ts'
import { explore } from './explore.ts'

/*
 * The script of the explorer. It looks answers up and shows them; it works none out. `pnpm explorer` puts it, with what it
 * imports, into `src/explorer/script.ts`, from where pages take it.
 */

const textOf = (id: string): string => element(id).textContent ?? ''

/** Instead of tables that stay empty. */
const sayThatItIsUnreadable = (): void => {
  for (const section of document.querySelectorAll('main > section')) section.setAttribute('hidden', '')
  element('unreadable').hidden = false
}

decompressed(textOf('data')).then((text) => {
  const data: Data = JSON.parse(text)
  explore(data, JSON.parse(textOf('labels')))
  document.documentElement.dataset['ready'] = 'yes'
}, sayThatItIsUnreadable)
