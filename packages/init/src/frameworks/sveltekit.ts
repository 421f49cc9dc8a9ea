import type { Framework } from './framework.ts'

export const sveltekit: Framework = {
  name: 'SvelteKit',
  packages: ['@sveltejs/kit'],
  app: ['routes', 'params'],
  serverFiles: { folder: 'routes', names: ['+layout.server', '+page.server', '+server'] },
  divides: true,
  appFiles: ['hooks', 'hooks.client', 'hooks.server', 'service-worker'],
  divided: ['lib'],
  environments: { server: 'server', components: 'browser', stores: 'browser' },
}
