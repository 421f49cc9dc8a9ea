import type { Facts } from '../../facts/facts.ts'
import { compileGlobs } from '../../patterns/glob.ts'
import type { Policy } from '../../policy/policy.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'

const TOOLS = [
  'astro|babel|commitlint|craco|cypress|drizzle|esbuild|eslint|jest|karma|knip|lint-staged',
  'metro|next|nuxt|playwright|postcss|prettier|react-router|rollup|rsbuild|rspack|stylelint',
  'svelte|tailwind|tsup|vite|vitest|vue|wdio|webpack',
].join('|')
const CODE = String.raw`\.[cm]?[jt]sx?`
const DOTTED = new RegExp(String.raw`^\.[\w-]+rc${CODE}$`)
const NAMED = new RegExp(String.raw`^(?:${TOOLS})\.(?:[\w-]+\.)*(?:config|conf|setup|workspace)(?:\.[\w-]+)*${CODE}$`)
const ANY = new RegExp(String.raw`^[\w-]+\.(?:config|conf)(?:\.[\w-]+)*${CODE}$`)
const TASKS = new RegExp(String.raw`^(?:gulpfile|gruntfile)${CODE}$`, 'i')

/** Whether a file configures a tool, by its name; next to a package.json any `x.config.ts` does. */
export function isToolConfig(facts: Facts, file: string): boolean {
  const name = fileNameOf(file)
  return (
    DOTTED.test(name) ||
    NAMED.test(name) ||
    TASKS.test(name) ||
    (ANY.test(name) && facts.exists(inFolder(folderOf(file), 'package.json')))
  )
}

/** The nearest path outside the checked folders: the package's own folder, where tools look, or the next one below. */
export function uncheckedPathFor({ files, ignores }: Policy, facts: Facts, file: string): string | undefined {
  const [isIn, isOut] = [compileGlobs(files), compileGlobs(ignores)]
  const paths: string[] = []
  for (
    let folder = folderOf(file);
    folder !== '' && !facts.exists(inFolder(folder, 'package.json'));
    folder = folderOf(folder)
  ) {
    paths.push(inFolder(folderOf(folder), fileNameOf(file)))
  }
  return paths.reverse().find((one) => (!isIn(one) || isOut(one)) && !facts.exists(one))
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
