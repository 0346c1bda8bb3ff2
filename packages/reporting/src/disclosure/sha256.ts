import { sha256 as hash } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/** The SHA-256 hash of a text in UTF-8, in hexadecimal; at once, and in a browser too. */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)))
