import type { Framework } from './framework.ts'

export const astro: Framework = { name: 'Astro', packages: ['astro'], app: ['pages'] }
