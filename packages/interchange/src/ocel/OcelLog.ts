import type { Value } from '../log/Attribute.ts'

/** A log as OCEL 2.0 has it in JSON. Values are texts: their type stands with the type of the event or object. */
export interface Ocel {
  readonly eventTypes: ReadonlyArray<OcelType>
  readonly objectTypes: ReadonlyArray<OcelType>
  readonly events: ReadonlyArray<OcelEvent>
  readonly objects: ReadonlyArray<OcelObject>
}

/** A kind of event or object, with what may be said of each of that kind. */
export interface OcelType {
  readonly name: string
  readonly attributes: ReadonlyArray<{ readonly name: string; readonly type: OcelValueType }>
}

/** The kinds of values that OCEL knows. */
export type OcelValueType = 'string' | 'time' | 'integer' | 'float' | 'boolean'

export interface OcelEvent {
  readonly id: string
  readonly type: string
  /** RFC 3339. */
  readonly time: string
  readonly attributes: ReadonlyArray<{ readonly name: string; readonly value: string }>
  readonly relationships: ReadonlyArray<OcelRelation>
}

export interface OcelObject {
  readonly id: string
  readonly type: string
  readonly relationships: ReadonlyArray<OcelRelation>
  readonly attributes: ReadonlyArray<{ readonly name: string; readonly value: string; readonly time: string }>
}

export interface OcelRelation {
  readonly objectId: string
  readonly qualifier: string
}

/**
 * Why OCEL does not hold a log.
 *
 * - `Lacks`: every event has an id, an activity and a time, and every trace that is made an object has a name
 * - `IdTwice`: an id is unique among the events, or among the objects
 * - `UnknownObject`: what is related to is one of the objects
 * - `KeyTwice`: an attribute is said once of an event, and once of an object at a time
 * - `Composite`: a value is a single one, with nothing within
 * - `TypesDiffer`: an attribute has one type in all events, or objects, of a type
 */
export type Problem =
  | { readonly type: 'Lacks'; readonly of: 'event' | 'trace'; readonly what: string; readonly at: number }
  | { readonly type: 'IdTwice'; readonly of: 'event' | 'object'; readonly id: string }
  | { readonly type: 'UnknownObject'; readonly object: string; readonly from: string }
  | { readonly type: 'KeyTwice'; readonly of: string; readonly key: string }
  | { readonly type: 'Composite'; readonly of: string; readonly key: string }
  | {
      readonly type: 'TypesDiffer'
      readonly of: string
      readonly key: string
      readonly types: readonly [OcelValueType, OcelValueType]
    }

/** The type that OCEL gives to a value, or none if it has no such values. */
export const valueTypeOf = (value: Value): OcelValueType | undefined => {
  switch (value.type) {
    case 'id':
      return 'string'
    case 'list':
      return undefined
    case 'string':
    case 'time':
    case 'integer':
    case 'float':
    case 'boolean':
      return value.type
  }
}
