import { type CloudEventV1, CloudEvent as Event } from 'cloudevents'

/** An event as the library of those who keep the standard takes it, by their schema; it throws where it does not. */
export const accepted = (event: CloudEventV1<unknown>): CloudEventV1<unknown> =>
  new Event(event, true).toJSON() as CloudEventV1<unknown>
