import type { Framework } from './framework.ts'

export const expo: Framework = { name: 'Expo', packages: ['expo-router'], app: ['app'] }
