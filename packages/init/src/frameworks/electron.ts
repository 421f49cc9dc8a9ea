import type { Framework } from './framework.ts'

export const electron: Framework = {
  name: 'Electron',
  packages: ['electron'],
  environments: { main: 'the main process', preload: 'the preload script', renderer: 'the renderer' },
}
