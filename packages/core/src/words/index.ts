export type { Language } from './Language.ts'
export {
  bearerName,
  branchName,
  day,
  type Lang,
  language,
  normHeading,
  normTitle,
  partyName,
  unitName
} from './languages.ts'
export { open } from './open.ts'
export { rule } from './outline.ts'
export { proof } from './proof.ts'
