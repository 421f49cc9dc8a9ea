import { clipMiddle, listFiles, listNames, placePlans, shortPath, withoutExtension, type Fix } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { toFileCase } from '@stratalint/rule/analysis'
import { fixOf, isTaken, joined, splitPath, type Naming } from './proposals.ts'
import { topicsOf } from './topics.ts'

/** A folder with more files is split, not emptied into the folder around it. */
const MOST_MOVED = 8
/** A longer fix would lose its end in a message of one line. */
const LONGEST = 280

/** How the files of a folder with a vague name may be placed. */
export function folderFixes(naming: Naming, folder: string): Fix[] {
  const { facts } = naming.project
  const [parent, name] = splitPath(folder)
  const files = facts.filesIn(folder).filter((one) => /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(one))
  const folders = (facts.foldersIn?.(folder) ?? []).filter((one) => !/^(?:__.*__|node_modules)$/.test(one))
  const contents = files.filter((one) => !/(?:^index|\.(?:test|spec))\./.test(one))
  const shown = clipMiddle(name, 40)
  if (contents.length === 0 && folders.length === 0) return fixesOfIndex(naming, folder, files[0])
  const placed = folders.length > 0 ? null : placedFix(naming, folder, contents)
  if (placed !== null) return [placed]
  const topics = topicsOf(contents.map(stemOf), 'nouns').filter(
    // `use.is.visible.ts` is about no use.
    ({ words }) => !naming.isVague(words.join('-')) && words.join('-') !== 'use',
  )
  const users = folders.length > 0 ? null : usersOf(naming, folder, contents)
  const topic = contents.length > 1 && topics.length === 1 ? topics[0]!.words : null
  const rename = renameFix(naming, parent, name, topic, changeIn(users))
  const moved = [...contents, ...folders.map((one) => `${one}/`)]
  if (moved.length > MOST_MOVED && rename.length === 0) return [splitFix(naming, folder, contents, topics)]
  const at = parent.slice(0, -1)
  const where = at === '' ? 'the root' : `${clipMiddle(splitPath(at)[1], 40)}/`
  const isFree = [...contents, ...folders].every((one) => !facts.exists(parent + one))
  const them = moved.length === 1 ? 'it' : 'them'
  const by =
    users === null || users.length === 0
      ? ''
      : ` in ${users.length === 1 ? shortPath(users[0]!, 40) : `${users.length} files`}`
  const how = isFree ? `, import ${them} from there${by},` : ` under names that are free there,`
  const tests = files.some((one) => /\.(?:test|spec)\./.test(one))
  const along = tests ? (moved.length === 1 ? ' with its test' : ' with their tests') : ''
  const title = `Move ${listNames(moved)}${along} up to ${where}${how} and delete ${shown}/.`
  const move = mayMoveUp(naming, folder, parent, files) ? [fixOf('move-files', 'move', title, at, [])] : []
  const fixes = [...rename, ...move]
  return fixes.length > 0 ? fixes : [splitFix(naming, folder, contents, topics)]
}

/** Most files for which a message has a path each. */
const MOST_PLACED = 2

/** A folder without a place, in a folder without one: its files move to where they get a place. */
function placedFix({ project }: Naming, folder: string, contents: readonly string[]): Fix | null {
  const { judge, facts } = project
  const [parent, name] = splitPath(folder)
  if (contents.length === 0 || contents.length > MOST_PLACED) return null
  if (contents.some((one) => hasPlace(judge, `${folder}/${one}`) || hasPlace(judge, parent + one))) return null
  const targets = contents.map((one) => {
    const [plan] = placePlans(judge, `${folder}/${one}`, facts)
    return plan !== undefined && 'target' in plan ? plan.target : undefined
  })
  if (targets.some((target) => target === undefined)) return null
  const users = usersOf({ project }, folder, contents)
  const moves = contents.map((one, index) => `${one} to ${targets[index]!}`)
  const change = changeIn(users)
  const title = `Move ${joined(moves)}, where the policy has a place for ${contents.length === 1 ? 'it' : 'them'}${change === '' ? '' : `, ${change}`}, and delete ${clipMiddle(name, 40)}/.`
  return fixOf('move-files', 'move', title, targets.length === 1 ? targets[0]! : null, [])
}

const hasPlace = (judge: Project['judge'], path: string): boolean =>
  judge.locate(path) !== null || judge.isOutside(path)

function renameFix(
  { project, fileCase }: Naming,
  parent: string,
  name: string,
  words: string[] | null,
  change: string,
): Fix[] {
  if (words === null) return []
  const newName = toFileCase(words.join('-'), fileCase)
  if (newName === '' || isTaken(`${newName}.ts`, parent, name, project)) return []
  const title = `Rename the folder ${clipMiddle(name, 40)} to ${clipMiddle(newName, 60)}, after what its files are about${change === '' ? '' : `, and ${change}`}.`
  return [fixOf('rename-folder', 'rename', title, parent + newName, [])]
}

/** Files that are about one topic move to a folder of their own, and a file that one folder uses moves there. */
function splitFix(
  naming: Naming,
  folder: string,
  contents: readonly string[],
  topics: ReturnType<typeof topicsOf>,
): Fix {
  const [parent, name] = splitPath(folder)
  const shown = clipMiddle(name, 40)
  const groups = topics
    .filter(({ names }) => names.length > 1)
    .slice(0, 2)
    .map(({ words, names }) => ({
      to: `${parent}${toFileCase(words.join('-'), naming.fileCase)}/`,
      files: contents.filter((one) => names.includes(stemOf(one))),
    }))
  const grouped = new Set(groups.flatMap(({ files }) => files))
  const homes = new Map<string, string[]>()
  for (const file of contents.filter((one) => !grouped.has(one))) {
    const home = onlyUser(naming, folder, file)
    if (home !== null) homes.set(home, [...(homes.get(home) ?? []), file])
  }
  const all = [...groups, ...[...homes].map(([to, files]) => ({ to, files }))]
  const change = changeIn(usersOf(naming, folder, contents))
  const deleted = `${change === '' ? '' : `, ${change}`}, and delete ${shown}/`
  if (all.length === 0) {
    const title = `Move each of the ${contents.length} files of ${shown}/, for example ${listNames(contents.slice(0, 2))}, to a folder named after its topic${deleted}.`
    return fixOf('split-folder', 'split', title, null, [])
  }
  const titleOf = (parts: typeof all): string => {
    const left = contents.length - parts.flatMap(({ files }) => files).length
    const others =
      left === 1
        ? 'the other file to a folder that is named after its topic'
        : `the other ${left} files to folders that are named after their topics`
    const rest = left === 0 ? deleted : `; move ${others}${deleted}`
    const named = parts.map(({ to, files }) => `${listNames(files, 3)} to ${clipMiddle(to, 50)}`)
    return `Split ${shown}/ by use: move ${joined(named)}${rest}.`
  }
  const titles = [3, 2, 1].map((count) => titleOf(all.slice(0, count)))
  return fixOf('split-folder', 'split', titles.find((title) => title.length < LONGEST) ?? titles.at(-1)!, null, [])
}

/** The folder of all files outside a folder that import one of its files; `null` if there are several, or none is known. */
function onlyUser({ project: { facts } }: Naming, folder: string, file: string): string | null {
  const importers = facts.importersOf?.(`${folder}/${file}`) ?? []
  const homes = new Set(importers.map((one) => splitPath(one)[0]))
  const [home] = homes
  return homes.size === 1 && home !== '' && home !== `${folder}/` ? home! : null
}

/** The files outside a folder that import some of its files; `null` if they are not known. */
function usersOf(
  { project: { facts } }: Pick<Naming, 'project'>,
  folder: string,
  files: readonly string[],
): string[] | null {
  const all = files.map((one) => facts.importersOf?.(`${folder}/${one}`) ?? null)
  if (all.some((one) => one === null)) return null
  return [...new Set(all.flatMap((one) => one!))].filter((one) => !one.startsWith(`${folder}/`))
}

/** What the files that import some of those that move have to change. */
function changeIn(users: readonly string[] | null): string {
  if (users === null) return 'change their imports'
  if (users.length === 0) return ''
  return `change the imports in ${users.length > 2 ? `${users.length} files` : listFiles(users, 2, 36)}`
}

/** A folder that only has an index becomes a file. */
function fixesOfIndex(naming: Naming, folder: string, index: string | undefined): Fix[] {
  const { project, fileCase } = naming
  const [parent, name] = splitPath(folder)
  const shown = clipMiddle(name, 40)
  const exported = index === undefined ? [] : (project.facts.exportsOf(`${folder}/${index}`) ?? [])
  const names = exported.filter(({ name, origin }) => origin === null && name !== 'default').map(({ name }) => name)
  const [topic] = topicsOf(
    names.filter((one) => !naming.isVague(one)),
    'nouns',
  )
  const stem = topic === undefined ? '' : toFileCase(topic.words.join('-'), fileCase)
  const to = `${stem}${index?.slice('index'.length) ?? ''}`
  if (stem === '' || naming.isVague(stem) || isTaken(to, parent, name, project)) {
    const title = `Move the contents of ${shown}/ to the code that imports them, and delete ${shown}/.`
    return [fixOf('split-folder', 'split', title, null, [])]
  }
  const users = usersOf(naming, folder, index === undefined ? [] : [index])
  const change = users?.length === 0 ? '' : `, ${changeIn(users).replace('their', 'its')}`
  const title = `Move ${shown}/${index!} to ${clipMiddle(to, 60)} beside the folder${change}, and delete ${shown}/.`
  return [fixOf('move-files', 'move', title, parent + to, [])]
}

/** Whether the files keep their place and layer in the folder around. */
function mayMoveUp({ project: { judge } }: Naming, folder: string, parent: string, files: readonly string[]): boolean {
  const sample = files[0] ?? 'index.ts'
  const [home, own] = [judge.locate(parent + sample), judge.locate(`${folder}/${sample}`)]
  return home?.instance === own?.instance && home?.layer === own?.layer && home?.place === own?.place
}

const stemOf = (name: string): string => withoutExtension(name).split('.')[0]!
