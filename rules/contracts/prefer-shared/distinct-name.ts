import { wordsOf } from '@stratalint/rule/analysis'

/** Names of one word that many unrelated functions have. */
const GENERIC = new Set(
  'add append apply assert attach build calculate call cancel change check clean cleanup clear clone close collect combine compare compute configure connect convert copy count create decode default delete destroy detach disable disconnect dispatch display do done emit enable encode end ensure enter equals error evaluate execute exit expand extract fetch fill filter find finish flush format forward from generate get go group handle has helper hide identity import index init initialize insert invoke is iterate join leave link list listen load lock log lookup loop main make map mark match measure merge move next normalize notify now of off on open pad parse patch pause pick play poll pop post prepare preview print process publish pull push put query queue read receive record redirect reduce refresh register release reload remove rename render replace report request reset resolve restart restore resume retry return revert run sample save scan schedule search select send serialize set setup shift show skip sort split start stop store stringify submit subscribe sum swap switch sync take teardown test toggle track transform translate trigger trim try undo unlock unsubscribe update upload upsert use validate verify visit wait walk watch with wrap write'.split(
    ' ',
  ),
)

/** Whether two functions of this name are the same helper, and not only named alike. */
export function isDistinctName(name: string): boolean {
  if (!/^[a-z][\w$]*$/.test(name)) return false
  const words = wordsOf(name)
  return words.length > 1 || (words.length === 1 && !GENERIC.has(words[0]!.toLowerCase()))
}
