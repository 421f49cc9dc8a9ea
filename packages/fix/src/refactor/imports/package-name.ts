import { parentOf } from '@stratalint/core'
import type { World } from '../world.ts'

/** Whether two files belong to different packages of a workspace. */
export function isInOtherPackage(world: World, file: string, target: string): boolean {
  return packageFolderOf(world, file) !== packageFolderOf(world, target)
}

/** The name by which importers from other packages import a file, where it leads to the file from here too. */
export function packageNameOf(world: World, file: string, target: string): string | null {
  const names = world
    .importersOf(target)
    .filter((importer) => isInOtherPackage(world, importer, target))
    .flatMap((importer) => world.edgesOf(importer))
    .flatMap(({ specifier, target: to }) => (to.type === 'file' && to.path === target ? [specifier] : []))
  return names.find((name) => !/^\.{1,2}(?:\/|$)/.test(name) && world.leadsTo(file, name, target)) ?? null
}

function packageFolderOf(world: World, file: string): string {
  let folder = parentOf(file)
  while (folder !== '' && !world.exists(`${folder}/package.json`)) folder = parentOf(folder)
  return folder
}
