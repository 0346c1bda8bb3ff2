import { E } from '../fp.ts'
import type { Command } from './Answer.ts'
export const report: Command = () => E.left({ type: 'NotSupported', what: 'report' })
