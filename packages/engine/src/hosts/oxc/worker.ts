import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from './thread-data.ts'

// Threads do not inherit the compile cache of the process. Node 22.8 and newer.
process.getBuiltinModule('node:module').enableCompileCache?.()
void import('./run-thread.ts').then(({ runThread }) => runThread(parentPort!, workerData as ThreadData))
