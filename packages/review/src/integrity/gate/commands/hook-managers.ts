import { compileGlob } from '@stratalint/core'
import type { Coverage, Found } from '../model.ts'
import { lintStagedConfigs, lintStagedTasks } from '../runners/hooks/lint-staged.ts'
import { hookScripts } from '../runners/hooks/hooks.ts'
import { resolveIn } from '../world.ts'
import { runFile } from './script-file.ts'
import { runScript } from './run-script.ts'
import { withCondition, type Scope } from './scope.ts'

/** lint-staged, and hook managers that a command starts; `null` for other programs. */
export function runHookManager(program: string, argv: readonly string[], scope: Scope): Found[] | null {
  if (program === 'lint-staged' || program === 'nano-staged') return runLintStaged(scope)
  if (program === 'lefthook' || program === 'pre-commit' || program === 'prek') {
    const name = argv.find((argument, index) => index > 0 && !argument.startsWith('-')) ?? 'pre-commit'
    return argv[0] === 'run' && !scope.stack.includes('hooks')
      ? hookScripts(scope.world)
          .filter((hook) => hook.manager === program && (program !== 'lefthook' || hook.name === name))
          .flatMap((hook) => hook.run({ ...scope, stack: [...scope.stack, 'hooks'] }))
      : []
  }
  if (program === 'danger')
    return ['dangerfile.ts', 'dangerfile.js', 'dangerfile.mjs'].flatMap((file) =>
      runFile(file, [], { ...scope, folder: '' }),
    )
  return null
}

/** What lint-staged runs on the staged files that match; it passes their names. */
function runLintStaged(scope: Scope): Found[] {
  if (scope.stack.includes('lint-staged')) return []
  const configs = lintStagedConfigs(scope.world)
  return lintStagedTasks(scope.world).flatMap(({ file, folder, glob, commands, line }) => {
    const inner: Scope = {
      ...withCondition(scope, 'staged', 'runs only on staged files'),
      folder,
      stack: [...scope.stack, 'lint-staged'],
      coverage: [...scope.coverage, stagedCoverage(glob, folder, configs)],
      via: 'lint-staged',
    }
    return commands.flatMap((text) =>
      runScript(text, inner, { errexit: true, siteOf: (_line, part) => ({ file, line, text: part }) }),
    )
  })
}

/** A glob of lint-staged: one without a slash matches names in all folders. */
export function stagedCoverage(
  glob: string,
  folder: string,
  configs: readonly { file: string; folder: string }[],
): Coverage {
  const nearer = configs.filter(
    (one) => one.folder !== folder && (folder === '' || one.folder.startsWith(`${folder}/`)),
  )
  const simple = glob.replace(/([?*+@])\(([^()]*)\)/g, (_whole, kind: string, inner: string) =>
    kind === '?' ? '*' : `{${inner.replaceAll('|', ',')},}`,
  )
  const braces = simple.replace(/\.\?\([^)]*\)/g, '.*').replace(/\{([^{},]*)\}/g, '$1')
  const whole = braces.includes('/')
    ? (resolveIn(folder, braces) ?? braces)
    : [folder, '**', braces].filter((part) => part !== '').join('/')
  const test = compileGlob(whole)
  return {
    label: [glob, ...nearer.map((one) => `without ${one.folder}`)].join(' '),
    ...(nearer[0] !== undefined && { site: { file: nearer[0].file, line: 1, text: glob } }),
    covers: (path) => test(path) && !nearer.some((one) => path.startsWith(`${one.folder}/`)),
  }
}
