/**
 * The text that was compressed into a page (RFC 1950, in Base64). Fails where the browser cannot read that, or the text is
 * damaged. Nothing is fetched.
 */
export const decompressed = async (base64: string): Promise<string> => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text()
}
