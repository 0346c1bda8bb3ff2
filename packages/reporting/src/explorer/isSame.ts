/** Whether two values that can be written as JSON have the same parts. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    for (let at = 0; at < one.length; at += 1) if (!isSame(one[at], other[at])) return false
    return true
  }
  let names = 0
  for (const name in one) {
    if (!(name in other) || !isSame(one[name as keyof typeof one], other[name as keyof typeof other])) return false
    names += 1
  }
  for (const _ in other) names -= 1
  return names === 0
}
