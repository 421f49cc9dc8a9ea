import type { Framework } from './framework.ts'

export const next: Framework = {
  name: 'Next.js',
  packages: ['next'],
  app: ['app', 'pages'],
  serverFiles: {
    folder: 'app',
    names: [
      'default',
      'layout',
      'manifest',
      'opengraph-image',
      'page',
      'robots',
      'route',
      'sitemap',
      'template',
      'twitter-image',
    ],
  },
  appFiles: ['middleware', 'proxy', 'instrumentation', 'instrumentation-client'],
  clientDirective: true,
  environments: { server: 'server', client: 'browser' },
}
