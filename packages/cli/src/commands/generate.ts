import { E } from '../fp.ts'
import type { Command } from './Answer.ts'
export const generate: Command = () => E.left({ type: 'NotSupported', what: 'generate' })
