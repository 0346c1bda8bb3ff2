import { program } from '../../tools/tsup.ts'

export default program(['src/main.ts'])
