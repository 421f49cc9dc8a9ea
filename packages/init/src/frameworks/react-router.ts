import type { Framework } from './framework.ts'

export const reactRouter: Framework = {
  name: 'React Router',
  packages: ['@react-router/dev', '@remix-run/dev', '@remix-run/react', '@tanstack/react-start'],
  base: ['app'],
  app: ['routes'],
  divides: true,
  appFiles: ['root', 'routes', 'router', 'entry.client', 'entry.server'],
  environments: { server: 'server', client: 'browser', components: 'browser', hooks: 'browser' },
}
