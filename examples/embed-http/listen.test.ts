import { expect, test } from 'vitest'
import { E } from './fp.ts'
import { listen } from './listen.ts'

const server = { address: () => ({ address: '', family: '', port: 8080 }) }
const refusing = (code: string) => ({
  server,
  listen: () => Promise.reject(Object.assign(new Error('hemligt'), { code }))
})

test.each([
  ['EACCES', 'this program may not listen there (EACCES)'],
  ['EADDRINUSE', 'another program listens there (EADDRINUSE)'],
  ['EADDRNOTAVAIL', 'this machine has no such address (EADDRNOTAVAIL)'],
  ['EMFILE', 'EMFILE']
])('why the service cannot listen is told in a sentence: %s', async (code, why) => {
  const said = await listen('127.0.0.1', 80)(refusing(code))()
  expect(said).toEqual(E.left(`cannot listen on http://127.0.0.1:80: ${why}`))
})

test('an address of IPv6 is told as a browser takes it', async () => {
  expect(await listen('::1', 0)({ server, listen: async () => '' })()).toEqual(E.right('http://[::1]:8080'))
})
