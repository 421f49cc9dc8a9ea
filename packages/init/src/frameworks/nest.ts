import type { Framework } from './framework.ts'

export const nest: Framework = {
  name: 'NestJS',
  packages: ['@nestjs/core'],
  appFiles: ['main', 'app.module'],
  domainMarker: /\.module\.[jt]s$/,
  fileLayers: [
    { layer: 'controllers', suffixes: ['controller', 'resolver', 'gateway'] },
    { layer: 'services', suffixes: ['service', 'strategy', 'guard', 'interceptor'] },
    { layer: 'wiring', suffixes: ['module'] },
  ],
}
