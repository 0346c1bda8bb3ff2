/** Bytes in Base64 (RFC 4648). */
export const base64 = (bytes: Uint8Array): string => {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const bits = (one << 16) | (two << 8) | three
    groups.push([18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63]).join(''))
  }
  const missing = (3 - (bytes.length % 3)) % 3
  const text = groups.join('')
  return `${text.slice(0, text.length - missing)}${'='.repeat(missing)}`
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
