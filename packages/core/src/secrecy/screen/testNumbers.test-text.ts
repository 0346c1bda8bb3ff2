/**
 * The series from which the Swedish Tax Agency takes its test numbers, which belong to nobody: for each day of 1890–1910
 * with the serial numbers 980 and 981, and of 1976–2023 with 238 and 239.
 */
export const personalTestNumbers = (): ReadonlyArray<string> => [
  ...years(1890, 1910).flatMap((year) => daysOf(year, ['980', '981'])),
  ...years(1976, 2023).flatMap((year) => daysOf(year, ['238', '239']))
]

/** The same for coordination numbers: born 1914–2023, with any month or none, any day or none, and 238 or 239. */
export const coordinationTestNumbers = (): ReadonlyArray<string> =>
  years(1914, 2023).flatMap((year) =>
    range(0, 12).flatMap((month) =>
      range(60, 91).flatMap((day) =>
        ['238', '239'].map((serial) => withCheckDigit(`${year}${two(month)}${two(day)}${serial}`))
      )
    )
  )

/** Eleven digits, the letter T for a 1 among them or not, with their check digit. */
export const withCheckDigit = (eleven: string): string => {
  const sum = Array.from(eleven.slice(2).replace(/\D/u, '1'), Number)
    .map((digit, index) => (index % 2 === 0 ? digit * 2 : digit))
    .reduce((total, weighed) => total + (weighed > 9 ? weighed - 9 : weighed), 0)
  return `${eleven}${(10 - (sum % 10)) % 10}`
}

const daysOf = (year: number, serials: ReadonlyArray<string>): ReadonlyArray<string> =>
  range(1, 12).flatMap((month) =>
    range(1, new Date(Date.UTC(year, month, 0)).getUTCDate()).flatMap((day) =>
      serials.map((serial) => withCheckDigit(`${year}${two(month)}${two(day)}${serial}`))
    )
  )

const two = (value: number): string => String(value).padStart(2, '0')
const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
const years = range
