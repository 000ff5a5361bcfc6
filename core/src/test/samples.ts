/**
 * What a door's schema asks for beyond what its shape tells (two fields that exclude each other, a text of a format of
 * its own): laid over the input that is made from the schema. The access matrix fails for a door whose input it can
 * neither make nor mend by this.
 */
export const samples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'contracts.save': { groupId: null, discounts: [], validFrom: '2026-01-01', validTo: '2026-12-31' },
};
