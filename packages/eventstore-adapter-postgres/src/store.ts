import { Store } from '@norrsken/core'
import { appending } from './append/appending.ts'
import type { DurableStore, StoreOptions } from './DurableStore.ts'
import type { Driver } from './driver/Driver.ts'
import { flaws } from './flaws/flaws.ts'
import { E } from './fp.ts'
import { importing } from './importing/importing.ts'
import { heldUpFor, lag } from './lag.ts'
import { projecting } from './project/projecting.ts'
import { pages } from './read/pages.ts'
import { reading } from './read/reading.ts'
import { misnamed, quoted } from './schema/names.ts'
import { arrivals } from './subscribe/arrivals.ts'
import { subscribing } from './subscribe/subscribing.ts'
import { wakeUp } from './subscribe/wakeUp.ts'
import { watching } from './telemetry/watching.ts'
import type { InvalidName } from './Unready.ts'

/** What a store is opened with, its defaults filled in. */
export interface Settled {
  readonly schema: string
  readonly tenant: string
  readonly clock: StoreOptions['clock']
  readonly telemetry: StoreOptions['telemetry']
}

/** What a store is to be opened with; names that are none are told. */
export const settledOf = (options: StoreOptions): E.Either<InvalidName, Settled> => {
  const { clock, telemetry } = options
  const schema = options.schema ?? 'norrsken'
  const tenant = options.tenant ?? 'main'
  const wrong = misnamed({ schema, tenant })
  return wrong === null ? E.right({ schema, tenant, clock, telemetry }) : E.left(wrong)
}

/** The store that a driver leads to. */
export const storeOf = (driver: Driver, { schema: name, tenant, clock, telemetry }: Settled): DurableStore => {
  const schema = quoted(name)
  const admit = Store.admission()
  const watch = watching(telemetry)
  const readmit = Store.readmission()
  const log = pages(driver, schema, tenant, readmit, watch)
  const looks = pages(driver, schema, tenant, readmit, { ...watch, during: watch.looking })
  const waiting = arrivals()
  const wake = wakeUp(driver, name, tenant, waiting, watch)
  const needs = { driver, schema, tenant, admit, watch }
  const askLag = lag(driver, schema, tenant)
  const stopAsking = watch.askForLag(() => heldUpFor(askLag))
  const append = appending({
    ...needs,
    clock: () => (clock === undefined ? null : stampOf(clock())),
    readBatch: log.ofBatch,
    onStored: wake.announce
  })
  const close = async (): Promise<void> => {
    stopAsking()
    await wake.close()
    await driver.close()
  }
  let closing: Promise<void> | undefined

  return {
    append: (request) => () => append(request),
    ...reading(log),
    subscribe: subscribing(looks, waiting, wake, watch),
    lag: askLag,
    ...projecting({ driver, schema, tenant, readmit, watch }),
    flaws: flaws(driver, name),
    importLog: importing({ ...needs, onStored: wake.announce }),
    close: () => {
      closing ??= close()
      return closing
    }
  }
}

/** An instant as a log writes it. */
const stampOf = (instant: number): string => {
  const iso = Number.isInteger(instant) && Math.abs(instant) < 1e15 ? new Date(instant).toISOString() : ''
  if (iso.length !== '2023-03-01T00:00:00.000Z'.length) throw new RangeError(`the clock gave no instant: ${instant}`)
  return iso
}
