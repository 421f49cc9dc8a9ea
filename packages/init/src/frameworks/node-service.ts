import type { Framework } from './framework.ts'

export const nodeService: Framework = {
  name: 'a Node service',
  packages: ['express', 'fastify', 'koa', 'hono', '@hapi/hapi', 'restify'],
  isRuntime: true,
  app: ['bin'],
  fileLayers: [
    { layer: 'controllers', suffixes: ['controller', 'router', 'routes'] },
    { layer: 'services', suffixes: ['service'] },
  ],
}
