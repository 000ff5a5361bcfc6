import { by, door, noInput, router } from '../../platform/http/door.ts';
import { discardDelivery } from './discard-delivery.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { listEvents } from './list-events.ts';
import { replayDelivery } from './replay-delivery.ts';
import { Count, DeadLetters, Discard, EventList, EventPage, ListEvents, Replay, ShowEvent } from './schemas.ts';
import { showEvent } from './show-event.ts';

export const auditRouter = router({
  events: door('event.read').input(ListEvents).output(EventList).query(by(listEvents)),
  event: door('event.read').input(ShowEvent).output(EventPage).query(by(showEvent)),
  deadLetters: door('event.manage').input(noInput).output(DeadLetters).query(by(listDeadLetters)),
  replay: door('event.manage').input(Replay).output(Count).mutation(by(replayDelivery)),
  discard: door('event.manage').input(Discard).output(Count).mutation(by(discardDelivery)),
});
