/** People, roles and addresses of one's own organization, the same in every app. */
export const organizationEn = {
  ownOrganization: {
    title: 'Organization', people: 'People', roles: 'Roles', addresses: 'Addresses',
    hints: { buyer: 'Who works here, what they may do, where goods go to and what may be spent.', seller: 'Who works here, what they may do, and from where you ship and bill.', operator: 'Who works for the operator, what they may do, and where invoices go to.' },
    name: 'Name', email: 'E-mail', role: 'Role', since: 'Since', state: 'State', active: 'Active', inactive: 'No access', invite: 'Invite somebody', inviteHint: 'They get an e-mail with a link that works for 14 days.', invited: 'Invitation sent to {email}', sendInvitation: 'Send invitation',
    openInvitations: 'Open invitations', expires: 'expires {when}', revoke: 'Withdraw', revokeTitle: 'Withdraw the invitation to {email}?', revokeText: 'The link in the e-mail stops working.', revoked: 'Invitation withdrawn', changeRole: 'Change role of {name}', changeRoleHint: 'Takes effect at once.', roleChanged: '{name} is now {role}',
    takeAccess: 'Take access away', takeAccessTitle: 'Take access away from {name}?', takeAccessText: 'They are signed out of this organization at once. What they did stays in the history.', giveAccess: 'Give access back', accessTaken: '{name} has no access any more', accessGiven: '{name} has access again', you: 'you',
    right: 'Right', newRole: 'New role', editRole: 'Edit role', roleName: 'Name of the role', roleHint: 'What somebody with this role may do, and how far it reaches.', standardRole: 'Standard', ownRole: 'Own', copyRole: 'Copy to edit', roleSaved: 'Role saved', permissions: { one: '{count} right', other: '{count} rights' },
    members: { one: '{count} person', other: '{count} people' }, standardHint: 'Standard roles are the same everywhere. Copy one to change it.', copyOf: 'Copy of {name}', reach: 'Reach',
    reaches: { none: 'No', own: 'Own only', branch: 'This organization', below: 'This and branches', all: 'Everything' },
    limit: 'Most in one order', limitHint: 'Empty: no limit. Orders beyond it are refused.', limitIs: 'up to {limit} an order',
    newAddress: 'New address', editAddress: 'Edit address', addressSaved: 'Address saved', kind: 'Kind', billing: 'Billing', shipping: 'Shipping', label: 'Label', labelHint: 'How you call it: "Main warehouse".', recipient: 'Recipient', street: 'Street and number', postalCode: 'Postal code', city: 'City', country: 'Country', countryHint: 'Two letters, as DE or VN.', isDefault: 'Use by default', default: 'Default',
    noAddresses: 'No addresses yet', noAddressesHints: { buyer: 'Ordering needs a place to ship to and a place to send the invoice.', seller: 'Buyers see where goods come from, and invoices need a billing address.', operator: 'Commission invoices name the billing address of the operator.' },
  },
} as const;
