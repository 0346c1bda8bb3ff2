import { conformsOn } from './conformance.test-kit.ts'

conformsOn('installed')
