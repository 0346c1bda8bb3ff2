/** What `pgbench` says at its end: how much it did, and how much a second once it was connected. */
export const figuresOf = (output: string): { readonly transactions: number; readonly perSecond: number } => {
  const transactions = /^number of transactions actually processed: (\d+)/m.exec(output)?.[1]
  const perSecond = /^tps = ([\d.]+) \((?:without initial connection time|excluding connections establishing)\)/m.exec(
    output
  )?.[1]
  const failed = /^number of failed transactions: (\d+)/m.exec(output)?.[1] ?? '0'
  if (transactions === undefined || perSecond === undefined || failed !== '0') {
    throw new Error(`pgbench did not end as it should:\n${output}`)
  }
  return { transactions: Number(transactions), perSecond: Number(perSecond) }
}
