/**
 * The zeros of the decimal digits of Unicode (general category Nd, version 17). Each is followed by its nine others, so
 * a digit's value is its distance from the last zero before it. Full-width digits begin at FF10.
 */
const zeros: ReadonlyArray<number> = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0,
  0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50,
  0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
  0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0
]

/**
 * Signs that show one digit and are no decimal digits (general category No): raised, lowered, in circles or brackets, or
 * with a point or a comma. Each row says where the first of them stands, its value, and how many there are.
 */
const shown: ReadonlyArray<readonly [first: number, value: number, count: number]> = [
  [0xb2, 2, 2],
  [0xb9, 1, 1],
  [0x2070, 0, 1],
  [0x2074, 4, 6],
  [0x2080, 0, 10],
  [0x2460, 1, 9],
  [0x2474, 1, 9],
  [0x2488, 1, 9],
  [0x24ea, 0, 1],
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
  [0x1f100, 0, 1],
  [0x1f101, 0, 10],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1]
]

const values: ReadonlyMap<number, number> = new Map(
  [...zeros.map((zero) => [zero, 0, 10] as const), ...shown].flatMap(([first, value, count]) =>
    Array.from({ length: count }, (_, index) => [first + index, value + index] as const)
  )
)

/** The value of a digit of any script and in any dress, by its code point; -1 for anything else. */
export const digitValue = (codePoint: number): number =>
  codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : (values.get(codePoint) ?? -1)
