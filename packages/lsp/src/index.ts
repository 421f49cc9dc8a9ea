import type { ServerOptions } from './server.ts'

export type { ServerOptions }

/** Serves an editor by the Language Server Protocol on stdin and stdout, until the editor goes away. */
export async function serveLsp(options: ServerOptions): Promise<void> {
  return (await import('./server.ts')).serveLsp(options)
}
