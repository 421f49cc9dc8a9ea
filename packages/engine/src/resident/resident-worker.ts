import { parentPort, workerData } from 'node:worker_threads'
import { sendError, type ResidentCall, type ResidentData, type ResidentNews, type SentQuestion } from './messages.ts'
import { createResident } from './resident.ts'

// The thread of a check in memory. It has the stack that deeply nested files need, and the protocol that asks stays responsive.

const { options, isWatched } = workerData as ResidentData
const send = (news: ResidentNews): void => parentPort!.postMessage(news)
const resident = createResident({ ...options, ...(isWatched && { onChange: () => send('changed') }) })

async function answer(call: Extract<ResidentCall, { id: number }>): Promise<void> {
  const { id, method, given } = call
  const notices: string[] = []
  const done = (): { id: number; revision: number; notices: string[] } => ({
    id,
    revision: resident.revision(),
    notices,
  })
  try {
    const found: unknown =
      method === 'check'
        ? await resident.check({ ...(given[0] as SentQuestion), onNotice: (notice) => notices.push(notice) })
        : await (resident[method] as (...all: readonly unknown[]) => Promise<unknown>)(...given)
    send({ ...done(), answer: found })
  } catch (error) {
    send({ ...done(), error: sendError(error) })
  }
}

parentPort!.on('message', (call: ResidentCall) => {
  if ('text' in call) resident.setText(call.text.file, call.text.text)
  else void answer(call)
})
