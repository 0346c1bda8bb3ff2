import { type Problem, problem } from './Problem.ts'

/** Why a body is of no kind that is read: it is read as JSON in UTF-8, as it stands. `null` where it may be that. */
export const mediaFault = (headers: Readonly<Record<string, unknown>>): Problem | null => {
  const coding = String(headers['content-encoding'] ?? 'identity')
  if (coding.toLowerCase() !== 'identity') {
    const packed = { where: 'header Content-Encoding', expected: 'a body that is not packed', found: 'one that is' }
    return { ...problem('unsupported-media-type', [packed]), headers: { 'accept-encoding': 'identity' } }
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(String(headers['content-type']))?.[1] ?? 'utf-8'
  return /^utf-?8$/i.test(charset) ? null : notJson('another charset')
}

/** A body is in another format than the one that is read. */
export const notJson = (found: string): Problem =>
  problem('unsupported-media-type', [{ where: 'header Content-Type', expected: 'application/json in UTF-8', found }])
