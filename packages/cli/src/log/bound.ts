import { Buffer } from 'node:buffer'
import { createCipheriv } from 'node:crypto'
import type { Source } from './Source.ts'

/**
 * Works out a tag of bytes under a key: GMAC, AES-256 in Galois counter mode with nothing to be kept secret. Bytes that differ in
 * anything have another tag, but for whoever knows the key and makes them so. It takes a fifth of the time of a SHA-256.
 *
 * @param key - 32 bytes, made for one log and used for no other bytes than the beginnings of that
 */
export const tagging = (key: Uint8Array): { readonly add: (bytes: Uint8Array) => void; readonly tag: () => string } => {
  const cipher = createCipheriv('aes-256-gcm', key, NONCE)
  return {
    add: (bytes) => {
      cipher.setAAD(bytes)
    },
    tag: () => {
      cipher.final()
      return cipher.getAuthTag().toString('hex')
    }
  }
}

/** The tag of the first bytes of a source; `null` where it has not so many. */
export const tagOf = (source: Source, length: number, key: Uint8Array): string | null => {
  const { add, tag } = tagging(key)
  const block = Buffer.allocUnsafe(BLOCK)
  for (let at = 0; at < length; ) {
    const count = source.read(block.subarray(0, Math.min(BLOCK, length - at)), at)
    if (count === 0) return null
    add(block.subarray(0, count))
    at += count
  }
  return tag()
}

/** A source whose bytes are tagged as they are read from its start to its end, each once. */
export const tagged = (source: Source, key: Uint8Array): { readonly source: Source; readonly tag: () => string } => {
  const { add, tag } = tagging(key)
  let position = 0
  const read = (bytes: Uint8Array, from: number): number => {
    const count = source.read(bytes, from)
    if (from === position) {
      add(bytes.subarray(0, count))
      position += count
    }
    return count
  }
  return { source: { ...source, read }, tag }
}

/** Of each tag of one key the nonce is the same, as none of them is told to anybody but in the file that holds the key. */
const NONCE = Buffer.alloc(12)
const BLOCK = 1024 * 1024
