/** Acting for another: the banner, how it begins, and who did. */
export const impersonationEn = {
  impersonation: {
    banner: '{name}, you act for {as} of {company}. Everything is recorded under both names.',
    left: { one: '{count} minute left', other: '{count} minutes left' },
    stop: 'Stop acting',
    confined: 'You see what concerns your company.',
    start: 'Act for somebody',
    startHint:
      'You open {company} as one of its people. They, their company and the operator read who you are and why.',
    who: 'For whom',
    whoNone: 'Nobody of this company can be acted for.',
    why: 'Why',
    whyHint: 'The person and the company read it.',
    begin: 'Begin',
    begun: 'You may act for {name}',
    begunHint:
      'It opens in a tab of its own and ends by itself in half an hour. What you do there stands under both names; ordering, accepting, people and keys stay the person’s own.',
    open: 'Open as {name}',
    history: 'Acted for',
    historyNone: 'Nobody has acted for another here',
    byWhom: 'Who',
    forWhom: 'For whom',
    since: 'Began',
    end: 'Ended',
    endNow: 'End now',
    running: 'Until {at}',
    ended: '{at}, by {name}',
    expired: '{at}, by itself',
  },
};
