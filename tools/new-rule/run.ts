import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, getFileInfo, resolveConfig } from 'prettier'
import { groupFiles } from './group-templates.ts'
import { ruleFiles } from './rule-templates.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Writes files below a folder of the repository. */
async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const full = join(root, folder, path)
    mkdirSync(dirname(full), { recursive: true })
    const options = await resolveConfig(full)
    const { ignored, inferredParser } = await getFileInfo(full, { ignorePath: join(root, '.prettierignore') })
    const isFormatted = !ignored && inferredParser !== null
    writeFileSync(full, isFormatted ? await format(text, { ...options, filepath: full }) : text)
    console.log(`${folder}/${path}`)
  }
}

/** Makes a new group a workspace, without an installation: it depends on nothing that is not there. */
function linkWorkspace(group: string): void {
  const link = join(root, `node_modules/@stratalint/eslint-plugin-${group}`)
  if (!existsSync(link)) symlinkSync(`../../rules/${group}`, link, 'junction')
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

const [id = ''] = process.argv.slice(2)
const [, group, name] = /^([a-z][a-z\d-]*)\/([a-z][a-z\d-]*)$/.exec(id) ?? []
if (group === undefined || name === undefined) {
  console.error('Usage: npm run new-rule <group>/<name>, such as taste/max-file-lines')
  process.exitCode = 2
} else if (existsSync(join(root, 'rules', id))) {
  console.error(`rules/${id} already exists.`)
  process.exitCode = 2
} else {
  const isNewGroup = !existsSync(join(root, 'rules', group, 'package.json'))
  if (isNewGroup) await write(`rules/${group}`, groupFiles(root, group))
  await write(`rules/${id}`, ruleFiles(group, name))
  if (isNewGroup) linkWorkspace(group)
  console.log(`\nNow write the rule, its test and its page. Then run:
  npm run build && npm run generate
  npx vitest run rules/${id} test/rules test/docs --update`)
}
