/**
 * An amount in öre as kronor with two decimals, exact for every whole number of öre.
 *
 * @param thousands - what stands between groups of three digits
 * @param decimal - what stands before the öre
 */
export const kronor = (ore: number, thousands: string, decimal: string): string => {
  const digits = String(Math.abs(ore)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${ore < 0 ? '−' : ''}${whole}${decimal}${digits.slice(-2)}`
}
