import type { Framework } from './framework.ts'

export const next: Framework = {
  name: 'Next.js',
  packages: ['next'],
  app: ['app', 'pages'],
  environments: { server: 'server', client: 'browser' },
}
