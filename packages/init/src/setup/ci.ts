import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageManager } from './package-manager.ts'
import type { Advice, FileChange, Project } from './setup.ts'
import { nodeVersionLines, pnpmVersion } from './workflow-versions.ts'

const WORKFLOWS = '.github/workflows'

/** A workflow of its own for GitHub, lines for GitLab. */
export function planCi({ root, repository, manager, folder, install }: Project): (FileChange | Advice)[] {
  const planned: (FileChange | Advice)[] = []
  const up = folder === '' ? '' : `${'../'.repeat(folder.split('/').length)}`
  // A check in a folder below the policy finds the policy.
  const where = [folder, install].filter((name) => name !== '').join('/')
  // Each policy of a repository has a workflow.
  const path = `${WORKFLOWS}/stratalint${folder === '' ? '' : `-${folder.replaceAll('/', '-')}`}.yml`
  if (isFolder(join(repository, WORKFLOWS)) && !existsSync(join(repository, path)))
    planned.push({
      part: 'ci',
      path: `${up}${path}`,
      before: null,
      after: workflow(manager, folder, where, {
        node: nodeVersionLines(join(repository, WORKFLOWS), [
          { path: join(repository, where), shown: where === '' ? '' : `${where}/` },
          ...(where === '' ? [] : [{ path: repository, shown: '' }]),
        ]),
        pnpm: pnpmVersion(join(repository, WORKFLOWS)),
      }),
    })
  if (existsSync(join(root, `${up}.gitlab-ci.yml`)))
    planned.push({ part: 'ci', file: `${up}.gitlab-ci.yml`, lines: gitlabJob(manager, where) })
  return planned
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

/** What the step that installs Node says, and the version of pnpm, as other workflows of the repository have them. */
interface Versions {
  node: readonly string[]
  pnpm: string | null
}

function workflow(
  { name, ci, exec, isDeclared }: PackageManager,
  project: string,
  folder: string,
  { node, pnpm }: Versions,
): string {
  const indent = (lines: readonly string[]): string[] => lines.map((line) => `      ${line}`)
  return [
    `name: ${project === '' ? 'Architecture' : JSON.stringify(`Architecture of ${project}`)}`,
    'on: [push, pull_request]',
    'permissions:',
    '  contents: read',
    'jobs:',
    '  stratalint:',
    '    runs-on: ubuntu-latest',
    ...(folder === '' ? [] : ['    defaults:', '      run:', `        working-directory: ${JSON.stringify(folder)}`]),
    '    steps:',
    ...indent([
      '- uses: actions/checkout@v5',
      ...(name === 'pnpm' ? ['- uses: pnpm/action-setup@v4', ...pnpmOptions(isDeclared, folder, pnpm)] : []),
      ...(name === 'bun' ? ['- uses: oven-sh/setup-bun@v2'] : []),
      '- uses: actions/setup-node@v5',
      '  with:',
      ...node.map((line) => `    ${line}`),
      ...(needsCorepack(ci) ? ['- run: corepack enable'] : []),
      `- run: ${ci}`,
      `- run: ${exec} stratalint check --format github`,
    ]),
    '',
  ].join('\n')
}

/** The action reads the version from the package.json of the root, unless the step names another. */
function pnpmOptions(isDeclared: boolean, folder: string, version: string | null): string[] {
  if (!isDeclared) return ['  with:', `    version: ${version ?? 'latest'}`]
  return folder === '' ? [] : ['  with:', `    package_json_file: ${JSON.stringify(`${folder}/package.json`)}`]
}

/** Node comes with Yarn 1, and with newer versions only through Corepack. */
function needsCorepack(ci: string): boolean {
  return ci.endsWith('--immutable')
}

function gitlabJob({ name, ci, exec }: PackageManager, folder: string): string[] {
  const before =
    name === 'pnpm' || needsCorepack(ci)
      ? ['    - corepack enable']
      : name === 'bun'
        ? ['    - npm install --global bun']
        : []
  return [
    'stratalint:',
    '  image: node:24',
    '  script:',
    ...before,
    ...(folder === '' ? [] : [`    - cd ${JSON.stringify(folder)}`]),
    `    - ${ci}`,
    `    - ${exec} stratalint check --format pretty --format gitlab --output-file gl-code-quality-report.json`,
    '  artifacts:',
    '    when: always',
    '    reports:',
    '      codequality: gl-code-quality-report.json',
  ]
}
