import { conformsOn } from './conformance.test-kit.ts'

conformsOn('14')
