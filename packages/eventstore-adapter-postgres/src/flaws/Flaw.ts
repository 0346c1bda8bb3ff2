/**
 * Something that keeps the log what it is and is not, or is no longer, as `migrate` makes it. Whoever owns the tables, or is a
 * superuser, can have brought it about; a restore can.
 */
export type Flaw = Missing | Changed | Off | Unknown | OfAnother | Granted

/** What a schema is made of, as far as it is looked at. */
export type Part = 'table' | 'trigger' | 'rule' | 'policy' | 'function'

/** It is not there. */
export interface Missing extends Named {
  readonly type: 'Missing'
}

/** It is there under its name, and does something else. */
export interface Changed extends Named {
  readonly type: 'Changed'
}

/** It is there and does nothing, or not always: a trigger that does not fire always, a table without row-level security. */
export interface Off extends Named {
  readonly type: 'Off'
}

/** No migration makes it, and it may change what is read or written. */
export interface Unknown extends Named {
  readonly type: 'Unknown'
}

/** It belongs to another role than the table of the events. */
export interface OfAnother extends Named {
  readonly type: 'OfAnother'
  readonly owner: string
}

/** Somebody has a right to it that no role is documented to have. */
export interface Granted extends Named {
  readonly type: 'Granted'
  /** As PostgreSQL calls it, such as `UPDATE`. */
  readonly privilege: string
  /** The role; `null`: everybody. */
  readonly to: string | null
}

interface Named {
  readonly part: Part
  /** Within the schema: `event`, `append`; of what a table has, `event.append_only`. */
  readonly name: string
}
