import { library } from '../../tools/tsup.ts'

export default library([
  'src/index.ts',
  'src/synthetic/index.ts',
  'src/conformance/index.ts',
  'src/noninterference/index.ts'
])
