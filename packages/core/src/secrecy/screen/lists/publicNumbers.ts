import { ours } from './ours.ts'

/** Telephone numbers that belong to nobody, and what each of them is. Spaces and hyphens in them do not matter. */
export interface NumberList {
  readonly source: string
  readonly licence: string
  readonly numbers: ReadonlyArray<{ readonly number: string; readonly is: string }>
}

/** Numbers that anybody may call for help or for an authority: they tell of no person. */
export const publicNumbers: NumberList = {
  ...ours,
  numbers: [
    { number: '112', is: 'nödnumret' },
    { number: '113 13', is: 'information vid kriser' },
    { number: '114 14', is: 'polisen' },
    { number: '077-114 14 00', is: 'polisen, från utlandet' },
    { number: '1177', is: 'sjukvårdsrådgivningen' },
    { number: '020-50 50 50', is: 'Kvinnofridslinjen' },
    { number: '116 016', is: 'Kvinnofridslinjen' },
    { number: '020-52 10 10', is: 'Terrafem' },
    { number: '020-80 80 80', is: 'stödlinjen för män' },
    { number: '020-555 666', is: 'Välj att sluta' },
    { number: '116 006', is: 'Brottsofferjouren' },
    { number: '0200-21 20 19', is: 'Brottsofferjouren' },
    { number: '116 111', is: 'Bris' },
    { number: '116 000', is: 'försvunna barn' },
    { number: '90 101', is: 'Självmordslinjen' },
    { number: '020-22 22 33', is: 'Äldrelinjen' },
    { number: '090-70 82 00', is: 'Brottsoffermyndigheten' },
    { number: '0771-524 524', is: 'Försäkringskassan' },
    { number: '0771-416 416', is: 'Arbetsförmedlingen' },
    { number: '0771-567 567', is: 'Skatteverket' },
    { number: '0771-235 235', is: 'Migrationsverket' },
    { number: '0771-73 73 00', is: 'Kronofogden' }
  ]
}
