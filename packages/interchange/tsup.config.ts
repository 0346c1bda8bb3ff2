import { library } from '../../tools/tsup.ts'

export default library(['src/index.ts', 'src/parquet/index.ts', 'src/xes-reader/index.ts'])
