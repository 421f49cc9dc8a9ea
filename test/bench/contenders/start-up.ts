import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fallowProgram } from './fallow.ts'
import { run, type Contender, type Site } from './contender.ts'

const FILES: Record<string, string> = {
  'package.json': '{ "name": "tiny", "private": true, "type": "module" }\n',
  'stratalint.config.json': '{ "extends": "harness" }\n',
  'src/domains/orders/types/order.ts': 'export interface Order {\n  id: string\n}\n',
  'src/domains/orders/service/price.ts': `import type { Order } from '../types/order'\n\nexport const price = (order: Order): number => order.id.length\n`,
  'src/utils/text.ts': 'export const trim = (text: string): string => text.trim()\n',
}

/** A project of three files. */
export function writeTinyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** The cost of starting, compared with Node itself. */
export function startUpContenders(program: readonly string[]): Contender[] {
  const base = {
    statuses: [0],
    compare: () => ({ findings: 0, expected: 0, missing: [], extra: [] }),
  } satisfies Partial<Contender>
  const warm = ({ folder }: Site): void => run([...program, 'check'], folder, [0])
  return [
    { ...base, name: 'node, nothing', command: () => [process.execPath, '-e', '0'] },
    { ...base, name: 'stratalint --version', command: () => [...program, '--version'] },
    { ...base, name: 'stratalint --help', command: () => [...program, '--help'] },
    { ...base, name: 'stratalint check, 3 files, no cache', command: () => [...program, 'check', '--no-cache'] },
    { ...base, name: 'stratalint check, 3 files, warm', prepare: warm, command: () => [...program, 'check'] },
    {
      ...base,
      name: 'fallow --version',
      needs: ['fallow'],
      command: (_site, rivals) => [...fallowProgram(rivals), '--version'],
    },
  ]
}
