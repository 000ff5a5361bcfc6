import { z } from 'zod';
import { id } from '../../platform/ids.ts';

export const ListEvents = z.strictObject({
  name: z.string().max(100).optional(),
  subjectType: z.string().max(60).optional(),
  /** Facts of any of these things: an order and its parts. */
  subjectIds: z.array(z.string().max(60)).min(1).max(100).optional(),
  text: z.string().trim().max(100).default(''),
  /** Facts that hold the text in the words that the reader sees for them; core knows none but their names. */
  namesInWords: z.array(z.string().max(100)).max(200).default([]),
  /** Left out, unless one of them is what is asked for by name: facts that only follow others, and would bury them. */
  notNames: z.array(z.string().max(100)).max(20).default([]),
  /** Older than this one: what was last on the page before. */
  beforeId: id('event').optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  isFailing: z.boolean().default(false),
  limit: z.int().min(1).max(200).default(50),
});
export const EventCard = z.object({
  id: z.string(),
  name: z.string(),
  at: z.date(),
  subjectType: z.string(),
  subjectId: z.string(),
  actorName: z.string().nullable(),
  impersonatorName: z.string().nullable(),
  organizationName: z.string().nullable(),
  dead: z.int(),
  due: z.int(),
});
export const EventList = z.object({ items: z.array(EventCard), names: z.array(z.string()) });
export const ShowEvent = z.strictObject({ eventId: id('event') });
export const EventPage = z.object({
  event: z.object({
    ...EventCard.shape,
    requestId: z.string(),
    cameFrom: z.string(),
    data: z.unknown(),
    before: z.unknown(),
    after: z.unknown(),
  }),
  deliveries: z.array(
    z.object({
      subscriber: z.string(),
      state: z.enum(['due', 'done', 'dead']),
      attempts: z.int(),
      dueAt: z.date(),
      doneAt: z.date().nullable(),
      error: z.string().nullable(),
    }),
  ),
});
export const DeadLetter = z.object({
  eventId: z.string(),
  subscriber: z.string(),
  name: z.string(),
  at: z.date(),
  subjectType: z.string(),
  subjectId: z.string(),
  attempts: z.int(),
  error: z.string().nullable(),
});
export const DeadLetters = z.object({
  items: z.array(DeadLetter),
  dead: z.int(),
  due: z.int(),
  oldestDueSeconds: z.number(),
});
export const Replay = z.strictObject({ eventId: id('event').optional(), subscriber: z.string().min(1).max(100) });
export const Discard = z.strictObject({
  eventId: id('event'),
  subscriber: z.string().min(1).max(100),
  reason: z.string().trim().min(3).max(500),
});
export const Count = z.object({ count: z.int() });
