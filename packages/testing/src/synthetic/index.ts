export { generate, type Options } from './generate.ts'
export { published, publishedTotals } from './published.ts'
