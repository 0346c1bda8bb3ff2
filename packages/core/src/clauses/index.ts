export { type Clause, catalogue, type Execution, type Kind, type Text } from './catalogue.ts'
