import { strToU8, zlibSync } from 'fflate'
import { base64 } from './base64.ts'

/**
 * A text in UTF-8, compressed (RFC 1950, which browsers call `deflate`), in Base64. The same text gives the same bytes: they
 * depend on the version of the library alone, not on that of Node or of its zlib.
 */
export const compressed = (text: string): string => base64(zlibSync(strToU8(text), { level: 9, mem: 9 }))
