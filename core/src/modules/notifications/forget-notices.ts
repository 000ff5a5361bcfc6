import type { Schedule } from '../../platform/jobs/schedules.ts';

const keepDays = 90;

/** What was told long ago is no news, read or not; the page it led to is still there. */
export const forgetNotices: Schedule = {
  name: 'notifications.forgetNotices',
  everySeconds: 6 * 3600,
  run: async (ctx) => {
    await ctx.sql`delete from notice where given_at < ${new Date(ctx.clock.now().getTime() - keepDays * 86_400_000)}`;
  },
};
