import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workspaceFolders } from '../../tools/workspaces.ts'

/** The packages and bytes that `npm install --save-dev stratalint` installs. */
export interface InstallSize {
  packages: number
  megabytes: number
  /** In whole blocks, as `du` counts. */
  onDisk: number
}

/** Packs the command line and the workspace packages that it needs, and installs them into an empty project. */
export function measureInstall(root: string): InstallSize {
  const folder = mkdtempSync(join(tmpdir(), 'stratalint-install-'))
  try {
    const archives = packClosure(root, 'stratalint', folder)
    const project = join(folder, 'project')
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true }\n')
    execFileSync('npm', ['install', '--save-dev', '--no-audit', '--no-fund', '--loglevel=error', ...archives], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return sizeOf(join(project, 'node_modules'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function packClosure(root: string, first: string, folder: string): string[] {
  const names = new Set(
    workspaceFolders(root).map((folder) => readJson<{ name: string }>(join(root, folder, 'package.json')).name),
  )
  const wanted = new Set([first])
  const archives: string[] = []
  for (const name of wanted) {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder, '--workspace', name], {
        cwd: root,
        encoding: 'utf8',
      }),
    ) as { filename: string }[]
    const archive = join(folder, packed!.filename.replace('@', '').replace('/', '-'))
    archives.push(archive)
    // The packed manifest may need fewer packages than the source manifest.
    const manifest = JSON.parse(
      execFileSync('tar', ['-xzOf', archive, 'package/package.json'], { encoding: 'utf8' }),
    ) as { dependencies?: Record<string, string> }
    for (const dependency of Object.keys(manifest.dependencies ?? {})) if (names.has(dependency)) wanted.add(dependency)
  }
  return archives
}

/** The contents of a `node_modules`. */
export function sizeOf(folder: string): InstallSize {
  const size = { packages: 0, bytes: 0, blocks: 0 }
  const walk = (at: string, isModules: boolean): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name)
      if (entry.isFile()) {
        const { size: bytes, blocks } = lstatSync(path)
        size.bytes += bytes
        size.blocks += blocks
      }
      if (!entry.isDirectory()) continue
      const isScope = isModules && entry.name.startsWith('@')
      if (isModules && !isScope && !entry.name.startsWith('.')) size.packages += 1
      walk(path, isScope || entry.name === 'node_modules')
    }
  }
  walk(folder, true)
  return { packages: size.packages, megabytes: size.bytes / 1_000_000, onDisk: (size.blocks * 512) / 1_000_000 }
}

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(file, 'utf8')) as Value
}
