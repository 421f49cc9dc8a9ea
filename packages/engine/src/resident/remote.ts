import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { receiveError, type ResidentCall, type ResidentData, type ResidentNews } from './messages.ts'
import { createResident, type Answers, type Resident, type ResidentOptions } from './resident.ts'

/** The parser recurses into nested code; memory is used only as needed. */
const STACK_MB = 256

interface Waiting {
  resolve: (answer: never) => void
  reject: (error: Error) => void
  onNotice: ((notice: string) => void) | undefined
}

/** A check in memory on a thread of its own; where none can be started, in this one. */
export function openRemote(options: Omit<ResidentOptions, 'today'>): Resident {
  const script = workerScript()
  if (!existsSync(fileURLToPath(script))) return createResident(options)
  const { onChange, ...rest } = options
  const texts = new Map<string, string>()
  let waiting = new Map<number, Waiting>()
  let calls = 0
  let revision = 0
  let worker: Worker | null = null
  let isClosed = false

  const start = (): Worker => {
    const data: ResidentData = { options: rest, isWatched: onChange !== undefined }
    const started = new Worker(script, {
      workerData: data,
      // What a rule prints must not mix with a protocol.
      stdout: true,
      resourceLimits: { stackSizeMb: STACK_MB },
    })
    started.stdout.pipe(process.stderr, { end: false })
    started.on('message', receive)
    const lost = (error: Error): void => {
      if (worker !== started) return
      worker = null
      const pending = waiting
      waiting = new Map()
      for (const { reject } of pending.values()) reject(error)
    }
    started.on('error', (error: unknown) => lost(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => lost(new Error('The check in memory ended; ask again to start another.')))
    for (const [file, text] of texts) started.postMessage({ text: { file, text } } satisfies ResidentCall)
    return started
  }
  const receive = (news: ResidentNews): void => {
    if (news === 'changed') return onChange?.()
    revision = news.revision
    const call = waiting.get(news.id)
    waiting.delete(news.id)
    if (call === undefined) return
    for (const notice of news.notices) call.onNotice?.(notice)
    if ('error' in news) call.reject(receiveError(news.error))
    else call.resolve(news.answer as never)
  }
  const ask =
    <Method extends keyof Answers>(method: Method) =>
    (...given: Parameters<Answers[Method]>): ReturnType<Answers[Method]> => {
      const id = ++calls
      const [first] = given as [{ onNotice?: (notice: string) => void }?]
      const onNotice = method === 'check' ? first?.onNotice : undefined
      const sent = method === 'check' ? [{ ...first, onNotice: undefined }] : given
      return new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('The check in memory is closed.'))
        waiting.set(id, { resolve, reject, onNotice })
        worker ??= start()
        worker.postMessage({ id, method, given: sent } satisfies ResidentCall)
      }) as ReturnType<Answers[Method]>
    }
  return {
    setText(file, text) {
      if (text === null) texts.delete(file)
      else texts.set(file, text)
      worker?.postMessage({ text: { file, text } } satisfies ResidentCall)
    },
    check: ask('check'),
    canImport: ask('canImport'),
    placeOf: ask('placeOf'),
    explainFile: ask('explainFile'),
    explainLine: ask('explainLine'),
    explainFinding: ask('explainFinding'),
    revision: () => revision,
    close() {
      isClosed = true
      void worker?.terminate()
    },
  }
}

/** Next to this file, or in the build output when this file is TypeScript. */
function workerScript(): URL {
  return new URL(
    'resident-worker.js',
    import.meta.url.endsWith('.ts') ? import.meta.url.replace('/src/', '/dist/') : import.meta.url,
  )
}
