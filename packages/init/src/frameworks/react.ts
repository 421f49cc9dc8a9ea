import type { Framework } from './framework.ts'

export const react: Framework = { name: 'React', packages: ['react-dom'], isRuntime: true }
