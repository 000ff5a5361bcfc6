import { formatWeekday } from '@hansa/kit';
import { t } from '../languages/lists.ts';

/** "each Monday", "each month, day 1". */
export function rhythmText(schedule: { readonly every: 'week' | 'month'; readonly day: number }): string {
  return schedule.every === 'week'
    ? t('lists.eachWeek', { day: formatWeekday(schedule.day) })
    : t('lists.eachMonth', { day: schedule.day });
}
