/** Where one is signed in, and the keys of programs. */
export const accessEn = {
  access: {
    sessions: 'Where you are signed in', sessionsTab: 'Your sessions', sessionsHint: 'Each browser that is signed in as you. End what you do not know, and choose a new password.', thisSession: 'This one', lastUsed: 'used {when}', signedInAt: 'signed in {when}', signedInFrom: 'from {address}',
    unknownDevice: 'Unknown device', endSession: 'End', endOthers: 'End all others', sessionEnded: 'Session ended', othersEnded: 'All other sessions ended',
    endOthersTitle: { one: 'End {count} other session?', other: 'End {count} other sessions?' }, endOthersText: 'Those browsers are signed out at once. You stay signed in here.',
    keys: 'API keys', keysHint: 'Programs show a key to act for this organization: an ERP that orders, a shop that reads prices.', reference: 'How to use them', noKeys: 'No API keys yet', noKeysHint: 'Make one for each program, with just what that program needs.',
    newKey: 'New key', newKeyHint: 'It acts as this organization and can never do more than you can.', keyName: 'Name', keyNameHint: 'The program that will use it, so that you know which to revoke.', life: 'Valid for', noEnd: 'Until revoked', days: { one: '{count} day', other: '{count} days' },
    may: 'It may', onlyRead: 'Only read', make: 'Make the key', keyMade: 'Your new key', onceHint: 'Copy it now. It is shown this once: we keep only its fingerprint.', tryIt: 'Try it:', kept: 'I have kept it',
    prefix: 'Begins with', state: 'State', states: { active: 'Active', revoked: 'Revoked', expired: 'Expired' }, used: 'Last used', never: 'Never', expires: 'Ends', maker: 'Made by', made: 'Made', revoke: 'Revoke',
    revokeTitle: 'Revoke “{name}”?', revokeText: 'Programs that use this key are shut out at once. This cannot be undone; a new key can be made.', revoked: '“{name}” is revoked',
  },
} as const;
