import type { Framework } from './framework.ts'

export const vue: Framework = {
  name: 'Vue',
  packages: ['vue', 'vue-router'],
  app: ['router', 'pages', 'views', 'layouts'],
  browserApp: ['router', 'pages', 'views', 'layouts'],
  appFiles: ['App', 'main'],
}

export const nuxt: Framework = {
  name: 'Nuxt',
  packages: ['nuxt', 'nuxt-nightly', 'nuxt3'],
  base: ['app'],
  app: ['pages', 'layouts', 'middleware', 'plugins', 'modules'],
  browserApp: ['pages', 'layouts', 'middleware', 'plugins'],
  environments: { server: 'server', components: 'browser', composables: 'browser' },
  appFiles: ['app', 'error'],
  autoImports: true,
}
