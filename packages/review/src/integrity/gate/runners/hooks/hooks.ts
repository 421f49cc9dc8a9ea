import { runScript } from '../../commands/run-script.ts'
import { runShellFile } from '../../commands/script-file.ts'
import { asObject, lineFrom, strings, type Json, type World } from '../../world.ts'
import { hookFolders } from './hook-folders.ts'
import { GIT_HOOK, type Hook } from './hook.ts'
import { lefthookHooks } from './lefthook.ts'
import { preCommitHooks } from './pre-commit.ts'

/** Every git hook of the repository, by whatever installs it. */
export function hookScripts(world: World): Hook[] {
  return [...fileHooks(world), ...packageHooks(world), ...lefthookHooks(world), ...preCommitHooks(world)]
}

function fileHooks(world: World): Hook[] {
  return hookFolders(world).flatMap(({ folder, manager }) =>
    [...world.files]
      .filter((file) => file.startsWith(`${folder}/`) && GIT_HOOK.test(file.slice(folder.length + 1)))
      .map((file) => ({
        name: file.slice(folder.length + 1),
        manager,
        file,
        // husky runs its hooks with `sh -e`.
        run: (scope) => runShellFile(file, world.read(file) ?? '', scope, manager === 'husky'),
      })),
  )
}

/** simple-git-hooks, husky 4, yorkie and ghooks keep the commands in package.json. */
function packageHooks(world: World): Hook[] {
  const files = [
    '.huskyrc',
    '.huskyrc.json',
    '.simple-git-hooks.json',
    'simple-git-hooks.json',
    '.simple-git-hooks.cjs',
    '.simple-git-hooks.js',
  ]
  const sources: [string, Json | null][] = [
    ...world.packages.flatMap(({ file, json }): [string, Json | null][] => [
      [file, asObject(json['simple-git-hooks'])],
      [file, asObject(asObject(json['husky'])?.['hooks'])],
      [file, asObject(json['gitHooks'])],
      [file, asObject(json['pre-commit'])],
    ]),
    ...files
      .filter((file) => world.files.has(file))
      .map((file): [string, Json | null] => {
        const json = world.json(file)
        return [file, asObject(json?.['hooks']) ?? json]
      }),
  ]
  return sources.flatMap(([file, hooks]) =>
    Object.entries(strings(hooks))
      .filter(([name]) => GIT_HOOK.test(name))
      .map(([name, text]): Hook => {
        const line = lineFrom(world.read(file) ?? '', [`"${name}"`])
        return {
          name,
          manager: 'simple-git-hooks',
          file,
          run: (scope) =>
            runScript(text, scope, { errexit: false, siteOf: (_line, part) => ({ file, line, text: part }) }),
        }
      }),
  )
}
