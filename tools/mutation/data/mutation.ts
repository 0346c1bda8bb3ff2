// Loaded before anything else (`node --import`): changes one file, as it is loaded, as the mutant in MUTANT says.
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type Mutant, mutatedFile, pathOf } from './Mutant.ts'

const mutant: Mutant = JSON.parse(process.env['MUTANT'] ?? '')
const changed = pathToFileURL(pathOf(mutant)).href

registerHooks({
  load: (url, context, next) =>
    url === changed ? { ...next(url, context), source: mutatedFile(mutant) } : next(url, context)
})
