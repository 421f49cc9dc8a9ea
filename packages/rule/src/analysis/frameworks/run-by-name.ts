/** Folders and files that somebody runs by name and watches, such as scripts and migrations. */
const RUN_BY_NAME =
  /(?:^|\/)(?:bin|scripts?|tools|migrat(?:e|ions?)|migration-scripts|seeds?|seeders)\/|(?:^|\/)(?:seed|seed-\w+|(?:pre|post)(?:publish|install|build))\.[cm]?[jt]s$/

/** Whether a file is run by its own name, so that no program is around it. */
export const isRunByName = (file: string): boolean => RUN_BY_NAME.test(file)
