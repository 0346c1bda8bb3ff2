export { generate, type Options } from './generate.ts'
