// @ts-ignore
import base from './vitest.config.ts'
const b: any = base
b.resolve.alias = [{ find: /^@stratalint\/rule\/vitest$/, replacement: '/work/main/test/dump-helper.ts' }, ...b.resolve.alias]
b.test.fileParallelism = false
b.root = '/work/main'
b.server = { fs: { strict: false } }
export default b
