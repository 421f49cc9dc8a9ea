import type { Framework } from './framework.ts'

export const sveltekit: Framework = {
  name: 'SvelteKit',
  packages: ['@sveltejs/kit'],
  app: ['routes', 'params'],
  environments: { server: 'server' },
}
