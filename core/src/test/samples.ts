/**
 * Inputs of doors whose schema asks for more than its shape tells (two fields that go together, a document of its own format). The access
 * matrix fails for a door whose input it can neither make nor find here. Ids are written `<table>` and are filled in by the matrix.
 */
export const samples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {};
