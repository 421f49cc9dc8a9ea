import { isSourceFile } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

/** Whether a name is the one word `shared`, which may say that somebody shares a thing with others. */
export const isSharedWord = (name: string): boolean => /^shared$/i.test(name)

/** What code says where its users share things: `useShare()`, `shareId`, the model `Share`. */
const SHARING = /(?<![\w$])(?:share(?:Id|Link|Url|Token|Key)s?|useShares?\w*|Share|SharesStore)(?![\w$])/

/** Whether code is about what its users share with others, and not about what other code shares. */
export const isAboutSharing = (text: string): boolean => SHARING.test(text)

/** The texts of the files in a folder, on which the finding then depends. */
export const filesIn = ({ facts, dependOnText }: Project, folder: string): string[] =>
  facts
    .filesIn(folder)
    .filter(isSourceFile)
    .map((name) => dependOnText(`${folder}/${name}`))
