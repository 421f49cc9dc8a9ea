import base from './vitest.config.ts'
const b = base as any
b.resolve.alias.unshift({ find: /^@stratalint\/policy$/, replacement: '/tmp/scratch-policy.ts' })
export default b
