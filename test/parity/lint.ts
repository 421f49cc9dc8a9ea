import type { LoadedPolicy } from '@stratalint/policy'
import { COLLECT_VARIABLE, isFileRule, type FileRecord } from '@stratalint/rule'
import { groups, rules } from '@stratalint/rule-sets'
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { rolldown } from 'rolldown'
import { workspaceFolders } from '../../tools/workspaces.ts'
import type { EslintAnswer, EslintRequest } from './eslint-worker.ts'
import { findingsOf } from './findings.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** The two linters, each outside this thread; findings are `file | range | rule | target`. */
export interface Linters {
  eslint(version: EslintRequest['version'], loaded: LoadedPolicy, files: string[]): Promise<string[]>
  oxlint(loaded: LoadedPolicy, files: string[]): Promise<string[]>
  close(): Promise<void>
}

/** Bundles the rules from their sources, because the worker and oxlint cannot load TypeScript sources, and starts the worker. */
export async function startLinters(): Promise<Linters> {
  // As deep as the folders of the policy package, which finds the presets and its version relative to its files.
  const folder = mkdtempSync(join(repository, 'node_modules/.stratalint-parity-'))
  mkdirSync(join(folder, 'dist/policy'), { recursive: true })
  copyFileSync(join(repository, 'packages/policy/package.json'), join(folder, 'package.json'))
  const plugins = await Promise.all(
    groups.map(({ name }) => bundle(`rules/${name}/index.ts`, join(folder, `dist/policy/plugin-${name}.mjs`))),
  )
  const worker = new Worker(await bundle('test/parity/eslint-worker.ts', join(folder, 'dist/policy/eslint-worker.mjs')))
  // One request at a time: a thread has one collector.
  let turn: Promise<unknown> = Promise.resolve()
  const ask = (request: EslintRequest): Promise<string[]> =>
    new Promise((resolve, reject) => {
      worker.once('message', (answer: EslintAnswer) =>
        'error' in answer ? reject(new Error(`${request.version}: ${answer.error}`)) : resolve(answer.findings),
      )
      worker.postMessage(request)
    })
  return {
    eslint: (version, { root }, files) => {
      const answer = turn.then(() => ask({ version, root, files }))
      turn = answer.catch(() => undefined)
      return answer
    },
    oxlint: (loaded, files) => lintWithOxlint(plugins, loaded, files),
    close: async () => {
      await worker.terminate()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function lintWithOxlint(plugins: string[], loaded: LoadedPolicy, files: string[]): Promise<string[]> {
  const { root, policyFile, hash } = loaded
  const config = join(root, 'oxlintrc.parity.json')
  const collected = join(root, 'oxlint.records.json')
  writeFileSync(
    config,
    JSON.stringify({
      plugins: [],
      categories: { correctness: 'off' },
      jsPlugins: plugins,
      settings: { stratalint: { root, policyFile, hash } },
      rules: Object.fromEntries(rules.filter(isFileRule).map(({ id }) => [id, 'error'])),
    }),
  )
  const binary = join(
    dirname(createRequire(join(repository, 'packages/engine/package.json')).resolve('oxlint/package.json')),
    'bin',
    'oxlint',
  )
  const child = spawn(
    process.execPath,
    [binary, '-c', config, '--disable-nested-config', '--no-ignore', '--silent', '--', ...files],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, [COLLECT_VARIABLE]: collected } },
  )
  let output = ''
  child.stdout.on('data', (data: Buffer) => {
    output += String(data)
  })
  child.stderr.on('data', (data: Buffer) => {
    output += String(data)
  })
  const status = await new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  })
  if ((status !== 0 && status !== 1) || !existsSync(collected)) throw new Error(`oxlint: ${output}`)
  const records = JSON.parse(readFileSync(collected, 'utf8')) as FileRecord[]
  const missing = files.find((file) => !records.some((record) => record.file === file))
  if (missing !== undefined) throw new Error(`oxlint skipped ${root}/${missing}: ${output}`)
  return findingsOf(records)
}

async function bundle(input: string, file: string): Promise<string> {
  const alias = Object.fromEntries(
    workspaceFolders(repository).map((member) => {
      const { name } = JSON.parse(readFileSync(join(repository, member, 'package.json'), 'utf8')) as { name: string }
      return [name, join(repository, member, member.startsWith('rules/') ? '' : 'src', 'index.ts')]
    }),
  )
  const bundled = await rolldown({
    input: join(repository, input),
    platform: 'node',
    resolve: { alias },
    external: [/^node:/, /^(?!@stratalint\/)[^./]/],
  })
  await bundled.write({ file, format: 'esm', codeSplitting: false })
  return file
}
