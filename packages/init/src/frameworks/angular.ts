import type { Framework } from './framework.ts'

export const angular: Framework = { name: 'Angular', packages: ['@angular/core'] }
