import type { Framework } from './framework.ts'

export const next: Framework = {
  name: 'Next.js',
  packages: ['next'],
  app: ['app', 'pages'],
  appFiles: ['middleware', 'proxy', 'instrumentation', 'instrumentation-client'],
  clientDirective: true,
  environments: { server: 'server', client: 'browser' },
}
