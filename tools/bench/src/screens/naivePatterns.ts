/** What somebody writes first: one expression for each kind of identifier, run over the text one after the other. */
export const naivePatterns = (): ((text: string) => number) => (text) => {
  let found = 0
  for (const pattern of patterns) for (const _ of text.matchAll(pattern)) found += 1
  return found
}

const patterns = [
  /\b(?:19|20)?\d{6}[-+ ]?\d{4}\b/gu,
  /\b(?:\+46 ?|0)\d{1,3}[- ]?\d{2,3}(?: ?\d{2,3}){1,2}\b/gu,
  /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gu,
  /\b[A-ZÅÄÖ]{3} ?\d{2}[A-Z\d]\b/gu,
  /\b\d{3} \d{2} [A-ZÅÄÖ][a-zåäö]+/gu,
  /\b[A-ZÅÄÖ][a-zåäö]+(?:gatan|vägen|gränd|torget) \d+[A-Z]?\b/gu,
  /\b[A-ZÅÄÖ][a-zåäö]+ \d+:\d+\b/gu,
  /\b[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+(?:sson|berg|ström|lund)\b/gu
]
