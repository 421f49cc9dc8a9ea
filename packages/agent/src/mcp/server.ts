import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { openResident, takeStdout } from '@stratalint/engine'
import { VERSION } from '@stratalint/policy'
import type { AnswerTexts } from './texts.ts'
import { answerWith } from './tool.ts'
import { canImportTool, runCanImport } from './tools/can-import.ts'
import { checkTool, runCheck } from './tools/check.ts'
import { explainTool, runExplain } from './tools/explain.ts'
import { fixPreviewTool, runFixPreview } from './tools/fix-preview.ts'
import { placeTool, runPlace } from './tools/place.ts'

/** Which project the server answers about. */
export interface ServerOptions {
  cwd: string
  configFile?: string | undefined
  texts: AnswerTexts
}

const INSTRUCTIONS =
  'Stratalint checks the architecture of this repository. Before writing, ask place where a new file goes and can_import whether an import is legal. After editing, call check; each finding names its fix. Never silence a rule or change the policy to make a finding disappear.'

/** Serves the tools on stdin and stdout until the client goes away. */
export async function serveMcp({ cwd, configFile, texts }: ServerOptions): Promise<void> {
  const output = takeStdout()
  const resident = await openResident({ cwd, ...(configFile !== undefined && { configFile }), onChange() {} })
  const server = new McpServer({ name: 'stratalint', version: VERSION }, { instructions: INSTRUCTIONS })
  server.registerTool(checkTool.name, checkTool.config, (input) =>
    answerWith(() => runCheck(resident, input), checkTool.hint),
  )
  server.registerTool(explainTool.name, explainTool.config, (input) =>
    answerWith(() => runExplain(resident, input, { cwd, configFile }, texts), explainTool.hint),
  )
  server.registerTool(placeTool.name, placeTool.config, (input) =>
    answerWith(() => runPlace(resident, input, texts), placeTool.hint),
  )
  server.registerTool(canImportTool.name, canImportTool.config, (input) =>
    answerWith(() => runCanImport(resident, input, texts), canImportTool.hint),
  )
  server.registerTool(fixPreviewTool.name, fixPreviewTool.config, (input) =>
    answerWith(() => runFixPreview(resident, input), fixPreviewTool.hint),
  )
  const gone = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.connect(new StdioServerTransport(process.stdin, output))
  // The first answer is the slow one, so it is prepared while the client starts.
  resident.check().catch(() => {})
  await gone
  resident.close()
  await server.close()
}
