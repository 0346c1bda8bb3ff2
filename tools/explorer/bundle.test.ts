import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scriptFile, scriptModule } from './bundle.ts'

test('the script that pages take is the one that is written; `pnpm run explorer` writes it anew', async () => {
  expect(readFileSync(scriptFile, 'utf8') === (await scriptModule())).toBe(true)
}, 60_000)
