import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { fileURLToPath } from 'node:url'
import { CLI_NODE } from '../support/run-cli.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

/** The result of a tool. */
export interface ToolResult {
  isError: boolean
  text: string
  data: Record<string, unknown>
}

/** A client of the built server over stdio. It checks that every answer matches the output schema of its tool. */
export class Agent {
  readonly client = new Client({ name: 'test', version: '1' })
  readonly #transport: StdioClientTransport

  constructor(cwd: string) {
    this.#transport = new StdioClientTransport({
      command: CLI_NODE,
      args: [BIN, 'agent', 'mcp'],
      cwd,
      env: { ...(process.env as Record<string, string>) },
      stderr: 'ignore',
    })
  }

  async start(): Promise<void> {
    await this.client.connect(this.#transport)
    // The client compares answers with the schemas of the tools that it has listed.
    await this.client.listTools()
  }

  async call(name: string, given: Record<string, unknown> = {}): Promise<ToolResult> {
    const { isError, content, structuredContent } = await this.client.callTool({ name, arguments: given })
    const [first] = content as { type: string; text: string }[]
    return { isError: isError === true, text: first!.text, data: (structuredContent ?? {}) as Record<string, unknown> }
  }

  async stop(): Promise<void> {
    await this.client.close()
  }
}
