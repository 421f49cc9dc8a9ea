/** Actions that begin the names of functions, in small letters. */
export const ACTIONS: ReadonlySet<string> = new Set(
  (
    'add append apply archive assemble assert assign attach authenticate authorize await backfill batch bind build cache calculate call cancel charge check ' +
    'clean clear clone close collect combine compare compile complete compose compute configure confirm connect consume convert copy count create ' +
    'decode decrypt deduplicate delete deliver deploy derive describe deserialize destroy detach detect determine disable disconnect dispatch display download draw drop ' +
    'emit enable encode encrypt enhance enqueue enrich ensure enter evaluate exclude execute expand export extract fetch fill filter finalize find finish fire fix flatten flush format forward ' +
    'gather generate get group handle hash hide hydrate import include increment index infer init initialize inject insert install invalidate invite issue join keep ' +
    'limit link list listen load lock log look lookup map mark match measure merge migrate mount move normalize notify obtain omit open order override ' +
    'paginate parse patch pause persist pick plan populate post prepare prepend print process produce prompt publish pull purge push put query queue ' +
    'read rebuild receive record recover redirect reduce refresh refund register reject release reload remove rename render reorder replace report request require reset resize resolve respond restore resume retrieve retry return revoke rewrite roll rotate run ' +
    'sanitize save scan schedule search seed select send serialize serve set setup show sign skip sort split start stop store stream strip submit subscribe subtract sum swap sync synchronize ' +
    'tag test throw toggle track transform translate traverse trim truncate try unlink unlock unpack unregister unsubscribe update upgrade upload upsert use validate verify visit wait walk watch wrap write'
  ).split(' '),
)

/** Actions of calls that say little about what a part of a function does. */
export const QUIET_ACTIONS: ReadonlySet<string> = new Set(
  'add append apply assign await bind call clear clone copy find get has includes init is join keep list log map match pick push put query reduce remove replace reset return run select set show slice sort split start stop to trim try use filter flatten format parse wrap'.split(
    ' ',
  ),
)
