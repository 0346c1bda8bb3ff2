/**
 * The program, on a computer in memory. It is not published for others to import; this file alone reaches into it, as what
 * a page shows should be what is printed.
 */
export { runOn } from '../../packages/cli/src/testing/inMemory.ts'
