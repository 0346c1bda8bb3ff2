/** Whether two digits may say a month. 0 stands for an unknown month in coordination numbers. */
export const isMonth = (month: number): boolean => month >= 1 && month <= 12

/** The days of a month, as long as it ever is. */
const lengths: ReadonlyArray<number> = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether there is such a day in some year. */
export const isDay = (month: number, day: number): boolean => day >= 1 && day <= (lengths[month] ?? 0)

/** A year in which somebody who is spoken of may have been born, or something have happened. */
export const isYear = (year: number): boolean => year >= 1880 && year <= 2099

/** Whether four digits may say a time of day. */
export const isTimeOfDay = (value: number): boolean => Math.floor(value / 100) < 24 && value % 100 < 60
