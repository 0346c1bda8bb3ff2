export { checkDeidentified, type Deidentified, type Policy, type Reason } from './checkDeidentified.ts'
export { type Group, howMany, type Quasi } from './howMany.ts'
export { type Cell, checked, Gender, type Populations } from './Populations.ts'
export { reasons } from './words.ts'
